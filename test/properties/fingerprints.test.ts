import { describe, expect, it } from 'vitest';
import { findingsOf, prototypes, type Files } from './handoff/prototype.js';
import { randomOf } from './handoff/random.js';
import { refactors } from './handoff/refactors.js';

const fingerprintsOf = (files: Files): string[] => findingsOf(files).map(({ fingerprint }) => fingerprint);
const all = prototypes().map(({ name, files }) => ({ name, files, before: fingerprintsOf(files) }));

describe('fingerprints', () => {
  it('are unique within a report', () => {
    for (const { name, before } of all) expect(new Set(before).size, name).toBe(before.length);
  });

  it('stay unique where the same thing is done in many files', () => {
    for (const { name, files, before } of all) {
      const copies = new Map(
        [...files].flatMap(([file, text]) => ['one', 'two', 'three'].map((folder) => [`${folder}/${file}`, text] as const)),
      );
      const found = fingerprintsOf(copies);
      expect(new Set(found).size, name).toBe(found.length);
      for (const fingerprint of before) expect(found, name).toContain(fingerprint);
    }
  });

  describe.each(refactors.map(([kind, refactor], turn) => ({ kind, refactor, turn })))('outlive what $kind', ({ refactor, turn }) => {
    it('of every second prototype', () => {
      let changed = 0;
      for (const [index, { name, files, before }] of all.entries()) {
        if (index % 2 !== turn % 2) continue;
        const after = before.length === 0 ? null : refactor(files, randomOf(index));
        if (after === null) continue;
        changed++;
        expect(fingerprintsOf(after).sort(), name).toEqual([...before].sort());
      }
      expect(changed).toBeGreaterThan(3);
    });
  });
});
