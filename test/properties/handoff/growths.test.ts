import { describe, expect, it } from 'vitest';
import { growths } from './growths.js';
import { coveredPrototypes, gate } from './prototype.js';
import { randomOf } from './random.js';
import { refactors } from './refactors.js';

const prototypes = coveredPrototypes();

/** 200 different growths, each kind as often as any other; every second one of a prototype that was refactored before. */
function* cases(count: number) {
  const seen = new Set<string>();
  const each = count / growths.length;
  for (const [at, [kind, growth]] of growths.entries())
    for (let seed = at, made = 0; made < each && seed < count * 50; seed += growths.length) {
      const random = randomOf(seed);
      const prototype = prototypes[Math.floor(random() * prototypes.length)];
      const [, refactor] = refactors[Math.floor(random() * refactors.length)] ?? [];
      if (prototype === undefined || refactor === undefined) continue;
      const files = made % 2 === 0 ? prototype.files : refactor(prototype.files, random);
      const grown = files === null ? null : growth({ ...prototype, files }, random);
      const text = grown === null ? '' : JSON.stringify([[...grown.files], grown.record, grown.today, grown.names]);
      if (grown === null || seen.has(text)) continue;
      seen.add(text);
      made++;
      yield { kind, seed, prototype, grown };
    }
}

const all = [...cases(200)];

describe('a prototype that has grown', () => {
  it('has done so in 200 ways', () => {
    expect(all).toHaveLength(200);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(growths.length);
  });

  it.each(all.map((one) => [`${one.prototype.name}: ${one.kind} (${one.seed})`, one] as const))(
    'fails and says why: %s',
    (_, { grown }) => {
      const { files, record, names, ...when } = grown;
      const { passes, reasons } = gate(files, record, when);
      expect(passes).toBe(false);
      const told = reasons.filter((reason) => reason.includes(names));
      expect(told, reasons.join('\n')).not.toEqual([]);
      for (const reason of told) expect(reason).toMatch(/^[^\n]{20,300}$/);
      for (const reason of told) expect(reason).not.toMatch(/[.!?] [A-Z]/);
    },
  );
});
