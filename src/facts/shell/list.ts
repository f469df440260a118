import type { Ref } from '../../model/facts.js';
import { readCompound } from './compound.js';
import { readSimple } from './simple.js';
import { match, peek, type Shell, skipBlank, startsWith } from './source.js';

/** Commands up to one of the words or signs in `until`, which is left to the caller. Gives the value of the last one. */
export function readList(shell: Shell, until: ReadonlySet<string>): Ref | null {
  let last: Ref | null = null;
  for (;;) {
    skipSeparators(shell, until);
    if (shell.at >= shell.end || until.has(nextWord(shell))) return last;
    const before = shell.at;
    last = readChain(shell) ?? last;
    if (shell.at === before) skipStray(shell);
  }
}

/** The keyword or sign at the cursor. */
export function nextWord(shell: Shell): string {
  if (startsWith(shell, ';;')) return ';;';
  if (peek(shell) === '{' && !/\s/.test(peek(shell, 1))) return '';
  return match(shell, keyword) ?? peek(shell);
}

const keyword = /[A-Za-z]+(?![\w./:=-])|\[\[|\(\(/y;

function skipSeparators(shell: Shell, until: ReadonlySet<string>): void {
  for (skipBlank(shell, 'lines'); peek(shell) === ';' || peek(shell) === '&'; skipBlank(shell, 'lines')) {
    if (until.has(';;') && startsWith(shell, ';;')) return;
    shell.at++;
  }
}

/** A sign that closes nothing: passed over, so that the rest is read. */
function skipStray(shell: Shell): void {
  shell.builder.gap('syntax', [shell.at, shell.at + 1]);
  shell.at += Math.max(1, nextWord(shell).length);
}

/** `a && b || c`: what stands on the right runs under the condition that its left neighbour is. */
function readChain(shell: Shell): Ref | null {
  let left = readPipeline(shell);
  for (;;) {
    skipBlank(shell, 'blanks');
    const form = startsWith(shell, '&&') ? 'then' : startsWith(shell, '||') ? 'else' : null;
    if (form === null) return left;
    shell.at += 2;
    skipBlank(shell, 'lines');
    shell.builder.enterBlock(form, left);
    left = readPipeline(shell) ?? left;
    shell.builder.leaveBlock();
  }
}

function readPipeline(shell: Shell): Ref | null {
  const start = shell.at;
  const negated = peek(shell) === '!' && /\s/.test(peek(shell, 1));
  if (negated) shell.at++;
  let value = readCommand(shell, null);
  for (skipBlank(shell, 'blanks'); peek(shell) === '|' && peek(shell, 1) !== '|'; skipBlank(shell, 'blanks')) {
    shell.at += peek(shell, 1) === '&' ? 2 : 1;
    skipBlank(shell, 'lines');
    value = readCommand(shell, value) ?? value;
  }
  if (shell.output === 'function' && value !== null) giveBack(shell, value, start);
  return negated ? shell.builder.unknown(value === null ? [] : [value], [start, shell.at], 'not') : value;
}

/** What a line of a function prints is what the function gives to whoever captures its output: `review=$(ask "$diff")`. */
function giveBack(shell: Shell, value: Ref, start: number): void {
  const op = shell.builder.at(value);
  if (op.op !== 'call' || op.style !== 'command' || op.args.some(([key]) => key === '>')) return;
  const callee = shell.builder.at(op.callee);
  if (callee.op !== 'name' || !silent.has(callee.name)) shell.builder.return(value, [start, shell.at]);
}

const silent: ReadonlySet<string> = new Set(
  [
    'set',
    'exit',
    'return',
    'cd',
    'mkdir',
    'rm',
    'chmod',
    'shift',
    'read',
    'trap',
    'sleep',
    'true',
    ':',
    'unset',
    'source',
    'pip',
    'wait',
  ].map((name) => `cli:${name}`),
);

function readCommand(shell: Shell, piped: Ref | null): Ref | null {
  skipBlank(shell, 'blanks');
  const compound = readCompound(shell, nextWord(shell), piped);
  return compound === undefined ? readSimple(shell, piped ?? (startsWith(shell, 'read ') ? shell.input : null)) : compound;
}
