import type { Ref, Span } from '../../model/facts.js';
import { lowerExpression } from '../tree/expression.js';
import { deeper, match, peek, type Shell, startsWith, within } from './source.js';
import { readText } from './word.js';

/** `$NAME`, `${…}`, `$(…)`, backticks, `<(…)`, `${{ … }}` at the cursor; null for a sign that is only text. */
export function readExpansion(shell: Shell): Ref | null {
  if (startsWith(shell, '${{')) return readTemplate(shell, 3);
  if (startsWith(shell, '{{')) return readTemplate(shell, 2);
  if (startsWith(shell, '$((')) return readArithmetic(shell);
  if (startsWith(shell, '$(') || startsWith(shell, '<(') || startsWith(shell, '>(')) return readSubstitution(shell);
  if (startsWith(shell, '${')) return readBraced(shell);
  if (peek(shell) === '`') return readBackticks(shell);
  return readName(shell);
}

const closeParenthesis: ReadonlySet<string> = new Set([')']);
const nothing: ReadonlySet<string> = new Set();

function readSubstitution(shell: Shell): Ref | null {
  const start = shell.at;
  shell.at += 2;
  const result = captured(shell, () => deeper(shell, () => shell.readList(closeParenthesis)));
  if (peek(shell) === ')') shell.at++;
  else shell.builder.gap('syntax', [start, start + 2]);
  return result ?? shell.builder.unknown([], [start, shell.at]);
}

/** What is printed inside is the word's own. */
function captured<Result>(shell: Shell, read: () => Result): Result {
  const outer = shell.output;
  shell.output = 'elsewhere';
  const result = read();
  shell.output = outer;
  return result;
}

function readBackticks(shell: Shell): Ref | null {
  const start = shell.at;
  let end = start + 1;
  while (end < shell.end && shell.text[end] !== '`') end += shell.text[end] === '\\' ? 2 : 1;
  if (end >= shell.end) return null;
  const result = captured(shell, () => within(shell, [start + 1, end], () => deeper(shell, () => shell.readList(nothing))));
  shell.at = end + 1;
  return result ?? shell.builder.unknown([], [start, shell.at]);
}

function readTemplate(shell: Shell, opening: number): Ref | null {
  const start = shell.at + opening;
  const length = shell.text.slice(start, Math.min(shell.end, start + maxTemplateLength)).indexOf('}}');
  if (length < 0) return null;
  shell.at = start + length + 2;
  return lowerExpression(shell.builder, shell.text.slice(start, start + length), start, (span) => span);
}

function readArithmetic(shell: Shell): Ref {
  const start = shell.at;
  let open = 0;
  for (shell.at += 1; shell.at < shell.end; shell.at++) {
    if (peek(shell) === '(') open++;
    else if (peek(shell) === ')' && --open === 0) break;
  }
  shell.at = Math.min(shell.end, shell.at + 1);
  return shell.builder.unknown([], [start, shell.at]);
}

const plainName = /[A-Za-z_]\w*|[0-9@*#?$!-]/y;
const bracedName = /[A-Za-z_]\w*|\d+|[@*#?$!-]/y;

function readName(shell: Shell): Ref | null {
  shell.at++;
  const name = match(shell, plainName);
  if (name === null) {
    shell.at--;
    return null;
  }
  shell.at += name.length;
  return read(shell, name, [shell.at - name.length, shell.at]);
}

/** `${NAME}`, `${NAME:-default}`; other forms are computed from the variable. */
function readBraced(shell: Shell): Ref | null {
  const start = shell.at;
  const end = closingBrace(shell, start + 2);
  if (end === null) return null;
  shell.at += 2;
  const prefixed = peek(shell) === '!' || (peek(shell) === '#' && peek(shell, 1) !== '}');
  if (prefixed) shell.at++;
  const name = match(shell, bracedName);
  if (name === null) {
    shell.at = start;
    return null;
  }
  shell.at += name.length;
  const variable = read(shell, name, [shell.at - name.length, shell.at]);
  const operator = /(?:\[[@*]\])?(?::?[-=?+])?/y;
  const sign = match(shell, operator) ?? '';
  shell.at += sign.length;
  const rest: Span = [shell.at, end];
  const value = operand(shell, variable, prefixed ? 'computed' : sign, rest, [start, end + 1]);
  shell.at = end + 1;
  return value;
}

function operand(shell: Shell, variable: Ref, sign: string, rest: Span, span: Span): Ref {
  if (sign.endsWith('-') || sign.endsWith('=')) {
    const fallback = within(shell, rest, () => deeper(shell, () => readText(shell, 'taken').ref()));
    return shell.builder.merge(fallback === null ? [variable] : [variable, fallback], span);
  }
  if (sign.endsWith('?') || (!sign.endsWith('+') && sign !== 'computed' && rest[0] === rest[1])) return variable;
  return shell.builder.unknown([variable], span);
}

function closingBrace(shell: Shell, from: number): number | null {
  let open = 1;
  for (let at = from; at < shell.end && at < from + maxBracedLength; at++) {
    const next = shell.text[at];
    if (next === '\\') at++;
    else if (next === '{') open++;
    else if (next === '}' && --open === 0) return at;
  }
  return null;
}

/** A positional parameter is a parameter of the function around it. */
function read(shell: Shell, name: string, span: Span): Ref {
  const { builder, parameters } = shell;
  if (parameters !== null && /^[1-9]$/.test(name) && !parameters.has(name)) {
    parameters.add(name);
    builder.write(name, builder.param(Number(name) - 1, span), span);
  }
  return builder.read(name, span);
}

const maxTemplateLength = 4096;
const maxBracedLength = 1024;
