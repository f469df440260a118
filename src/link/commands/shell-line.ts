import {
  carriedBy,
  interpreters,
  type LineWord,
  packageName,
  passWrapper,
  programName,
  runnersOfCommandLines,
} from '../../model/wrappers.js';

/** The words of a command; what is computed stands as `{}`. */
export type Line = readonly string[];

/** The commands of a line, each without what only starts it, and those that a shell is handed as a text: `bash -c 'cd app && npm test'`. */
export function commandsIn(words: Line, depth = 0): readonly { readonly program: string; readonly words: Line }[] {
  return separate(words).flatMap((line) => {
    const { program, rest } = unwrap(line);
    if (depth > maxShells) return [{ program, words: rest }];
    const inner = handedOn(program, rest).flatMap((text) => commandsIn(splitLine(text), depth + 1));
    return [{ program, words: rest }, ...inner, ...elsewhere(program, rest, depth + 1)];
  });
}

/** What a container or another machine is told to run. Inside a container an interpreter is a sandbox: what it is handed is none of the machine's. */
function elsewhere(program: string, words: Line, depth: number): readonly { readonly program: string; readonly words: Line }[] {
  const carried = carriedBy(program, words);
  if (carried === null) return [];
  if (carried.carries === 'line') return commandsIn(splitLine(carried.words.join(' ')), depth);
  return commandsIn(carried.words, depth).filter((own) => own.program !== '{}' && !interpreters.has(own.program));
}

/**
 * Words as a shell splits them: at spaces that stand in no quotes; a line's end separates commands, and what is put in place of
 * `$(git diff)` is a command of its own behind them.
 */
export function splitLine(text: string, depth = 0): Line {
  const { line, inner } = withoutSubstitutions(text.replaceAll(/\\\r?\n/g, ' '));
  const behind = depth > maxShells ? [] : inner.flatMap((own) => [';', ...splitLine(own, depth + 1)]);
  return [...wordsOf(line.replaceAll(/\r?\n/g, ' ; ')), ...behind];
}

function wordsOf(line: string): Line {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"']|["'](?=[^"']*$))+/g) ?? [];
  return words.map((word) => word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''));
}

/** Takes `$(…)` out of a text, where it stands in no single quotes; each leaves `{}`. */
function withoutSubstitutions(text: string): { readonly line: string; readonly inner: readonly string[] } {
  const inner: string[] = [];
  let line = '';
  let at = 0;
  // Each that is never closed is looked for to the end of the text.
  for (let tried = 0; tried < maxSubstitutions; tried++) {
    const start = text.indexOf('$(', at);
    if (start < 0) break;
    const end = isQuoted(text.slice(at, start)) || text[start + 2] === '(' ? -1 : closing(text, start + 2);
    line += text.slice(at, end < 0 ? start + 2 : start) + (end < 0 ? '' : '{}');
    if (end >= 0) inner.push(text.slice(start + 2, end));
    at = end < 0 ? start + 2 : end + 1;
  }
  return { line: line + text.slice(at), inner };
}

/** Does a text end inside single quotes? */
function isQuoted(text: string): boolean {
  return (text.replaceAll(/"[^"]*"/g, '').split("'").length - 1) % 2 === 1;
}

/** Where the parenthesis that was opened before is closed; those in single quotes are text. */
function closing(text: string, from: number): number {
  let open = 1;
  let isText = false;
  for (let at = from; at < text.length; at++) {
    const own = text[at];
    if (own === "'") isText = !isText;
    if (isText) continue;
    if (own === '(') open++;
    if (own === ')' && --open === 0) return at;
  }
  return -1;
}

/** `sh -c`: the next word is a line of its own. */
export function takesLine(line: Line): boolean {
  const interpreter = interpreters.get(programName(line[0] ?? ''));
  return interpreter?.language === 'shell' && interpreter.flags.includes(line[line.length - 1] ?? '');
}

/** `cd x && git push` is two commands. */
function separate(words: Line): Line[] {
  const lines: string[][] = [[]];
  for (const word of words)
    if (separators.has(word)) lines.push([]);
    else {
      lines[lines.length - 1]?.push(word.replace(/;$/, ''));
      if (word.endsWith(';')) lines.push([]);
    }
  return lines.filter((line) => line.length > 0);
}

function unwrap(line: Line): { readonly program: string; readonly rest: Line } {
  const words = line.map((word): LineWord =>
    word.includes('{}') ? { text: null, lead: word.slice(0, word.indexOf('{}')) } : { text: word, lead: word },
  );
  let at = 0;
  while (at < line.length - 1 && (keywords.has(line[at] ?? '') || /^[A-Z_]+=/.test(line[at] ?? ''))) at++;
  let runs: 'program' | 'package' = 'program';
  for (let passed = passWrapper(words, at); passed !== null; passed = passWrapper(words, at)) ({ next: at, runs } = passed);
  const word = line[at] ?? '{}';
  const program = runs === 'package' ? packageName(word) : programName(word).replace(/\.(?:exe|cmd|bat)$/i, '');
  return { program, rest: line.slice(at + 1) };
}

function handedOn(program: string, words: Line): readonly string[] {
  if (runnersOfCommandLines.has(program)) return words.filter((word) => word.includes(' ') && !word.startsWith('-'));
  const interpreter = interpreters.get(program);
  const flag = interpreter?.language === 'shell' ? words.findIndex((word) => interpreter.flags.includes(word)) : -1;
  const text = words[flag + 1];
  return flag < 0 || text === undefined ? [] : [text];
}

const separators: ReadonlySet<string> = new Set(['&&', ';', '||', '|', '&']);
const maxShells = 3;
const maxSubstitutions = 40;
/** Words of the shell's own before a command. */
const keywords: ReadonlySet<string> = new Set(['do', 'then', 'else', 'if', 'elif', 'while', 'until', '!', '{', '(']);
