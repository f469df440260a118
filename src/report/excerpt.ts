import type { Span } from '../model/facts.js';
import type { Site } from '../model/touch.js';
import { visible, withoutPasswords } from './escape.js';
import type { Places } from './sources.js';

export interface ExcerptLine {
  /** Of the line; blank beside an underline. */
  readonly number: string;
  readonly text: string;
  readonly form: 'code' | 'mark';
}

/** A line longer than this is shown from the place on. */
const longestLine = 2000;

/** The line of the place with its neighbours, the place underlined, credentials masked. */
export function excerptOf(site: Site, places: Places, width: number): readonly ExcerptLine[] {
  const text = places.sources.text(site.path);
  if (text === null) return [];
  const { line } = places.start(site);
  const hidden = places.sources.credentials(site.path);
  const rows = [line - 1, line, line + 1]
    .filter((number) => number >= 1 && number <= places.lines(site.path).length)
    .map((number) => ({ number, span: lineSpan(places.lines(site.path), number, text) }))
    .filter(({ number, span }) => number === line || !isBlank(text, span));
  const indent = Math.min(...rows.map(({ span }) => indentOf(text, span)));
  const gutter = String(line + 1).length;
  return rows.flatMap(({ number, span }): ExcerptLine[] => {
    const from = number === line && site.span[0] - span[0] > longestLine ? site.span[0] : Math.min(span[0] + indent, span[1]);
    const to = Math.min(span[1], from + longestLine);
    const code: ExcerptLine = {
      number: String(number).padStart(gutter),
      text: clip(printable(text, [from, to], hidden), width),
      form: 'code',
    };
    if (number !== line) return [code];
    const start = printable(text, [from, Math.max(from, site.span[0])], hidden).length;
    const length = printable(text, [Math.max(from, site.span[0]), Math.min(to, site.span[1])], hidden).length;
    const mark = clip(`${' '.repeat(start)}${'─'.repeat(Math.max(1, length))}`, width).replace('…', '─');
    return [code, { number: ' '.repeat(gutter), text: mark, form: 'mark' }];
  });
}

function lineSpan(starts: readonly number[], number: number, text: string): Span {
  const start = starts[number - 1] ?? 0;
  let end = starts[number] ?? text.length;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return [start, end];
}

/** Untrusted code on one line: tabs as two spaces, credentials as dots, nothing that a terminal would obey. */
function printable(text: string, [from, to]: Span, hidden: readonly Span[]): string {
  let code = '';
  let at = from;
  for (const [start, end] of hidden) {
    if (end <= at || start >= to) continue;
    code += `${text.slice(at, Math.max(at, start))}••••`;
    at = Math.min(to, end);
  }
  return visible(withoutPasswords((code + text.slice(at, to)).replaceAll('\t', '  ')));
}

function isBlank(text: string, [start, end]: Span): boolean {
  return text.slice(start, Math.min(end, start + longestLine)).trim() === '';
}

function indentOf(text: string, [start, end]: Span): number {
  let at = start;
  while (at < end && at - start < longestLine && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at - start;
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}
