import { append } from '../../model/append.js';
import type { CallView, CommandView, ProgramView, RequestView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** The request that a call makes, or the first of several. */
export function requestOf(program: ProgramView, call: CallView | null): RequestView | null {
  return call === null ? null : (requests(program).get(call)?.[0] ?? null);
}

/** The command that a call runs, or the first of several. */
export function commandOf(program: ProgramView, call: CallView | null): CommandView | null {
  return commandsOf(program, call)[0] ?? null;
}

/** All that a call runs: a line of a shell may hold several. */
export function commandsOf(program: ProgramView, call: CallView | null): readonly CommandView[] {
  return call === null ? [] : (commands(program).get(call) ?? []);
}

const requests = perProgram((program) => byCall(program.requests));
const commands = perProgram((program) => byCall(program.commands));

function byCall<Item extends { readonly call: CallView }>(items: readonly Item[]): ReadonlyMap<CallView, readonly Item[]> {
  const found = new Map<CallView, Item[]>();
  for (const item of items) append(found, item.call, item);
  return found;
}
