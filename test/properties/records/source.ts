import { filled, python, type Language } from '../languages.js';
import { camel, pascal, type Spelling } from './spelling.js';

/** How a prototype reads records of its company. `{table}`, `{columns}` and the like are what is read; `{ask:x}` has a model work on `x`. */
export interface Source {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** What a table keeps, and the kind of data that this is. */
export interface Table {
  readonly kind: string;
  readonly table: string;
  readonly model: string;
  readonly columns: readonly string[];
}

/** The files of a prototype that reads a table so. A line `{fields:…{}…}` stands once for every column. */
export function prototypeOf(language: Language, spell: Spelling, source: Source, table: Table): Readonly<Record<string, string>> {
  const { columns, model } = table;
  const spelt = columns.map(spell);
  const fields = (text: string): string =>
    text.replace(/\{fields:(.*)\}$/gm, (_, line: string) => spelt.map((column) => line.replaceAll('{}', column)).join('\n'));
  const Model = pascal(model);
  const named = (path: string): string => path.replaceAll('{Model}', Model).replaceAll('{model}', model);
  const files = Object.fromEntries(Object.entries(source.files ?? {}).map(([path, text]) => [named(path), fields(text)]));
  const [first = '', second = ''] = columns;
  const slots = {
    table: table.table,
    model,
    Model,
    columns: columns.join(', '),
    quoted: columns.map((column) => (language === python ? `"${column}"` : `'${column}'`)).join(', '),
    symbols: columns.map((column) => `:${column}`).join(', '),
    projection: `{${columns.map((column) => `"${column}": 1`).join(', ')}}`,
    first: spell(first),
    second: spell(second),
    First: pascal(camel(first)),
    Second: pascal(camel(second)),
  };
  return filled(language, { ...source, code: fields(source.code), files }, slots, 'Write a short summary of this.');
}
