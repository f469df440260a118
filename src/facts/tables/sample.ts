/** The first rows of a table as text. It lives as long as its file is read: nothing keeps it. */
export interface Sample {
  /** Of the table, sheet or key; null where the file is the table. */
  readonly name: string | null;
  /** Column names; null where the first row is one like the others. */
  readonly header: readonly string[] | null;
  /** Cells in the order of the header; absent ones are empty. */
  readonly rows: readonly (readonly string[])[];
}

/** What is looked at of one file, whatever its size. */
export const limits = { rows: 240, columns: 100, cell: 240, tables: 24, text: 256_000 } as const;

export function cellOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, limits.cell).trim();
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : '';
}

/** The first row, where it names the columns of the others. */
export function withHeader(name: string | null, rows: readonly (readonly string[])[]): Sample {
  const [first, ...others] = rows;
  if (first === undefined) return { name, header: null, rows };
  return isHeader(first, others) ? { name, header: first, rows: others } : { name, header: null, rows: rows.slice(0, limits.rows) };
}

/** Short names without a value among them, that are spelled as code spells or stand above something else than words. */
function isHeader(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  const named = first.filter((cell) => cell !== '');
  if (named.length < first.length * 0.6 || named.length === 0 || !named.every(mayBeName)) return false;
  if (new Set(named).size < named.length) return false;
  if (named.some((cell) => /_|\p{Ll}\p{Lu}|^\p{Ll}+$/u.test(cell))) return true;
  return first.some((cell, at) => cell !== '' && standsAbove(others.slice(0, 20).map((row) => row[at] ?? '')));
}

export function mayBeName(cell: string): boolean {
  return cell.length <= 60 && /^[\p{L}_#][\p{L}\p{M}\p{N} _./()#%&:-]*$/u.test(cell) && !/\d{4}/.test(cell);
}

/** Numbers, dates and addresses: no name of a column is one. */
function standsAbove(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => /\d|@/.test(cell)).length > filled.length * 0.7;
}
