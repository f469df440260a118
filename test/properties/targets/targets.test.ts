import { describe, expect, it } from 'vitest';
import { check } from '../../../src/engine/check.js';
import { loadFrontEnds } from '../../../src/facts/extract.js';
import type { Tree } from '../../../src/model/tree.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { detectors } from '../../../src/registry.generated.js';
import { asset } from '../../../src/system/assets.js';
import { digest } from '../../../src/system/digest.js';
import { type DriverId, drivers } from './drivers.js';
import { landings } from './landings.js';
import { languages } from './languages.js';
import { handedPlaces } from './handed-places.js';
import { type Files, type Place, places } from './places.js';

await loadFrontEnds(asset);
const knowledge = loadKnowledge();

/** What hands a variable on does so for any driver: one is enough. */
function placesFor(driver: DriverId): readonly Place[] {
  return driver === 'postgres' ? [...places, ...handedPlaces] : places;
}

const twins = languages.flatMap((language) =>
  drivers.flatMap((driver) =>
    placesFor(driver.id).flatMap((place) =>
      landings.flatMap(({ id, host, level }) => {
        const target = host === 'managed' ? driver.managed : host;
        // A protocol without a vendor has no managed service, and only what is read from outside can be written nowhere.
        if (target === null && (host !== null || place.id !== '.env')) return [];
        const written = target === null ? '' : driver.address(target);
        const program = language.program(driver.id, place.read, written);
        if (program === null) return [];
        const files = { ...program, ...(target === null ? {} : place.files(written)) };
        return [{ name: `${language.id}, ${driver.id}, ${place.id}: ${id}`, files, level }];
      }),
    ),
  ),
);

describe('a program that reads orders, differing only in where they are', () => {
  it('comes in every language, through every driver, with its address in every place', () => {
    expect(twins.length).toBeGreaterThan(300);
  });

  it.each(twins)('$name', ({ files, level }) => {
    expect(levelOf(files)).toBe(level);
  });
});

function levelOf(files: Files): string {
  const { verdict } = check({ tree: treeOf(files), knowledge, detectors, scope: [], name: 'twin', digest });
  return verdict.triggers.find(({ id }) => id === 'production-access')?.level ?? 'clear';
}

function treeOf(files: Files): Tree {
  const encoder = new TextEncoder();
  return {
    root: '/twin',
    form: 'folder',
    list: () =>
      Object.keys(files)
        .sort()
        .map((path) => ({ path })),
    skipped: () => [],
    read: (path) => encoder.encode(files[path] ?? ''),
  };
}
