import type { Span } from '../../model/facts.js';
import { treatments } from './magic-table.js';

/** A piece of a cell that IPython takes before Python does. Offsets are those of the cell's text. */
export interface Magic {
  /** `!` runs the line in a shell, `%` is a command of IPython, `?` shows help. */
  readonly marker: '!' | '%' | '?';
  readonly place: 'statement' | 'value';
  readonly word: string;
  /** The word's own place, then what follows it. For a shell line all of it is the rest. */
  readonly name: Span;
  readonly rest: Span;
  /** All that Python must not see. */
  readonly span: Span;
}

/** Magics stand where a statement begins, or right of `=`; a `%` or `!` inside brackets and strings is Python's own. */
export function magicLines(text: string): Magic[] {
  const magics: Magic[] = [];
  let at = 0;
  while (at < text.length) {
    const start = pastBlanks(text, at);
    const magic = magicAt(text, start) ?? automatic(text, start) ?? assignedMagic(text, start) ?? helpAt(text, start);
    if (magic !== null) magics.push(magic);
    at = magic === null ? pastStatement(text, start) : Math.max(magic.span[1], start + 1);
  }
  return magics;
}

function magicAt(text: string, at: number, place: Magic['place'] = 'statement'): Magic | null {
  const marker = text.charAt(at);
  if (marker !== '!' && marker !== '%' && marker !== '?') return null;
  const end = endOfLine(text, at);
  const from = text[at + 1] === marker ? at + 2 : at + 1;
  if (marker !== '%') return { marker, place, word: '', name: [at, at + 1], rest: [from, end], span: [at, end] };
  word.lastIndex = from;
  const name = word.exec(text)?.[0] ?? '';
  return { marker, place, word: name, name: [from, from + name.length], rest: trimmed(text, from + name.length, end), span: [at, end] };
}

function assignedMagic(text: string, start: number): Magic | null {
  assignment.lastIndex = start;
  const target = assignment.exec(text)?.[0];
  return target === undefined ? null : magicAt(text, start + target.length, 'value');
}

/** `pip install x` works in a cell without its `%`, and is no Python. */
function automatic(text: string, start: number): Magic | null {
  install.lastIndex = start;
  const name = install.exec(text)?.[0];
  if (name === undefined || treatments.get(name)?.holds !== 'command') return null;
  const end = endOfLine(text, start);
  const from = start + name.length;
  return { marker: '%', place: 'statement', word: name, name: [start, from], rest: trimmed(text, from, end), span: [start, end] };
}

/** `obj?` and `obj??` */
function helpAt(text: string, start: number): Magic | null {
  help.lastIndex = start;
  const found = help.exec(text)?.[0];
  if (found === undefined) return null;
  const span: Span = [start, start + found.length];
  return { marker: '?', place: 'statement', word: '', name: span, rest: span, span };
}

const install = /[a-z]{1,10}(?=[ \t]{1,4}install[ \t])/y;
const word = /[\w.]{1,100}/y;
const assignment = /[A-Z_][\w.]{0,100}(?: {0,4}, {0,4}[A-Z_][\w.]{0,100}){0,9} {0,8}= {0,8}(?=[!%])/iy;
const help = /[A-Z_][\w.*]{0,200}\?{1,2}[ \t;]{0,20}(?=\r?\n|$)/iy;

function pastBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && blanks.has(text.charAt(next))) next++;
  return next;
}

const blanks = new Set([' ', '\t', '\n', '\r', '\f', ';']);

/** A line that ends with a backslash goes on. */
function endOfLine(text: string, at: number): number {
  let end = text.indexOf('\n', at);
  while (end > 0 && (text[end - 1] === '\\' || (text[end - 1] === '\r' && text[end - 2] === '\\'))) end = text.indexOf('\n', end + 1);
  return end < 0 ? text.length : end;
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  while (from < end && blanks.has(text.charAt(from))) from++;
  let to = end;
  while (to > from && blanks.has(text.charAt(to - 1))) to--;
  return [from, to];
}

/** Past the line break at which Python would end the statement. */
function pastStatement(text: string, start: number): number {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === '\n' && depth === 0) return at + 1;
    if (letter === '"' || letter === "'") at = pastString(text, at, letter);
    else if (letter === '#') at = pastComment(text, at);
    else {
      if ('([{'.includes(letter)) depth++;
      if (')]}'.includes(letter) && depth > 0) depth--;
      at += letter !== '\\' ? 1 : text[at + 1] === '\r' ? 3 : 2;
    }
  }
  return at;
}

function pastComment(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function pastString(text: string, open: number, quote: string): number {
  const width = text.startsWith(quote.repeat(3), open) ? 3 : 1;
  let at = open + width;
  while (at < text.length) {
    if (text.startsWith(quote.repeat(width), at)) return at + width;
    if (width === 1 && text[at] === '\n') return at;
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}
