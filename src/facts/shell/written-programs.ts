import { interpreterOfExtension, interpreters, passWrapper, programName } from '../../model/wrappers.js';
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

/** By itself, behind wrappers (`uv run review.py`, `timeout 60 ./review.py`), or by what runs files of its language (`npx tsx review.ts`). */
function isRun(words: readonly ShellWord[], word: ShellWord): boolean {
  let at = 0;
  for (let passed = passWrapper(words, at); passed !== null; passed = passWrapper(words, at)) at = passed.next;
  const name = programName(words[at]?.text ?? '');
  return words[at] === word || (words.indexOf(word) > at && (runners.has(name) || interpreters.has(name)));
}

function languageOf(name: string): string | null {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return interpreters.get(interpreterOfExtension.get(ending) ?? '')?.language ?? null;
}

const runners: ReadonlySet<string> = new Set(['deno', 'ts-node', 'source']);
const mostWords = 12;
