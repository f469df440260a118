import type { Failure } from './model/failure.js';
import { parseArguments } from './options/arguments.js';
import { writeStandard } from './system/output.js';
import { version } from './version.js';

/** From arguments to exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) return print(version);
  const given = await parseArguments(argv);
  if ('answer' in given) return print(given.answer === 'version' ? version : given.text);
  if ('failure' in given) return refuse(given);
  return 0;
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
