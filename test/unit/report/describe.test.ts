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

describe('a place that the files do not tell', () => {
  it.each([
    ['db.acme.io', 'changes data in PostgreSQL at db.acme.io, a store that only this workflow fills'],
    ['{}', 'changes data in PostgreSQL, a store that only this workflow fills'],
    [null, 'changes data in PostgreSQL, a store that only this workflow fills'],
    ['PostgreSQL', 'changes data in PostgreSQL, a store that only this workflow fills'],
  ])('%s is left out where it says nothing', (target, text) => {
    const subject = { kind: 'service', name: 'PostgreSQL', target } as const;
    expect(describer.message({ signal: 'production-access/database', because: 'own-store', chain: [], subject, verb: 'write' })).toBe(text);
  });
});
