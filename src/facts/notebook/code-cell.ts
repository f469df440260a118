import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import { lowerPython } from '../python/python.js';
import { type Magic, magicLines } from './magic-lines.js';
import type { CellMagic, Magics } from './magics.js';
import { treatments } from './magic-table.js';

/** Lowers one cell of a Python notebook; `span` is its place in `text`. Each cell is parsed alone, so a broken one costs only itself. */
export function lowerCodeCell(text: string, span: Span, out: DocumentBuilder, magics: Magics): void {
  let start = span[0];
  for (let magic = cellMagic(text, [start, span[1]]); magic !== null; magic = cellMagic(text, [start, span[1]])) {
    if (treatments.get(magic.word)?.holds !== 'python') return magics.cell(magic);
    start = magic.body[0];
  }
  lowerLines(text.slice(start, span[1]), start, out, magics);
}

/** `%%name` in the first line; in Databricks also `%sql` alone, with the rest of the cell below it. */
function cellMagic(text: string, [start, end]: Span): CellMagic | null {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  const marker = text.startsWith('%%', at) ? 2 : 1;
  if (at >= end || text[at] !== '%') return null;
  const newline = text.indexOf('\n', at);
  const lineEnd = newline < 0 || newline > end ? end : newline;
  const written = text.slice(at + marker, lineEnd);
  const shell = marker === 2 && written.startsWith('!');
  const word = shell ? 'system' : (/^[\w.]{1,100}/.exec(written)?.[0] ?? '');
  const from = at + marker + (shell ? 1 : word.length);
  const rest = text.slice(from, lineEnd);
  const body: Span = [Math.min(end, lineEnd + 1), end];
  const alone =
    rest.trim() === '' && ['language', 'prose'].includes(treatments.get(word)?.holds ?? '') && text.slice(...body).trim() !== '';
  if (marker === 1 && !alone) return null;
  const restStart = from + (rest.length - rest.trimStart().length);
  return { word, name: [at + marker, from], rest: [restStart, Math.max(restStart, from + rest.trimEnd().length)], body };
}

function lowerLines(text: string, base: number, out: DocumentBuilder, magics: Magics): void {
  const placeholders = new Map<number, () => Ref | null>();
  const pieces: string[] = [];
  let from = 0;
  for (const magic of magicLines(text)) {
    const end = pythonStart(text, magic);
    const mask = end < magic.span[1] ? (magic.place === 'value' ? '' : '_;') : '_';
    placeholders.set(magic.span[0], end < magic.span[1] ? () => null : () => magics.line(shifted(magic, base)));
    pieces.push(text.slice(from, magic.span[0]), mask.padEnd(end - magic.span[0], ' '));
    from = end;
  }
  lowerPython(pieces.join('') + text.slice(from), out, base, placeholders);
}

/** Where Python goes on behind `%time` and its options; the magic's end where nothing of it is Python. */
function pythonStart(text: string, magic: Magic): number {
  if (magic.marker !== '%' || treatments.get(magic.word)?.holds !== 'python') return magic.span[1];
  let at = magic.rest[0];
  for (let found: string | undefined; ; at += found.length) {
    option.lastIndex = at;
    found = option.exec(text)?.[0];
    if (found === undefined) return at < magic.rest[1] ? at : magic.span[1];
  }
}

const option = /-\w{1,20}[ \t]{1,10}(?:\d{1,9}[ \t]{1,10})?/y;

function shifted(magic: Magic, base: number): Magic {
  const shift = ([start, end]: Span): Span => [start + base, end + base];
  return { ...magic, name: shift(magic.name), rest: shift(magic.rest), span: shift(magic.span) };
}
