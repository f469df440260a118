import type { Ref, Span } from '../../model/facts.js';
import { segmentMap, composeMaps, type Segment } from '../lowering/span-map.js';
import { readExpansion } from './expansion.js';
import type { Code, CommandWord } from './program.js';
import { continuation, match, newline, peek, type Shell, startsWith } from './source.js';

export interface ShellWord extends CommandWord {
  readonly pieces: readonly (string | Ref)[];
  /** Quoted words are no keywords, and a quoted delimiter keeps a here-document as it is. */
  readonly quoted: 'yes' | 'no';
}

/** A word at the cursor, null if there is none. */
export function readWord(shell: Shell): ShellWord | null {
  const start = shell.at;
  const parts = new Pieces();
  while (shell.at < shell.end && readPiece(shell, parts));
  return shell.at === start ? null : makeWord(shell, parts, [start, shell.at]);
}

/** Text up to `shell.end` as inside double quotes: the body of a here-document, a default in `${A:-b}`. */
export function readText(shell: Shell, quotes: 'kept' | 'taken'): ShellWord {
  const start = shell.at;
  const parts = new Pieces();
  while (shell.at < shell.end) {
    if (quotes === 'taken' && peek(shell) === '"') shell.at++;
    else readQuotedPiece(shell, parts);
  }
  return makeWord(shell, parts, [start, shell.at]);
}

export class Pieces {
  readonly list: (string | Ref)[] = [];
  quoted: 'yes' | 'no' = 'no';

  text(text: string): void {
    const last = this.list.length - 1;
    if (typeof this.list[last] === 'string') this.list[last] = `${this.list[last]}${text}`;
    else this.list.push(text);
  }
  ref(ref: Ref): void {
    this.list.push(ref);
  }
}

/** Each pattern is one character class: linear. */
const plainRun = /[^\s\\'"$`|&;<>(){}#]+/y;
const quotedRun = /[^\\"$`{]+/y;
const textRun = /[^\\"$`{\n]+/y;

/** Adds the next piece; false where the word ends. */
function readPiece(shell: Shell, parts: Pieces): boolean {
  const run = match(shell, plainRun);
  if (run !== null) {
    parts.text(run);
    shell.at += run.length;
    return true;
  }
  const next = peek(shell);
  if (next === "'") readSingleQuoted(shell, parts);
  else if (next === '"') readDoubleQuoted(shell, parts);
  else if (next === '\\') readBackslash(shell, parts);
  else if (next === '$' || next === '`' || startsWith(shell, '{{') || isProcessSubstitution(shell)) addExpansion(shell, parts, 'outside');
  else if (next === '{' || next === '}' || next === '#') {
    parts.text(next);
    shell.at++;
  } else return false;
  return true;
}

function isProcessSubstitution(shell: Shell): boolean {
  return startsWith(shell, '<(') || startsWith(shell, '>(');
}

function addExpansion(shell: Shell, parts: Pieces, where: 'outside' | 'quoted'): void {
  const next = peek(shell, 1);
  if (where === 'outside' && peek(shell) === '$' && (next === "'" || next === '"')) {
    shell.at++;
    if (next === "'") readSingleQuoted(shell, parts, 'escapes');
    else readDoubleQuoted(shell, parts);
    return;
  }
  const ref = readExpansion(shell);
  if (ref !== null) return parts.ref(ref);
  parts.text(peek(shell));
  shell.at++;
}

function readBackslash(shell: Shell, parts: Pieces): void {
  const line = continuation(shell);
  if (line === 0) {
    parts.text(peek(shell, 1));
    parts.quoted = 'yes';
  }
  shell.at += line > 0 ? line : 2;
}

const escaped: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

function readSingleQuoted(shell: Shell, parts: Pieces, form: 'literal' | 'escapes' = 'literal'): void {
  parts.quoted = 'yes';
  shell.at++;
  if (form === 'literal') {
    const close = shell.text.indexOf("'", shell.at);
    const closed = close >= 0 && close < shell.end;
    const end = closed ? close : unterminated(shell);
    parts.text(shell.text.slice(shell.at, end));
    shell.at = closed ? end + 1 : end;
    return;
  }
  while (shell.at < shell.end && peek(shell) !== "'") {
    const backslash = peek(shell) === '\\';
    const letter = backslash ? peek(shell, 1) : peek(shell);
    parts.text(backslash ? (escaped.get(letter) ?? letter) : letter);
    shell.at += backslash ? 2 : 1;
  }
  shell.at++;
}

/** An apostrophe without a partner is text up to the end of its line: the rest of the script is still read. */
function unterminated(shell: Shell): number {
  shell.builder.gap('syntax', [shell.at - 1, shell.at]);
  const line = shell.text.indexOf('\n', shell.at);
  return line < 0 ? shell.end : Math.min(line, shell.end);
}

function readDoubleQuoted(shell: Shell, parts: Pieces): void {
  const start = shell.at;
  parts.quoted = 'yes';
  parts.text('');
  shell.at++;
  while (shell.at < shell.end && peek(shell) !== '"') readQuotedPiece(shell, parts);
  if (shell.at >= shell.end) shell.builder.gap('syntax', [start, start + 1]);
  else shell.at++;
}

function readQuotedPiece(shell: Shell, parts: Pieces): void {
  const run = match(shell, shell.hereDocuments === null ? quotedRun : textRun);
  const next = peek(shell);
  if (run !== null) {
    parts.text(run);
    shell.at += run.length;
  } else if (next === '\\') {
    const line = continuation(shell);
    if (line === 0) parts.text('$`"\\'.includes(peek(shell, 1)) ? peek(shell, 1) : `\\${peek(shell, 1)}`);
    shell.at += line > 0 ? line : 2;
  } else if (next === '\n') {
    parts.text('\n');
    newline(shell);
  } else if (next === '$' || next === '`' || startsWith(shell, '{{')) addExpansion(shell, parts, 'quoted');
  else {
    parts.text(next);
    shell.at++;
  }
}

function makeWord(shell: Shell, parts: Pieces, span: Span): ShellWord {
  const pieces = parts.list;
  const [first] = pieces;
  const text = pieces.length === 0 ? '' : pieces.length === 1 && typeof first === 'string' ? first : null;
  const lead = typeof first === 'string' ? first : '';
  let made: Ref | null = null;
  return {
    text,
    lead,
    span,
    pieces,
    quoted: parts.quoted,
    ref: () => (made ??= lower(shell, pieces, text, span)),
    after: (length) => lower(shell, [lead.slice(length), ...pieces.slice(1)], text?.slice(length) ?? null, [span[0] + length, span[1]]),
    code: () => codeOf(shell, span),
  };
}

function lower(shell: Shell, pieces: readonly (string | Ref)[], text: string | null, span: Span): Ref {
  return text === null
    ? shell.builder.template(
        pieces.filter((piece) => piece !== ''),
        span,
      )
    : shell.builder.const(text, span);
}

/** The word's own text without its quotes, variables kept: what `sh -c` is given. */
function codeOf(shell: Shell, [start, end]: Span): Code | null {
  let text = '';
  const segments: Segment[] = [];
  let quote = '';
  for (let at = start; at < end; at++) {
    const next = shell.text[at] ?? '';
    const escapes = next === '\\' && quote !== "'" && (quote === '' || '$`"\\\n'.includes(shell.text[at + 1] ?? ''));
    if (next === quote) quote = '';
    else if (quote === '' && (next === '"' || next === "'")) quote = next;
    else {
      if (escapes) at++;
      const last = segments.at(-1);
      if (last !== undefined && last.to + last.length === at) segments[segments.length - 1] = { ...last, length: last.length + 1 };
      else segments.push({ from: text.length, to: at, length: 1 });
      text += shell.text[at] ?? '';
    }
  }
  return text.trim() === '' ? null : { text, map: composeMaps(shell.map, segmentMap(segments)) };
}
