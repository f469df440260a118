import { cellOf, limits, type Sample } from './sample.js';

/**
 * Tables of a SQLite file by its schema, with the rows on those pages that were read (https://sqlite.org/fileformat2.html).
 * Pages are followed once each and rows counted, so that no file, however it points at itself, takes longer than its size.
 */
export function readSqlite(bytes: Uint8Array): Sample[] {
  if (bytes.length < 512 || decode(bytes.subarray(0, 15)) !== 'SQLite format 3') return [];
  const pages = new Pages(bytes);
  const schema = pages.rows(1, limits.tables * 4).flatMap(({ cells }) => {
    const [type, name, , root, sql] = cells;
    const number = Number(root);
    return type === 'table' && name !== undefined && !name.startsWith('sqlite_') && Number.isInteger(number)
      ? [{ name, number, sql: sql ?? '' }]
      : [];
  });
  return schema.slice(0, limits.tables).map(({ name, number, sql }) => {
    const columns = columnsOf(sql);
    const header = columns.map((column) => column.name);
    const key = columns.findIndex(({ isRowId }) => isRowId);
    const rows = pages
      .rows(number, limits.rows)
      .map(({ id, cells }) => cells.slice(0, limits.columns).map((cell, at) => (at === key ? String(id) : cellOf(cell))));
    return { name: name.slice(0, 80), header: header.length === 0 ? null : header, rows };
  });
}

interface Row {
  readonly id: number;
  readonly cells: readonly string[];
}

class Pages {
  private readonly view: DataView;
  private readonly size: number;
  private readonly usable: number;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const written = this.view.getUint16(16);
    this.size = written === 1 ? 65_536 : Math.max(512, written);
    this.usable = this.size - (bytes[20] ?? 0);
  }

  /** Rows below a page, in order, at most `most`. */
  rows(root: number, most: number): Row[] {
    const rows: Row[] = [];
    const seen = new Set<number>();
    const pending = [root];
    for (let page = pending.pop(); page !== undefined && rows.length < most; page = pending.pop()) {
      const start = (page - 1) * this.size;
      if (seen.has(page) || page < 1 || start + this.size > this.bytes.length) continue;
      seen.add(page);
      const header = start + (page === 1 ? 100 : 0);
      const form = this.bytes[header];
      if (form === interior) pending.push(...this.children(start, header).reverse());
      else if (form === leaf)
        for (const at of this.cells(start, header, 8).slice(0, most - rows.length)) rows.push(...this.row(at, start + this.size));
    }
    return rows;
  }

  private children(start: number, header: number): number[] {
    const left = this.cells(start, header, 12).map((at) => this.view.getUint32(at));
    return [...left, this.view.getUint32(header + 8)];
  }

  /** Where the cells of a page begin. */
  private cells(start: number, header: number, length: number): number[] {
    const count = Math.min(this.view.getUint16(header + 3), Math.floor((this.size - length) / 2));
    const found: number[] = [];
    for (let at = header + length; found.length < count && at + 2 <= start + this.size; at += 2) {
      const cell = start + this.view.getUint16(at);
      if (cell + 4 <= start + this.size) found.push(cell);
    }
    return found;
  }

  /** Of a record that goes on on other pages, what stands here. */
  private row(at: number, end: number): Row[] {
    const reader = new Reader(this.bytes, at, end);
    const payload = reader.varint();
    const id = reader.varint();
    const start = reader.at;
    const stop = Math.min(end, start + Math.min(payload, this.usable));
    const headerEnd = Math.min(stop, start + reader.varint());
    const types: number[] = [];
    while (reader.at < headerEnd && types.length < limits.columns) types.push(reader.varint());
    let from = headerEnd;
    const cells: string[] = [];
    for (const type of types) {
      const length = type >= 12 ? Math.floor((type - 12) / 2) : (fixedLengths[type] ?? 0);
      cells.push(from >= stop && length > 0 ? '' : this.cell(type, from, Math.min(stop, from + length)));
      from += length;
    }
    return cells.length === 0 ? [] : [{ id, cells }];
  }

  private cell(type: number, from: number, to: number): string {
    if (type >= 13 && type % 2 === 1) return decode(this.bytes.subarray(from, Math.min(to, from + longestText)));
    if (type === 8 || type === 9) return String(type - 8);
    if (type === 7) return to - from === 8 ? String(this.view.getFloat64(from)) : '';
    if (type < 1 || type > 6) return '';
    let value = (this.bytes[from] ?? 0) > 127 ? -1 : 0;
    for (let at = from; at < to; at++) value = value * 256 + (this.bytes[at] ?? 0);
    return String(value);
  }
}

class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
    private readonly end: number,
  ) {}

  varint(): number {
    let value = 0;
    for (let count = 0; count < 9 && this.at < this.end; count++) {
      const byte = this.bytes[this.at++] ?? 0;
      if (count === 8) return value * 256 + byte;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return value;
  }
}

interface Column {
  readonly name: string;
  /** Its values are the row's own numbers, which the record leaves out. */
  readonly isRowId: boolean;
}

/** The columns of `CREATE TABLE t (a INTEGER PRIMARY KEY, "b" TEXT, CHECK (…))`. */
function columnsOf(sql: string): Column[] {
  const open = sql.indexOf('(');
  if (open < 0) return [];
  const parts: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < sql.length; at++) {
    const sign = sql[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    if ((sign === ',' && depth === 1) || depth === 0) {
      parts.push(sql.slice(from, at).trim().slice(0, 300));
      from = at + 1;
    }
    if (depth === 0) break;
  }
  return parts.flatMap((part): Column[] => {
    const name = /^(?:"([^"]{1,80})"|`([^`]{1,80})`|\[([^\]]{1,80})\]|([^\s"`[(]{1,80}))/.exec(part);
    const written = name?.[1] ?? name?.[2] ?? name?.[3] ?? name?.[4];
    if (written === undefined || (name?.[4] !== undefined && constraints.has(written.toLowerCase()))) return [];
    return [{ name: written, isRowId: /\binteger\s{1,9}primary\s{1,9}key\b/i.test(part) }];
  });
}

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const interior = 5;
const leaf = 13;
const fixedLengths = [0, 1, 2, 3, 4, 6, 8, 8];
/** A statement of the schema is longer than a cell. */
const longestText = 4000;
const constraints: ReadonlySet<string> = new Set(['constraint', 'primary', 'foreign', 'unique', 'check']);
const decoder = new TextDecoder();
