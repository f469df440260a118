import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakedSets, type DataSet } from '../realness/faked.js';
import { livedSets } from '../realness/lived.js';
import { copyOf, folderOf, handoffLint, root } from './program.js';

const sets = [...livedSets(31, 90), ...fakedSets(32, 40).filter(({ from }) => from === '@faker-js/faker')];
const formats = ['text', 'json', 'markdown', 'github', 'sarif'];

/** A prototype that gives every one of these files to a model. */
function prototypeOf(files: Readonly<Record<string, string>>): string {
  const reads = Object.keys(files).map((name, at) => `data_${at} = open("${name}").read()\nprint(ask(data_${at}))`);
  const head =
    'from openai import OpenAI\n\nclient = OpenAI()\n\n\ndef ask(text):\n    return client.responses.create(model="gpt-5-mini", input=text)\n\n\n';
  return folderOf({ ...files, 'ask.py': `${head}${reads.join('\n')}\n` });
}

function csv({ header, rows }: DataSet): string {
  return [header, ...rows].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

function records({ header, rows }: DataSet): object[] {
  return rows.map((row) => Object.fromEntries(header.map((key, at) => [key, row[at]])));
}

function dump({ header, rows }: DataSet): string {
  return `INSERT INTO people (${header.join(', ')}) VALUES\n${rows.map((row) => `(${row.map((cell) => `'${cell.replaceAll("'", "''")}'`).join(', ')})`).join(',\n')};`;
}

/** Everything that the program can say about a tree. */
function everythingSaid(folder: string, lines: readonly string[]): string {
  const reports = formats.map((format) => handoffLint(['-f', format, '--stats', '.'], { cwd: folder }));
  const graphs = ['mermaid', 'dot', 'json'].map((format) => handoffLint(['graph', '-f', format, '.'], { cwd: folder }));
  const others = [['inventory', '-f', 'json', '.'], ['request', '.'], ['why', 'ask.py:10'], ...lines.map((line) => ['why', line])];
  return [...reports, ...graphs, ...others.map((words) => handoffLint(words, { cwd: folder }))].map(({ out, err }) => out + err).join('\n');
}

/** Values that are long enough to be found for what they are. */
function valuesOf({ rows }: DataSet): string[] {
  return [...new Set(rows.flat())].filter((value) => value.length >= 5);
}

describe('values of records', () => {
  it('are in no output, whatever the format of the file', { timeout: 300_000 }, () => {
    const files = Object.fromEntries(
      sets.flatMap((set, at): [string, string][] => [
        [`data/table_${at}.csv`, csv(set)],
        [
          `data/lines_${at}.jsonl`,
          records(set)
            .map((record) => JSON.stringify(record))
            .join('\n'),
        ],
        [`data/list_${at}.json`, JSON.stringify(records(set), null, 1)],
        [`data/dump_${at}.sql`, dump(set)],
      ]),
    );
    const folder = prototypeOf(files);
    const said = everythingSaid(folder, ['data/table_1.csv:3', 'data/lines_2.jsonl:4', 'data/list_1.json:12', 'data/dump_1.sql:3']);
    expect(said).toContain('sensitive-data/customer-data');
    expect(sets.flatMap(valuesOf).filter((value) => said.includes(value) && !words.has(value.toLowerCase()))).toEqual([]);
  });

  it('are in no output where the file has no header', { timeout: 120_000 }, () => {
    const customers = sets.filter(({ kind }) => kind === 'customer');
    const folder = prototypeOf(
      Object.fromEntries(customers.map((set, at) => [`data/customers_${at}.csv`, csv({ ...set, header: set.rows[0] ?? [] })])),
    );
    const said = everythingSaid(folder, ['data/customers_0.csv:1']);
    expect(customers.flatMap(valuesOf).filter((value) => said.includes(value) && !words.has(value.toLowerCase()))).toEqual([]);
  });

  it('of the cases of fixtures/ are in no report', { timeout: 120_000 }, () => {
    const cases = ['customer-data/writes-notes-to-exported-customers', 'production-logs/explains-an-exported-access-log'];
    for (const name of cases) {
      const folder = copyOf(name);
      const [file = ''] = readdirSync(path.join(root, 'fixtures', name), { recursive: true, encoding: 'utf8' }).filter((entry) =>
        /\.(?:csv|jsonl)$/.test(entry),
      );
      const values = readFileSync(path.join(folder, file), 'utf8').match(/[^",:{}\n]{6,}/g) ?? [];
      const code = readFileSync(path.join(folder, name.startsWith('customer') ? 'notes.py' : 'explain.ts'), 'utf8');
      const said = formats.map((format) => handoffLint(['-f', format, '.'], { cwd: folder }).out).join('\n');
      const columns = new Set([...values.slice(0, 12)].map((value) => value.trim()));
      expect(values.length).toBeGreaterThan(200);
      expect(
        values.filter(
          (value) => said.includes(value) && !code.includes(value) && !columns.has(value.trim()) && !words.has(value.toLowerCase()),
        ),
      ).toEqual([]);
    }
  });
});

/** Words that stand in the reports anyway. */
const words: ReadonlySet<string> = new Set([
  'sales',
  'medium',
  'critical',
  'finance',
  'shopping',
  'search',
  'high',
  'operations',
  'checkout',
  'error',
  'recurring',
  'tools',
]);
