import type { CallView, CommandView, ProgramView, RequestView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/** The request that a call makes, or the first of several. */
export function requestOf(program: ProgramView, call: CallView | null): RequestView | null {
  return call === null ? null : (requests(program).get(call) ?? null);
}

/** The command that a call runs, or the first of several. */
export function commandOf(program: ProgramView, call: CallView | null): CommandView | null {
  return call === null ? null : (commands(program).get(call) ?? null);
}

/** All that a call runs: a line of a shell may hold several. */
export function commandsOf(program: ProgramView, call: CallView | null): readonly CommandView[] {
  return program.commands.filter((own) => own.call === call);
}

const requests = perProgram((program) => byCall(program.requests));
const commands = perProgram((program) => byCall(program.commands));

function byCall<Item extends { readonly call: CallView }>(items: readonly Item[]): ReadonlyMap<CallView, Item> {
  const found = new Map<CallView, Item>();
  for (const item of items) if (!found.has(item.call)) found.set(item.call, item);
  return found;
}
