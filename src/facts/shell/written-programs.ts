import { interpreterOfExtension, interpreters, programName } from '../../model/wrappers.js';
import type { Printed } from './variable-files.js';
import type { Shell } from './source.js';
import type { ShellWord } from './word.js';

/** `cat > review.py <<'EOF'`: a program that the script brings along, for as long as its name says what language it is of. */
export function keepProgram(shell: Shell, { words, input }: Printed, target: ShellWord): void {
  const writer = programName(words[0]?.text ?? '');
  const name = programName(target.text ?? '');
  const language = languageOf(name);
  if (input === null || language === null || (writer !== 'cat' && writer !== 'tee')) return;
  shell.programs.set(name, { language, code: input });
}

/** `python review.py`, `./review.py`: what was written before runs here, once. */
export function runProgram(shell: Shell, words: readonly ShellWord[]): void {
  if (shell.programs.size === 0) return;
  for (const word of words.slice(0, mostWords)) {
    const name = programName(word.text ?? '');
    const program = shell.programs.get(name);
    if (program === undefined || !isRun(words, word)) continue;
    shell.programs.delete(name);
    shell.takeCode(program.language, program.code);
  }
}

/** By itself, or by what comes before it: `node`, `uv run python`, `npx tsx`. */
function isRun(words: readonly ShellWord[], word: ShellWord): boolean {
  const before = words.slice(0, words.indexOf(word)).map(({ text }) => programName(text ?? ''));
  return before.length === 0 || before.some((name) => runners.has(name) || interpreters.has(name));
}

function languageOf(name: string): string | null {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return interpreters.get(interpreterOfExtension.get(ending) ?? '')?.language ?? null;
}

const runners: ReadonlySet<string> = new Set([
  'deno',
  'ts-node',
  'uv',
  'poetry',
  'pipenv',
  'nohup',
  'time',
  'timeout',
  'xargs',
  'source',
  'exec',
]);
const mostWords = 12;
