import type { Value } from '../../model/program.js';
import type { Tie } from './edges.js';

export type Push = (value: Value, tie?: Tie) => void;

/** Of one shape with all other values that are pushed: half a million pass there. */
export function placeOf({ doc, ref }: Value): Value {
  return { doc, ref };
}

export const plain: Tie = { step: 'within', certainty: 'proven', kept: null, by: null };
export const possible: Tie = { ...plain, certainty: 'possible' };
export const decides: Tie = { ...possible, step: 'decides' };
export const result: Tie = { ...plain, step: 'into' };
export const argument: Tie = { ...plain, step: 'out' };
export const away: Tie = { ...possible, step: 'away' };
export const handed: Tie = { ...possible, step: 'handed' };
