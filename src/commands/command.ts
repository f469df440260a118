import type { Failure } from '../model/failure.js';
import { commandNames, type CommandLine, type CommandName } from '../options/flags.js';
import type { ReadFlags } from '../options/parser.js';

/** A subcommand: the words after its name in, an exit code out. */
export interface Command {
  readonly line: CommandLine;
  readonly run: (given: ReadFlags) => Promise<number | Failure>;
}

/** Loaded only when asked for. */
export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  init: async () => (await import('./init.js')).init,
  baseline: async () => (await import('./baseline.js')).baseline,
  request: async () => (await import('./request.js')).request,
  record: async () => (await import('./record.js')).record,
  inventory: async () => (await import('./inventory.js')).inventory,
  explain: async () => (await import('./explain.js')).explain,
  why: async () => (await import('./why.js')).why,
  graph: async () => (await import('./graph.js')).graph,
  completion: async () => (await import('./completion.js')).completion,
};

/** The command that the first word of a command line names; undefined: it is checked. */
export function commandOf(word: string | undefined): CommandName | undefined {
  return commandNames.find((name) => name === word);
}
