import { commandOf, commands, type Command } from './commands/command.js';
import type { Failure } from './model/failure.js';
import { parseArguments, readCommandLine, type Answer } from './options/arguments.js';
import { commandNames } from './options/flags.js';
import { suggest } from './options/suggest.js';
import { prepare } from './prepare.js';
import { writeStandard } from './system/output.js';
import { version } from './version.js';

/** From arguments to exit code. */
export async function main(argv: readonly string[]): Promise<number> {
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
