import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { filled, python, typescript, type Language } from '../languages.js';
import type { Source } from './source.js';
import { pythonSources } from './sources-python.js';
import { typescriptSources } from './sources-typescript.js';

/** What a table keeps, and the kind of data that this is. */
interface Table {
  readonly kind: string;
  readonly table: string;
  readonly model: string;
  readonly columns: readonly string[];
}

const tables: readonly Table[] = [
  { kind: 'customer-data', table: 'customers', model: 'customer', columns: ['full_name', 'email', 'phone'] },
  { kind: 'employee-data', table: 'employees', model: 'employee', columns: ['employee_name', 'salary', 'performance_rating'] },
  { kind: 'financial-data', table: 'bank_transactions', model: 'bankTransaction', columns: ['iban', 'amount', 'merchant_name'] },
];
const recipes: Table = { kind: '', table: 'recipes', model: 'recipe', columns: ['dish', 'minutes', 'ingredients'] };

describe.each([
  ['Python', python, pythonSources],
  ['TypeScript', typescript, typescriptSources],
] as const)('records that are read in %s', (_, language, sources) => {
  it.each(sources.map((source) => [source.name, source] as const))('%s', (__, source) => {
    for (const table of tables) expect(found(language, source, table)).toContain(`sensitive-data/${table.kind} crossed`);
    expect(found(language, source, recipes)).toEqual([]);
  });
});

function found(language: Language, source: Source, { table, model, columns }: Table): readonly string[] {
  const fields = (text: string): string =>
    text.replace(/\{fields:(.*)\}$/gm, (_, line: string) => columns.map((column) => line.replaceAll('{}', column)).join('\n'));
  const files = Object.fromEntries(Object.entries(source.files ?? {}).map(([path, text]) => [path, fields(text)]));
  const quoted = columns.map((column) => (language === python ? `"${column}"` : `'${column}'`)).join(', ');
  const projection = `{${columns.map((column) => `"${column}": 1`).join(', ')}}`;
  const Model = model.replace(/^./, (letter) => letter.toUpperCase());
  const slots = { table, model, Model, columns: columns.join(', '), quoted, projection };
  return sensitiveIn(filled(language, { ...source, code: fields(source.code), files }, slots, 'Write a short summary of this.'));
}
