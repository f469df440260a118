import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { python, typescript, type Language } from '../languages.js';
import { pythonKeepers } from './kept-python.js';
import { typescriptKeepers } from './kept-typescript.js';
import { snake } from './spelling.js';
import { prototypeOf, type Source, type Table } from './source.js';

const complaints: Table = { kind: 'customer-data', table: 'complaints', model: 'complaint', columns: ['customer_name', 'customer_email'] };
const recipes: Table = { kind: '', table: 'dishes', model: 'dish', columns: ['cuisine', 'ingredients'] };

describe.each([
  ['Python', python, pythonKeepers],
  ['TypeScript', typescript, typescriptKeepers],
] as const)('records that come in, are kept and reach a model later in %s', (_, language, keepers) => {
  it.each(keepers.map((keeper) => [keeper.name, keeper] as const))('%s', (__, keeper) => {
    expect(found(language, keeper, complaints, complaints)).toContain('sensitive-data/customer-data crossed');
    expect(found(language, keeper, complaints, other)).not.toContain('sensitive-data/customer-data crossed');
    expect(found(language, keeper, recipes, recipes)).toEqual([]);
  });
});

/** Another table of the same program. */
const other = { table: 'recipes', model: 'recipe' };

/** What is found where records come into `kept` and a model is told of `read`. */
function found(language: Language, keeper: Source, kept: Table, { table, model }: Pick<Table, 'table' | 'model'>): readonly string[] {
  const slots = { '{read}': table, '{readModel}': model, '{Read}': `${model.charAt(0).toUpperCase()}${model.slice(1)}` };
  const reading = (text: string): string => Object.entries(slots).reduce((before, [slot, own]) => before.replaceAll(slot, own), text);
  const files = Object.fromEntries(Object.entries(keeper.files ?? {}).map(([path, text]) => [path, reading(text)]));
  return sensitiveIn(prototypeOf(language, snake, { ...keeper, code: reading(keeper.code), files }, kept));
}
