import { fakedSets, type DataSet } from './faked.js';
import { livedSets } from './lived.js';

/** The signs were made on seeds below 100; these are others, and other numbers of rows. */
export function heldOutSets(): DataSet[] {
  return seeds.flatMap((seed) => sizes.flatMap((rows) => [...fakedSets(seed, rows), ...livedSets(seed, rows)]));
}

const seeds = [101, 202, 303, 404, 505, 606, 707, 808];
const sizes = [60, 140, 320];
