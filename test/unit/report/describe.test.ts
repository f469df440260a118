import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { Describer } from '../../../src/report/describe.js';

const describer = new Describer(loadKnowledge().policy, new Map(), (text) => text);

describe('where it would go', () => {
  it.each([
    [['dev', 'legal'], 'to Dev; through Dev: Legal'],
    [['legal', 'compliance'], 'through Dev: Legal, Compliance'],
  ] as const)('%j: %s', (destinations, text) => {
    expect(describer.towards(destinations)).toBe(text);
  });
});
