import { cellOf, limits, type Sample } from './sample.js';

/** Rows that a dump puts into its tables: `INSERT INTO people (name, mail) VALUES (…), (…)` and `COPY people (name, mail) FROM stdin`. */
export function readDump(text: string): Sample[] {
  const head = text.slice(0, limits.text);
  const tables = new Map<string, { header: readonly string[] | null; rows: string[][] }>();
  for (const match of head.matchAll(statement)) {
    const [whole, insert, copy] = match;
    const name = insert ?? copy ?? '';
    const table = tables.get(name) ?? { header: null, rows: [] };
    if (!tables.has(name) && tables.size >= limits.tables) continue;
    tables.set(name, table);
    const columns = listAt(head, match.index + whole.length);
    const from = columns?.end ?? match.index + whole.length;
    table.header ??= columns === null ? null : columns.cells;
    if (table.rows.length < limits.rows) table.rows.push(...(insert === undefined ? copied(head, from) : inserted(head, from)));
  }
  return [...tables].filter(([, { rows }]) => rows.length > 0).map(([name, { header, rows }]) => ({ name, header, rows }));
}

const statement = /\binsert\s{1,9}(?:ignore\s{1,9})?into\s{1,9}["'`[]?([\w.]{1,80})["'`\]]?|^copy\s{1,9}["'`]?([\w.]{1,80})["'`]?/gim;

/** `(a, b)` behind blanks, as written in a list of columns or values. */
function listAt(text: string, from: number): { readonly cells: string[]; readonly end: number } | null {
  let at = afterBlanks(text, from);
  if (text[at] !== '(') return null;
  const cells: string[] = [];
  for (at++; at < text.length && cells.length < limits.columns; at++) {
    at = afterBlanks(text, at);
    const cell = text[at] === "'" || text[at] === '"' || text[at] === '`' ? quoted(text, at) : bare(text, at);
    cells.push(cellOf(cell.text));
    at = afterBlanks(text, cell.end);
    if (text[at] === ')') return { cells, end: at + 1 };
    if (text[at] !== ',') return null;
  }
  return null;
}

function inserted(text: string, from: number): string[][] {
  let at = afterBlanks(text, from);
  if (text.slice(at, at + 6).toLowerCase() !== 'values') return [];
  const rows: string[][] = [];
  at += 6;
  while (rows.length < limits.rows) {
    const row = listAt(text, at);
    if (row === null) break;
    rows.push(row.cells);
    at = afterBlanks(text, row.end);
    if (text[at] !== ',') break;
    at++;
  }
  return rows;
}

/** Lines of tabs up to the one that is `\.`. */
function copied(text: string, from: number): string[][] {
  const start = text.indexOf('\n', from);
  if (start < 0 || !/^\s{1,9}from\s{1,9}stdin/i.test(text.slice(from, start).slice(0, 60))) return [];
  const end = text.indexOf('\n\\.', start);
  const lines = text.slice(start + 1, end < 0 ? text.length : end).split('\n', limits.rows);
  return lines.map((line) => line.split('\t').map((cell) => (cell === '\\N' ? '' : cellOf(cell))));
}

function quoted(text: string, start: number): { readonly text: string; readonly end: number } {
  const sign = text[start];
  let at = start + 1;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) {
      if (text[at + 1] !== sign) break;
      at++;
    }
  }
  return {
    text: text.slice(start + 1, Math.min(at, start + limits.cell)).replaceAll(`${sign ?? ''}${sign ?? ''}`, sign ?? ''),
    end: at + 1,
  };
}

function bare(text: string, start: number): { readonly text: string; readonly end: number } {
  let at = start;
  let depth = 0;
  for (; at < text.length && at - start < 400; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) break;
    else if (text[at] === ',' && depth === 0) break;
  }
  const word = text.slice(start, at).trim();
  return { text: word.toLowerCase() === 'null' ? '' : word, end: at };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++;
  return at;
}
