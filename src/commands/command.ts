import type { Failure } from '../model/failure.js';
import type { CommandLine } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';

/** A subcommand: the words after its name in, an exit code out. */
export interface Command {
  readonly line: CommandLine;
  readonly run: (given: ReadFlags) => Promise<number | Failure>;
}

/** By the first word of the command line; a folder of such a name is written `./init`. Loaded only when asked for. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['baseline', async () => (await import('./baseline.js')).baseline],
  ['request', async () => (await import('./request.js')).request],
  ['record', async () => (await import('./record.js')).record],
]);
