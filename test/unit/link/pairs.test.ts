import { describe, expect, it } from 'vitest';
import { Pairs } from '../../../src/link/flows/pairs.js';

describe('pairs of numbers', () => {
  it('are each held once, in the order in which they came', () => {
    const pairs = new Pairs();
    expect([pairs.add(7, -1), pairs.add(-1, 7), pairs.add(7, -1), pairs.add(7, 0)]).toEqual([0, 1, 0, 2]);
    expect([pairs.length, pairs.first.at(1), pairs.second.at(1)]).toEqual([3, -1, 7]);
  });

  it('are found again when there are many, and gone when cleared', () => {
    const pairs = new Pairs();
    const all = Array.from({ length: 20_000 }, (_, index) => [index % 50, Math.floor(index / 50)] as const);
    expect(all.map(([a, b]) => pairs.add(a, b))).toEqual(all.map((_, index) => index));
    expect(all.every(([a, b], index) => pairs.add(a, b) === index)).toBe(true);
    pairs.clear();
    expect([pairs.add(3, 4), pairs.length]).toEqual([0, 1]);
  });
});
