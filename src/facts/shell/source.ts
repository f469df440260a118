import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import type { Code, TakeCode } from './program.js';
import type { Printed } from './variable-files.js';

/** The state of one walk over a script. Reading and lowering are one pass: what is read is written down at once. */
export interface Shell {
  readonly text: string;
  readonly builder: DocumentBuilder;
  readonly map: SpanMap;
  readonly takeCode: TakeCode;
  readonly functions: ReadonlySet<string>;
  /** Positional parameters already read in the current function. */
  parameters: Set<string> | null;
  /** Where what is printed goes: to whoever captures the output of the function, or anywhere else. */
  output: 'function' | 'elsewhere';
  at: number;
  /** What is read ends here: the text, or the inside of a here-document or a pair of backticks. */
  end: number;
  depth: number;
  /** Here-documents of the current line: their bodies follow the line break at `newline` and end at `resume`. */
  hereDocuments: { readonly newline: number; resume: number } | null;
  /** `set -a`: every variable that is written from here on is handed to what is started. */
  exports: 'all' | 'named';
  /** Variables that the script has written. */
  readonly written: Set<string>;
  /** Programs that lines of this script, or of the steps before it, put into files: by their base names. */
  readonly programs: Map<string, WrittenProgram>;
  /** What the commands of a group print, whose output as a whole may go into a file. */
  printed: Printed[];
  /** What a compound command in a pipeline reads from. */
  input: Ref | null;
  /** Reads commands up to one of the words, for what holds commands inside words. */
  readonly readList: (until: ReadonlySet<string>) => Ref | null;
}

export interface WrittenProgram {
  readonly language: string;
  readonly code: Code;
}

export const maxShellDepth = 100;

export function peek(shell: Shell, offset = 0): string {
  const at = shell.at + offset;
  return at < shell.end ? (shell.text[at] ?? '') : '';
}

export function startsWith(shell: Shell, text: string): boolean {
  return shell.at + text.length <= shell.end && shell.text.startsWith(text, shell.at);
}

/** `pattern` is sticky. */
export function match(shell: Shell, pattern: RegExp): string | null {
  pattern.lastIndex = shell.at;
  const found = pattern.exec(shell.text)?.[0];
  if (found === undefined || found === '') return null;
  return found.slice(0, Math.max(0, shell.end - shell.at));
}

/** Blanks and continued lines; with `lines`, line breaks and comments too. */
export function skipBlank(shell: Shell, over: 'blanks' | 'lines'): void {
  while (shell.at < shell.end) {
    const next = peek(shell);
    if (next === ' ' || next === '\t' || next === '\r') shell.at++;
    else if (next === '\\' && continuation(shell) > 0) shell.at += continuation(shell);
    else if (next === '#' && over === 'lines') skipComment(shell);
    else if (next === '\n' && over === 'lines') newline(shell);
    else return;
  }
}

/** Length of a backslash that continues the line, 0 if it does not. */
export function continuation(shell: Shell): number {
  if (peek(shell, 1) === '\n') return 2;
  return peek(shell, 1) === '\r' && peek(shell, 2) === '\n' ? 3 : 0;
}

export function skipComment(shell: Shell): void {
  const end = shell.text.indexOf('\n', shell.at);
  const start = shell.at;
  shell.at = end < 0 ? shell.end : Math.min(end, shell.end);
  if (shell.at - start > 2) shell.builder.note('comment', [start, shell.at]);
}

export function newline(shell: Shell): void {
  const bodies = shell.hereDocuments;
  if (bodies !== null && shell.at >= bodies.newline) {
    shell.at = Math.max(shell.at + 1, bodies.resume);
    shell.hereDocuments = null;
  } else {
    shell.at++;
  }
}

/** Runs `read` on a part of the text and goes on after it. */
export function within<T>(shell: Shell, [start, end]: Span, read: () => T): T {
  const saved = { at: shell.at, end: shell.end, hereDocuments: shell.hereDocuments };
  shell.at = start;
  shell.end = Math.min(end, shell.end);
  shell.hereDocuments = null;
  const result = read();
  Object.assign(shell, saved);
  return result;
}

/** Goes one level down, or says that there is no going further. */
export function deeper<T>(shell: Shell, read: () => T): T | null {
  if (shell.depth >= maxShellDepth) {
    shell.builder.gap('too-deep', [shell.at, shell.at + 1]);
    return null;
  }
  shell.depth++;
  const result = read();
  shell.depth--;
  return result;
}

export type Arguments = Argument[];
