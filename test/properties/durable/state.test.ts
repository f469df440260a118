import { describe, expect, it } from 'vitest';
import { levelsOf, type Prototype } from './prototype.js';
import { pythonLocal, pythonManaged, pythonStores } from './state-python.js';
import { typescriptLocal, typescriptManaged, typescriptStores } from './state-typescript.js';

const signal = 'durable-use/persistent-state';

describe.each([
  ['Python', pythonStores, pythonManaged, pythonLocal],
  ['TypeScript', typescriptStores, typescriptManaged, typescriptLocal],
] as const)('what is kept between runs in %s', (_, stores, managed, local) => {
  it.each(stores.map((own) => [own.name, own] as const))('%s', (__, own) => {
    expect(levelsOf(at(own, 'db-4711.eu-central-1.rds.amazonaws.com'), signal)).toContain('crossed');
    expect(levelsOf(at(own, 'localhost'), signal)).toEqual([]);
  });

  it.each(managed.map((own) => [own.name, own] as const))('%s', (__, own) => {
    expect(levelsOf(own, signal)).toContain('crossed');
  });

  it.each(local.map((own) => [own.name, own] as const))('nothing: %s', (__, own) => {
    expect(levelsOf(own, signal)).toEqual([]);
  });
});

function at({ name, files }: Prototype, host: string): Prototype {
  return { name, files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('{host}', host)])) };
}
