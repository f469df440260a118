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
    ['', 'changes data in PostgreSQL, a store that only this workflow fills'],
    ['{}', 'changes data in PostgreSQL, a store that only this workflow fills'],
    [null, 'changes data in PostgreSQL, a store that only this workflow fills'],
    ['PostgreSQL', 'changes data in PostgreSQL, a store that only this workflow fills'],
  ])('%s is left out where it says nothing', (target, text) => {
    const subject = { kind: 'service', name: 'PostgreSQL', target } as const;
    expect(describer.message({ signal: 'production-access/database', because: 'own-store', chain: [], subject, verb: 'write' })).toBe(text);
  });
});

describe('tools of a package', () => {
  const titled = new Describer(loadKnowledge().policy, new Map([['tool:files', 'files on the machine']]), (text) => text);

  it.each([
    ['tool', 'the model chooses on its own to change things in files on the machine'],
    ['service', 'the model chooses on its own to change things in files'],
  ] as const)('a %s of that name', (kind, text) => {
    const subject = { kind, name: 'files', target: null };
    expect(titled.message({ signal: 'autonomous-action/tool-use', because: 'model-acts', chain: [], subject, verb: 'write' })).toBe(text);
  });

  it('are called alike wherever they are named', () => {
    const titles = new Map<string, Set<string>>();
    for (const { name, title } of loadKnowledge().prebuilt) titles.set(name, (titles.get(name) ?? new Set()).add(title));
    expect([...titles.values()].filter(({ size }) => size > 1)).toEqual([]);
  });
});
