import type { Argument, Ref, Span } from '../../model/facts.js';
import { type Code, lowerCommand } from './program.js';
import { readRedirect } from './redirect.js';
import { match, peek, type Shell, skipBlank } from './source.js';
import { isVariableFile, takeVariables } from './variable-files.js';
import { readWord, type ShellWord } from './word.js';
import { keepProgram, runProgram } from './written-programs.js';
import { programName } from '../../model/wrappers.js';

interface Assigned {
  readonly name: string;
  readonly value: Ref;
  readonly span: Span;
}

/** Assignments, words and redirects up to the end of the command; null if nothing was there. */
export function readSimple(shell: Shell, piped: Ref | null): Ref | null {
  const start = shell.at;
  const assigned: Assigned[] = [];
  const extra: Argument[] = [];
  const words: ShellWord[] = [];
  let input: Code | null = null;
  let output: ShellWord | null = null;
  let end = start;
  for (skipBlank(shell, 'blanks'); peek(shell) !== '#'; skipBlank(shell, 'blanks')) {
    const redirect = readRedirect(shell);
    if (redirect !== null) {
      extra.push(...redirect.args);
      input ??= redirect.input;
      output = redirect.output ?? output;
    } else if ((words.length === 0 || declarations.has(words[0]?.text ?? '')) && match(shell, assignment) !== null) {
      assigned.push(readAssignment(shell));
    } else {
      const word = readWord(shell);
      if (word === null) break;
      words.push(word);
    }
    end = shell.at;
  }
  if (piped !== null) extra.push(['|', piped]);
  return finish(shell, { words, assigned, extra, input, output, span: [start, end] });
}

interface SimpleCommand {
  readonly words: readonly ShellWord[];
  readonly assigned: readonly Assigned[];
  readonly extra: readonly Argument[];
  readonly input: Code | null;
  readonly output: ShellWord | null;
  readonly span: Span;
}

/** Builtins that bind names in the words that follow. */
const declarations: ReadonlySet<string> = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);

function finish(shell: Shell, command: SimpleCommand): Ref | null {
  const { words, assigned, extra, input, span } = command;
  const { builder } = shell;
  const first = words[0]?.text ?? null;
  if (first === null || declarations.has(first)) {
    writeAssigned(shell, command, first);
    if (words.length === 0 || first !== null) return assigned.at(-1)?.value ?? extra[0]?.[1] ?? null;
  }
  for (const { name, value, span: place } of assigned) builder.setEnvironment(name, value, null, place);
  const environment: Argument[] = assigned.map(({ name, value }) => [`env:${name}`, value]);
  const line = { words, extra: [...environment, ...extra], span, functions: shell.functions, input };
  const call = lowerCommand(builder, line, shell.takeCode);
  if (call !== null && first === 'read') bindInput(shell, words.slice(1), call);
  // `printf -v body '{"text": "%s"}' "$answer"`
  if (call !== null && first === 'printf' && words[1]?.text === '-v') bindInput(shell, words.slice(2, 3), call);
  if (first === 'source' || first === '.') importScript(shell, words[1]);
  if (first === 'set') setExports(shell, words.slice(1));
  printVariables(shell, command);
  runProgram(shell, words);
  return call;
}

function writeAssigned(shell: Shell, { words, assigned }: SimpleCommand, declaration: string | null): void {
  const { builder } = shell;
  for (const { name, value, span } of assigned) {
    builder.write(name, value, span);
    shell.written.add(name);
    if (declaration === 'export' || shell.exports === 'all') builder.setEnvironment(name, value, null, span);
  }
  // `export NAME` of what was written before.
  for (const { text, span } of declaration === 'export' ? words.slice(1) : [])
    if (text !== null && shell.written.has(text)) builder.setEnvironment(text, builder.read(text, span), null, span);
}

/** `set -a`, `set +a`, `set -o allexport` */
function setExports(shell: Shell, words: readonly ShellWord[]): void {
  const option = words.map(({ text }) => text ?? '').join(' ');
  if (/^[-+](?:[b-z]{0,10}a|o allexport)/.test(option)) shell.exports = option.startsWith('-') ? 'all' : 'named';
}

/** What is printed goes into a file of variables by its own redirect, or by that of the group around it. */
function printVariables(shell: Shell, command: SimpleCommand): void {
  const written = programName(command.words[0]?.text ?? '') === 'tee' ? (command.words.at(-1) ?? null) : command.output;
  if (written !== null) keepProgram(shell, command, written);
  if (written === null) shell.printed.push(command);
  else if (isVariableFile(shell, written)) {
    takeVariables(shell, command);
    // `echo "A=b" | tee -a .env`
    const piped = command.words[0]?.text === 'tee' ? shell.printed.at(-1) : undefined;
    if (piped !== undefined && command.input === null) takeVariables(shell, piped);
  }
}

const assignment = /([A-Za-z_]\w*)(?:\[[^\]\s]*\])?\+?=/y;

function readAssignment(shell: Shell): Assigned {
  const start = shell.at;
  const written = match(shell, assignment) ?? '';
  const name = written.slice(0, /[[+=]/.exec(written)?.index ?? written.length);
  shell.at += written.length;
  const value = peek(shell) === '(' ? readArray(shell) : (readWord(shell)?.ref() ?? shell.builder.const('', [shell.at, shell.at]));
  const span: Span = [start, shell.at];
  if (!written.endsWith('+=')) return { name, value, span };
  const before = shell.builder.read(name, [start, start + name.length]);
  const added = shell.builder.at(value);
  if (added.op !== 'make') return { name, value: shell.builder.template([before, value], span), span };
  const items = added.items.map(([, item], index): Argument => [index + 1, item]);
  return { name, value: shell.builder.make('list', [['*', before], ...items], span), span };
}

function readArray(shell: Shell): Ref {
  const start = shell.at++;
  const items: Argument[] = [];
  for (skipBlank(shell, 'lines'); peek(shell) !== ')' && shell.at < shell.end; skipBlank(shell, 'lines')) {
    const item = readWord(shell);
    if (item === null) shell.at++;
    else items.push([items.length, item.ref()]);
  }
  shell.at = Math.min(shell.end, shell.at + 1);
  return shell.builder.make('list', items, [start, shell.at]);
}

/** `read -r a b` takes what the pipe or the terminal gives. */
function bindInput(shell: Shell, words: readonly ShellWord[], call: Ref): void {
  for (const word of words)
    if (word.text !== null && /^[A-Za-z_]\w{0,99}$/.test(word.text)) shell.builder.write(word.text, call, word.span);
}

function importScript(shell: Shell, word: ShellWord | undefined): void {
  if (typeof word?.text === 'string') shell.builder.import(word.text, '*', null, word.span);
}
