import { describe, expect, it } from 'vitest';
import { coveredPrototypes, gate } from './prototype.js';
import { randomOf } from './random.js';
import { refactors } from './refactors.js';

const prototypes = coveredPrototypes();

/** 200 different changes: one kind after the other on one prototype after the other, until there are enough. */
function* cases(count: number) {
  const seen = new Set<string>();
  for (let seed = 0, made = 0; made < count && seed < count * 50; seed++) {
    const prototype = prototypes[Math.floor(seed / refactors.length) % prototypes.length];
    const [kind, refactor] = refactors[seed % refactors.length] ?? [];
    if (prototype === undefined || kind === undefined || refactor === undefined) continue;
    const files = refactor(prototype.files, randomOf(seed));
    const text = JSON.stringify([...(files ?? [])]);
    if (files === null || seen.has(text) || text === JSON.stringify([...prototype.files])) continue;
    seen.add(text);
    made++;
    yield { seed, kind, prototype, files };
  }
}

const all = [...cases(200)];

describe('a refactored prototype', () => {
  it('is changed in 200 ways', () => {
    expect(all).toHaveLength(200);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(refactors.length);
  });

  it.each(all.map((one) => [`${one.prototype.name} ${one.kind} (${one.seed})`, one] as const))(
    'stays covered: %s',
    (_, { prototype, files }) => {
      const { passes, reasons, verdict } = gate(files, prototype.record);
      expect(reasons).toEqual([]);
      expect(passes).toBe(true);
      // The change must not have hidden what it was to leave alone.
      expect(verdict.triggers.filter(({ level }) => level === 'crossed').map(({ id }) => id)).toEqual(
        gate(prototype.files, prototype.record)
          .verdict.triggers.filter(({ level }) => level === 'crossed')
          .map(({ id }) => id),
      );
    },
  );
});
