import { commandOf, commands, type Command } from './commands/command.js';
import type { Failure } from './model/failure.js';
import { parseArguments, readCommandLine, type Answer } from './options/arguments.js';
import { commandNames } from './options/flags.js';
import { suggest } from './options/suggest.js';
import { prepare } from './prepare.js';
import { writeStandard } from './system/output.js';
import { version } from './version.js';

/** From arguments to exit code. A bug of the linter ends as one too: 2, and nothing of the scanned tree in what is said. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await answerTo(argv);
  } catch (error) {
    return refuse(bugOf(error));
  }
}

async function answerTo(argv: readonly string[]): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return print(version);
  const command = commandOf(argv[0]);
  if (command !== undefined) return runCommand(await commands[command](), argv.slice(1));
  const given = await parseArguments(argv);
  if ('answer' in given) return answer(given);
  if ('failure' in given) return refuse(given);
  const scan = await prepare(given);
  if ('failure' in scan) return refuse(withCommand(scan, argv));
  // Loaded here, so that help, version and mistakes answer at once.
  const { run } = await import('./run.js');
  return settle(await run(scan));
}

/** An error's text may quote what it stumbled over; its kind and the places in the linter's own code do not. */
function bugOf(error: unknown): Failure {
  const kind = error instanceof Error ? error.name : 'an unknown error';
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    failure: 'usage',
    message: `the linter itself failed (${kind}); nothing was judged`,
    place: null,
    cure: ['this is a bug of handoff-lint: please report it with these lines', `handoff-lint ${version}`, ...places.slice(0, 8)].join(
      '\n  ',
    ),
  };
}

/** A mistyped command is taken for a path that is not there. */
function withCommand(failure: Failure, [word = '']: readonly string[]): Failure {
  const near = failure.failure === 'tree' && !/[./\\]/.test(word) ? suggest(word, commandNames) : null;
  return near === null ? failure : { ...failure, cure: `${failure.cure}; or did you mean the command ${near}?` };
}

async function runCommand({ line, run }: Command, argv: readonly string[]): Promise<number> {
  const given = await readCommandLine(argv, line);
  if ('answer' in given) return answer(given);
  return settle('failure' in given ? given : await run(given));
}

function settle(outcome: number | Failure): number | Promise<number> {
  return typeof outcome === 'number' ? outcome : refuse(outcome);
}

function answer(given: Answer): Promise<number> {
  return print(given.answer === 'version' ? version : given.text);
}

async function print(text: string): Promise<number> {
  return (await writeStandard('stdout', `${text}\n`)) === 'failed' ? 2 : 0;
}

async function refuse(failure: Failure): Promise<number> {
  await writeStandard(
    'stderr',
    `handoff-lint: ${failure.place === null ? '' : `${failure.place}: `}${failure.message}\n  ${failure.cure}\n`,
  );
  return 2;
}
