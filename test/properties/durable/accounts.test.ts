import { describe, expect, it } from 'vitest';
import { pythonAccounts, pythonWithout } from './accounts-python.js';
import { typescriptAccounts, typescriptWithout } from './accounts-typescript.js';
import { elsewhereAccounts, elsewhereWithout } from './accounts-elsewhere.js';
import { levelsOf } from './prototype.js';

const signal = 'durable-use/shared-service';

describe.each([
  ['Python', pythonAccounts, pythonWithout],
  ['TypeScript', typescriptAccounts, typescriptWithout],
  ['other languages', elsewhereAccounts, elsewhereWithout],
] as const)('accounts of other people in %s', (_, accounts, without) => {
  it.each(accounts.map((own) => [own.name, own] as const))('%s', (__, own) => {
    expect(levelsOf(own, signal)).toContain('crossed');
  });

  it.each(without.map((own) => [own.name, own] as const))('none: %s', (__, own) => {
    expect(levelsOf(own, signal)).toEqual([]);
  });
});
