import { describe, expect, it } from 'vitest';
import { profile } from '../../src/facts/realness/profile.js';
import type { DataSet } from './faked.js';
import { heldOutSets } from './held-out.js';

const sets = heldOutSets();

function looksOf({ header, rows }: DataSet): string {
  return profile({ name: null, header, rows }).looks;
}

/** Of the sets of each origin, how many are told right. */
function told(by: (set: DataSet) => string): ReadonlyMap<string, { right: number; all: number }> {
  const table = new Map<string, { right: number; all: number }>();
  for (const set of sets) {
    const row = table.get(by(set)) ?? { right: 0, all: 0 };
    table.set(by(set), { right: row.right + (looksOf(set) === set.truth ? 1 : 0), all: row.all + 1 });
  }
  return table;
}

describe('records that were never seen before', () => {
  it('are told real from made up in 95 of 100 cases, whatever made them', () => {
    for (const [name, { right, all }] of told(({ from }) => from)) expect(right / all, name).toBeGreaterThanOrEqual(0.95);
  });

  it('and whatever they are about', () => {
    for (const [name, { right, all }] of told(({ kind, truth }) => `${truth} ${kind}`))
      expect(right / all, name).toBeGreaterThanOrEqual(0.95);
  });

  it('are never called real where a faker made them', () => {
    expect(sets.filter((set) => set.truth === 'synthetic' && looksOf(set) === 'real').map(({ name }) => name)).toEqual([]);
  });

  it('are told the same without a header, as far as values alone tell it', () => {
    const customers = sets.filter(({ kind }) => kind === 'customer');
    const wrong = customers.filter(({ header, rows, truth }) => {
      const { looks } = profile({ name: null, header: null, rows });
      return looks !== truth && looks !== 'unclear' && header.length > 0;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});
