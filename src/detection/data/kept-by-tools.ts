import type { CallView, ProgramView, ToolView } from '../../model/program.js';
import { effectOfRequest } from '../effects/request-effects.js';
import { isRunning } from './data-reads.js';
import { perProgram } from '../per-program.js';
import { keepsSomething } from '../stores/kept.js';

/** Tools that put what a model was told where it stays: a store, a sheet, a system of record, or whatever an address of another machine does with it. */
export const keepingTools = perProgram((program): readonly ToolView[] => {
  const handedOn = new Set<CallView>([...records(program), ...posts(program)]);
  const kits = new Set(program.vocabulary('tools.of-records'));
  return program.tools
    .filter(isRunning)
    .filter(
      ({ calls, effect, name }) =>
        (effect === 'write' && kits.has(name)) || keepsSomething(program, calls) || calls.some((call) => handedOn.has(call)),
    );
});

function records(program: ProgramView): readonly CallView[] {
  return program.matches('system-of-record').flatMap(({ call, verb, landing }) => {
    const changes = verb === 'write' || verb === 'send' || verb === 'execute';
    return call !== null && changes && !own.has(landing.place) ? [call] : [];
  });
}

function posts(program: ProgramView): readonly CallView[] {
  return program.requests.flatMap((request) => {
    const { verb, landing } = effectOfRequest(program, request);
    return verb === 'write' && far.has(landing.place) ? [request.call] : [];
  });
}

const own: ReadonlySet<string> = new Set(['process', 'local', 'public']);
const far: ReadonlySet<string> = new Set(['remote', 'managed']);
