import type { Argument, Span } from '../../model/facts.js';
import { composeMaps } from '../lowering/span-map.js';
import type { Code } from './program.js';
import { match, peek, type Shell, skipBlank, within } from './source.js';
import { readText, readWord, type ShellWord } from './word.js';

export interface Redirect {
  readonly args: readonly Argument[];
  /** The body of a here-document. */
  readonly input: Code | null;
  /** The file that the output goes to. */
  readonly output: ShellWord | null;
}

const operator = /(?:\d{0,3}|&)(?:<<<|<<-?|<>|<&|>&|>>|>\||<|>)/y;

/** A redirect at the cursor; what goes to a descriptor says nothing, but that an output goes to standard error (`>&2`). */
export function readRedirect(shell: Shell): Redirect | null {
  if (/^[<>]\($/.test(`${peek(shell)}${peek(shell, 1)}`)) return null;
  const written = match(shell, operator);
  if (written === null) return null;
  shell.at += written.length;
  skipBlank(shell, 'blanks');
  const sign = written.replace(/^[\d&]+/, '');
  if (sign === '<<' || sign === '<<-') return readHereDocument(shell, sign);
  const target = readWord(shell);
  if (target !== null && target.text === '2' && /^1?>&$/.test(written)) return { args: [['>', target.ref()]], input: null, output: null };
  if (target === null || sign.endsWith('&') || /^[2-9]/.test(written)) return none;
  return sign.startsWith('<')
    ? { args: [['<', target.ref()]], input: null, output: null }
    : { args: [['>', target.ref()]], input: null, output: target };
}

const none: Redirect = { args: [], input: null, output: null };

function readHereDocument(shell: Shell, sign: '<<' | '<<-'): Redirect {
  const start = shell.at;
  const delimiter = readWord(shell);
  if (delimiter === null) return none;
  const word = shell.text.slice(start, shell.at).replace(/['"\\]/g, '');
  const pending = shell.hereDocuments;
  const newline = pending?.newline ?? lineEnd(shell, shell.at);
  const from = Math.min(shell.end, pending?.resume ?? newline + 1);
  const [body, resume] = findBody(shell, word, from, sign);
  if (pending === null) shell.hereDocuments = { newline, resume };
  else pending.resume = resume;
  const text = shell.text.slice(...body);
  const shift = (span: Span): Span => [span[0] + body[0], span[1] + body[0]];
  const input: Code | null = text.trim() === '' ? null : { text, map: composeMaps(shell.map, shift) };
  const literal = delimiter.quoted === 'yes';
  const ref = literal ? shell.builder.const(text, body) : within(shell, body, () => readText(shell, 'kept').ref());
  return { args: [['<', ref]], input, output: null };
}

function findBody(shell: Shell, delimiter: string, from: number, sign: '<<' | '<<-'): [Span, number] {
  for (let line = from; line < shell.end;) {
    const end = lineEnd(shell, line);
    const text = shell.text.slice(line, Math.min(end, line + delimiter.length + maxTabs)).replace(/\r$/, '');
    if ((sign === '<<' ? text : text.replace(/^\t{1,64}/, '')) === delimiter) return [[from, line], Math.min(shell.end, end + 1)];
    line = end + 1;
  }
  return [[from, shell.end], shell.end];
}

function lineEnd(shell: Shell, from: number): number {
  const end = shell.text.indexOf('\n', from);
  return end < 0 ? shell.end : Math.min(end, shell.end);
}

const maxTabs = 64;
