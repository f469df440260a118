import { cellOf, limits, type Sample } from './sample.js';

type Fields = ReadonlyMap<string, string>;

/** The objects of a JSON text that stand in lists, a table per list. The text may be cut off anywhere. */
export function readJson(text: string): Sample[] {
  const head = text.slice(0, limits.text);
  const tables = new Map<number, { readonly name: string | null; readonly records: Fields[] }>();
  for (const { list, name, span } of objectsIn(head)) {
    const table = tables.get(list) ?? { name, records: [] };
    tables.set(list, table);
    if (table.records.length >= limits.rows || span[1] - span[0] > longestRecord) continue;
    const fields = fieldsOf(head.slice(span[0], span[1]));
    if (fields !== null) table.records.push(fields);
    if (tables.size > limits.tables) break;
  }
  return [...tables.values()].filter(({ records }) => records.length >= fewest).map(({ name, records }) => toSample(name, records));
}

/** A JSON object on each line. */
export function readLines(text: string): Sample[] {
  const records: Fields[] = [];
  for (const line of text.slice(0, limits.text).split('\n')) {
    if (records.length >= limits.rows) break;
    const fields = line.length > longestRecord ? null : fieldsOf(line);
    if (fields !== null) records.push(fields);
  }
  return records.length === 0 ? [] : [toSample(null, records)];
}

interface FoundObject {
  /** Where its list begins. */
  readonly list: number;
  readonly name: string | null;
  readonly span: readonly [number, number];
}

/** Objects directly in a list, outermost only. One walk over the text, without any recursion. */
function* objectsIn(text: string): Generator<FoundObject> {
  const open: { readonly sign: string; readonly at: number; readonly key: string | null }[] = [];
  let record: { readonly depth: number; readonly at: number } | null = null;
  let last: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      const end = endOfString(text, at);
      if (record === null) last = text.slice(at + 1, Math.min(end, at + 80));
      at = end;
    } else if (sign === '{' || sign === '[') {
      const around = open.at(-1);
      if (sign === '{' && around?.sign === '[' && record === null) record = { depth: open.length, at };
      if (open.length < deepest) open.push({ sign, at, key: record === null ? last : null });
      else return;
    } else if (sign === '}' || sign === ']') {
      open.pop();
      const list = open.at(-1);
      if (record !== null && open.length === record.depth && list !== undefined) {
        yield { list: list.at, name: open.length > 1 ? list.key : null, span: [record.at, at + 1] };
        record = null;
      }
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The scalars of one object, those of objects within as `address.city`. */
function fieldsOf(text: string): Fields | null {
  let value: unknown;
  try {
    const parsed: unknown = JSON.parse(text);
    value = parsed;
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, string>();
  const pending: { readonly path: string; readonly object: object; readonly depth: number }[] = [{ path: '', object: value, depth: 0 }];
  for (let next = pending.shift(); next !== undefined && fields.size < limits.columns; next = pending.shift())
    for (const [key, item] of entriesOf(next.object)) {
      const path = next.path === '' ? key : `${next.path}.${key}`;
      if (typeof item === 'object' && item !== null && !Array.isArray(item) && next.depth < 2)
        pending.push({ path, object: item, depth: next.depth + 1 });
      else fields.set(path.slice(0, 120), cellOf(item));
    }
  return fields;
}

function entriesOf(object: object): readonly (readonly [string, unknown])[] {
  const entries: [string, unknown][] = Object.entries(object);
  return entries.slice(0, limits.columns);
}

function toSample(name: string | null, records: readonly Fields[]): Sample {
  const header = [...new Set(records.flatMap((fields) => [...fields.keys()]))].slice(0, limits.columns);
  return { name, header, rows: records.map((fields) => header.map((key) => fields.get(key) ?? '')) };
}

const longestRecord = 40_000;
const deepest = 200;
/** One or two objects in a list are settings rather than records. */
const fewest = 3;
