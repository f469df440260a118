import { programName } from '../../model/wrappers.js';
import type { Code } from './program.js';
import type { Shell } from './source.js';
import type { ShellWord } from './word.js';

export interface Printed {
  readonly words: readonly ShellWord[];
  /** A here-document that the program reads. */
  readonly input: Code | null;
}

/** Lines that a command prints into a file of variables: `echo "STORE_URL=…" >> .env`, `cat > .env <<EOF`. */
export function takeVariables(shell: Shell, { words, input }: Printed): void {
  const [program, ...args] = words;
  const name = programName(program?.text ?? '');
  if (name === 'cat' || name === 'tee') {
    if (input !== null) shell.takeCode('env', input);
  } else if (name === 'printf') takeFormat(shell, args);
  else if (name === 'echo') for (const word of args) takeLine(shell, word);
}

/** Is it what a program or the steps that follow take their variables from? */
export function isVariableFile(shell: Shell, target: ShellWord | null): boolean {
  if (target === null) return false;
  const last = target.pieces.at(-1);
  if (typeof last === 'string') return variableFile.test(last.slice(-200));
  const op = last === undefined ? null : shell.builder.at(last);
  return op?.op === 'read' && stepFiles.has(op.name);
}

export const variableFile =
  /(?:^|\/)(?:\.env(?:\.[\w.-]{1,60})?|[\w-]{1,60}\.env|\.dev\.vars|\.envrc|\.bashrc|\.bash_profile|\.profile|\.zshrc)$/;
/** Files that pipelines read the variables of later steps from. */
const stepFiles: ReadonlySet<string> = new Set(['GITHUB_ENV', 'BASH_ENV', 'CIRRUS_ENV', 'BUILDKITE_ENV_FILE']);

/** `printf 'A=%s\n' "$a"` */
function takeFormat(shell: Shell, [format, ...values]: readonly ShellWord[]): void {
  const name = /^(?:export )?([A-Za-z_]\w{0,99})=["']?%s["']?(?:\\n|\n)?$/.exec(format?.text?.slice(0, 200) ?? '')?.[1];
  const [value] = values;
  if (name !== undefined && value !== undefined) shell.builder.setEnvironment(name, value.ref(), null, value.span);
  else if (format !== undefined) takeLine(shell, format);
}

function takeLine(shell: Shell, word: ShellWord): void {
  const code = word.code();
  // An escaped line break is as long as one and a blank.
  if (code !== null && code.text.includes('=')) shell.takeCode('env', { ...code, text: code.text.replaceAll('\\n', '\n ') });
}
