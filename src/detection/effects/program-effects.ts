import type { CallView, ProgramView, Value } from '../../model/program.js';
import { commandOf } from './by-call.js';
import type { Effect } from './effects.js';
import { perProgram } from '../per-program.js';

/**
 * A program that is started. Where only running code knows which one, it is an effect if the model names it, `subprocess.run(shlex.split(answer))`;
 * a path out of the settings is some fixed program that nobody knows. An interpreter that runs a fixed file hands it words and runs none of them.
 */
export function effectOfProgram(program: ProgramView, effect: Effect): Effect | null {
  const { call, verb } = effect;
  const words = wordsOf(program, call);
  const [named, ...rest] = words;
  const commands = program.commands.filter((command) => command.call === call);
  if (named !== undefined && commands.every((command) => command.program === '{}') && program.ofModel(named) === null) return null;
  if (effect.match?.entry.traits.includes('names-action') === true && !commands.some(({ words }) => isNamedLater(words))) return null;
  // A line of a script names the program beside its words.
  return verb === 'execute' && runsFixedFile(program, call.style === 'command' ? words : rest) ? null : effect;
}

/** The first word that is neither an option nor what an option is given: what the program is to do, `kubectl -n {} get` or `kubectl -n {} {}`. */
function isNamedLater(words: readonly string[]): boolean {
  const action = words.find((word, at) => !word.startsWith('-') && !isOptionWithValue(words[at - 1]));
  return action?.startsWith('{}') === true;
}

function isOptionWithValue(word: string | undefined): boolean {
  return word?.startsWith('-') === true && !word.includes('=');
}

/**
 * What is typed into a program that is no shell, `Popen(["claude"]).communicate(text)`, is what it reads; so is what an interpreter is
 * handed that runs a file of its own, `Popen(["python", "worker.py"]).stdin.write(text)`.
 */
export function effectOfShell(program: ProgramView, effect: Effect): Effect | null {
  const started = effect.call.clients.filter((client) => commandOf(program, client) !== null);
  const runs = runsInput(program);
  const readsIt = (client: CallView): boolean => !runs.has(client) || runsFixedFile(program, wordsOf(program, client).slice(1));
  return started.length > 0 && started.every(readsIt) ? null : effect;
}

/** Shells, interpreters and programs that nobody knows. */
const runsInput = perProgram((program) => {
  const matches = program.matches('shell-execution').filter(({ form, verb }) => form === 'command' && verb === 'execute');
  return new Set(matches.map(({ call }) => call));
});

/** The arguments of a command, each word of a list by itself. */
function wordsOf(program: ProgramView, { args }: CallView): readonly Value[] {
  return args.flatMap(([, value]) => {
    const items = program.items(value);
    return items.length > 0 ? items.map(([, item]) => item) : [value];
  });
}

/** `["python", "report.py", answer]`: the first word that is no option is a file that no model wrote or names. */
function runsFixedFile(program: ProgramView, words: readonly Value[]): boolean {
  const first = words.find((word) => !isOption(program.constant(word)));
  if (first === undefined || program.ofModel(first) !== null) return false;
  const path = program.constant(first);
  return typeof path === 'string' ? script.test(path) : program.texts(first).some(({ text }) => script.test(text.slice(0, 300)));
}

function isOption(word: string | number | boolean | null | undefined): boolean {
  return typeof word === 'string' && word.startsWith('-');
}

const script = /^\S{1,200}\.(?:py|[cm]?[jt]sx?|sh|bash|zsh|ps1|bat|rb|pl|php|r|jar|java|go|rs)$/i;
