import { cellOf, limits, withHeader, type Sample } from './sample.js';

/** The first rows of a text whose cells are divided by commas, semicolons, tabs or bars. */
export function readDelimited(text: string): Sample {
  const head = text.slice(0, limits.text).replace(/^(?:#[^\n]*\n)+/, '');
  return withHeader(null, rowsOf(head, delimiterOf(head)));
}

/** The one that occurs equally often in the first lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split('\n', 12)
    .filter((line) => line.trim() !== '');
  const scored = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = lines.map((line) => withoutQuoted(line).split(delimiter).length - 1);
    const usual = counts[0] ?? 0;
    return { delimiter, score: usual === 0 ? 0 : counts.filter((count) => count === usual).length * 100 + Math.min(usual, 99) };
  });
  return scored.reduce((best, own) => (own.score > best.score ? own : best), { delimiter: ',', score: 0 }).delimiter;
}

function withoutQuoted(line: string): string {
  return line
    .split('"')
    .filter((_, at) => at % 2 === 0)
    .join('');
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length <= limits.rows) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at, delimiter);
    if (row.length < limits.columns) row.push(cellOf(cell));
    at = end;
    if (text[at] === delimiter) at++;
    else {
      if (row.some((own) => own !== '')) rows.push(row);
      row = [];
      while (text[at] === '\r' || text[at] === '\n') at++;
    }
  }
  return rows;
}

function plain(text: string, start: number, delimiter: string): { cell: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, Math.min(end, start + limits.cell)), end };
}

/** `"a ""b"" c"`; what stands behind the closing quote belongs to the cell. */
function quoted(text: string, start: number): { cell: string; end: number } {
  let end = start + 1;
  for (; end < text.length; end++) {
    if (text[end] !== '"') continue;
    if (text[end + 1] !== '"') break;
    end++;
  }
  const cell = text.slice(start + 1, Math.min(end, start + 1 + limits.cell)).replaceAll('""', '"');
  end++;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && !',;\t|'.includes(text[end] ?? ',')) end++;
  return { cell, end };
}
