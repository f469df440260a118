import type { Ref, Span } from '../../model/facts.js';
import { readTest } from './condition.js';
import { readFunction } from './function.js';
import { readRedirect } from './redirect.js';
import { deeper, peek, type Shell, skipBlank, startsWith } from './source.js';
import { nextWord } from './list.js';
import { isVariableFile, type Printed, takeVariables } from './variable-files.js';
import { readWord, type ShellWord } from './word.js';

/** The compound command that starts with `word`: its value or null; undefined if none does. */
export function readCompound(shell: Shell, word: string, piped: Ref | null): Ref | null | undefined {
  const read = readers.get(word);
  if (read === undefined) return define(shell);
  const outer = { input: shell.input, printed: shell.printed };
  shell.input = piped ?? outer.input;
  shell.printed = [];
  const value = deeper(shell, () => read(shell));
  const { printed } = shell;
  Object.assign(shell, outer);
  readRedirects(shell, printed);
  return value;
}

type Reader = (shell: Shell) => Ref | null;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['if', readIf],
  ['while', readWhile],
  ['until', readWhile],
  ['for', readFor],
  ['select', readFor],
  ['case', readCase],
  ['{', (shell) => readGroup(shell, '}')],
  ['(', (shell) => readGroup(shell, ')')],
  ['((', readArithmetic],
  ['[[', (shell) => readTest(shell, ']]')],
  ['[', (shell) => readTest(shell, ']')],
  ['test', (shell) => readTest(shell, '')],
  ['function', (shell) => define(shell) ?? null],
]);

function define(shell: Shell): Ref | undefined {
  return readFunction(shell, () => readers.get(nextWord(shell))?.(shell));
}

const set = (...words: string[]): ReadonlySet<string> => new Set(words);
const thenWord = set('then');
const doWord = set('do');
const doneWord = set('done');
const branchEnd = set('elif', 'else', 'fi');
const caseEnd = set(';;', 'esac');

function readIf(shell: Shell): Ref | null {
  const start = shell.at;
  shell.at += 2;
  let blocks = 0;
  let test = shell.readList(thenWord);
  for (;;) {
    take(shell, 'then', start);
    shell.builder.enterBlock('then', test);
    shell.readList(branchEnd);
    shell.builder.leaveBlock();
    const word = nextWord(shell);
    if (word !== 'elif' && word !== 'else') break;
    shell.at += 4;
    shell.builder.enterBlock('else', test);
    blocks++;
    test = shell.readList(word === 'elif' ? thenWord : set('fi'));
    if (word === 'else') break;
  }
  for (; blocks > 0; blocks--) shell.builder.leaveBlock();
  take(shell, 'fi', start);
  return null;
}

function readWhile(shell: Shell): Ref | null {
  const start = shell.at;
  shell.at += 5;
  const test = shell.readList(doWord);
  return readLoop(shell, test, start, () => undefined);
}

function readLoop(shell: Shell, test: Ref | null, start: number, bind: () => void): null {
  take(shell, 'do', start);
  shell.builder.enterBlock('loop', test);
  bind();
  shell.readList(doneWord);
  shell.builder.leaveBlock();
  take(shell, 'done', start);
  return null;
}

function readFor(shell: Shell): Ref | null {
  const start = shell.at;
  shell.at += nextWord(shell).length;
  skipBlank(shell, 'blanks');
  if (startsWith(shell, '((')) {
    const test = readArithmetic(shell);
    skipSemicolon(shell);
    return readLoop(shell, test, start, () => undefined);
  }
  const variable = readWord(shell);
  skipBlank(shell, 'lines');
  const listed = nextWord(shell) === 'in';
  if (listed) shell.at += 2;
  const words = listed ? readWords(shell) : [];
  const items = listed ? listOf(shell, words) : shell.builder.read('@', [start, shell.at]);
  skipSemicolon(shell);
  return readLoop(shell, null, start, () => {
    if (variable === null) return;
    shell.builder.write(variable.text ?? '?', shell.builder.get(items, '[]', variable.span), variable.span);
  });
}

function listOf(shell: Shell, words: readonly ShellWord[]): Ref {
  const [only] = words;
  if (words.length === 1 && only?.text === null) return only.ref();
  const span: Span = [words[0]?.span[0] ?? shell.at, words.at(-1)?.span[1] ?? shell.at];
  return shell.builder.make(
    'list',
    words.map((word, index) => [index, word.ref()]),
    span,
  );
}

function readWords(shell: Shell): ShellWord[] {
  const words: ShellWord[] = [];
  for (skipBlank(shell, 'blanks'); ; skipBlank(shell, 'blanks')) {
    const word = readWord(shell);
    if (word === null) return words;
    words.push(word);
  }
}

function readCase(shell: Shell): Ref | null {
  const start = shell.at;
  shell.at += 4;
  skipBlank(shell, 'blanks');
  const subject = readWord(shell)?.ref() ?? null;
  skipBlank(shell, 'lines');
  take(shell, 'in', start);
  for (skipBlank(shell, 'lines'); shell.at < shell.end && nextWord(shell) !== 'esac'; skipBlank(shell, 'lines')) {
    const from = shell.at;
    const patterns = readPatterns(shell);
    const uses = [...(subject === null ? [] : [subject]), ...patterns];
    shell.builder.enterBlock('case', shell.builder.unknown(uses, [from, shell.at], '=='));
    shell.readList(caseEnd);
    shell.builder.leaveBlock();
    while (startsWith(shell, ';') || startsWith(shell, '&')) shell.at++;
    if (shell.at === from) shell.at++;
  }
  take(shell, 'esac', start);
  return null;
}

function readPatterns(shell: Shell): Ref[] {
  const patterns: Ref[] = [];
  while (shell.at < shell.end && peek(shell) !== ')' && peek(shell) !== '\n') {
    skipBlank(shell, 'blanks');
    const word = readWord(shell);
    if (word !== null) patterns.push(word.ref());
    else if (peek(shell) !== ')' && peek(shell) !== '\n') shell.at++;
  }
  if (peek(shell) === ')') shell.at++;
  return patterns;
}

function readGroup(shell: Shell, close: '}' | ')'): Ref | null {
  const start = shell.at;
  shell.at++;
  const value = shell.readList(set(close));
  take(shell, close, start);
  return value;
}

function readArithmetic(shell: Shell): Ref {
  const start = shell.at;
  let open = 0;
  for (; shell.at < shell.end; shell.at++) {
    if (peek(shell) === '(') open++;
    else if (peek(shell) === ')' && --open === 0) break;
  }
  shell.at = Math.min(shell.end, shell.at + 1);
  return shell.builder.unknown([], [start, shell.at]);
}

/** What the commands of a group print goes where its redirect says. */
function readRedirects(shell: Shell, printed: readonly Printed[]): void {
  let output: ShellWord | null = null;
  for (skipBlank(shell, 'blanks'); ; skipBlank(shell, 'blanks')) {
    const redirect = readRedirect(shell);
    if (redirect === null) break;
    output = redirect.output ?? output;
  }
  if (output === null) shell.printed.push(...printed);
  else if (isVariableFile(shell, output)) for (const command of printed) takeVariables(shell, command);
}

function skipSemicolon(shell: Shell): void {
  skipBlank(shell, 'lines');
  while (peek(shell) === ';') {
    shell.at++;
    skipBlank(shell, 'lines');
  }
}

function take(shell: Shell, word: string, start: number): void {
  skipBlank(shell, 'lines');
  if (startsWith(shell, word)) shell.at += word.length;
  else shell.builder.gap('syntax', [start, Math.min(start + 2, shell.end)]);
}
