import { append } from '../../model/append.js';
import type { ProcessApi } from '../../model/knowledge.js';
import type { CallView, CommandView, Value } from '../../model/program.js';
import { interpreters } from '../../model/wrappers.js';
import type { Callers } from '../calls/callers.js';
import type { Calls } from '../calls/calls.js';
import { CommandLines, type LineContext } from './command-lines.js';
import { fitsPattern } from '../calls/patterns.js';
import { NameIndex } from '../names/names.js';
import { commandsIn, type Line } from './shell-line.js';
import { walkedList } from '../containers/additions.js';
import { commandsAsked } from './wrapped-commands.js';

/** Command lines of scripts, and those that code hands to a process API. */
export function findCommands(reading: Reading, processes: readonly ProcessApi[]): CommandView[] {
  const { calls, texts } = reading;
  const index = new NameIndex<ProcessApi>();
  for (const api of processes) index.add(api.call.name, api);
  const built = builtBy(calls, processes);
  const lines = new CommandLines(reading);
  return calls.all.flatMap((call) => commandsAt(call)).flatMap(withModule);

  function commandsAt(call: CallView): CommandView[] {
    if (call.style === 'command')
      return [
        {
          call,
          program: call.method.replace(/^cli:/, ''),
          words: call.args.flatMap(([key, value]) => (typeof key === 'number' ? lines.expanded(value) : [])),
        },
      ];
    const api = call.names.flatMap((name) => index.find(name)).find((found) => fitsPattern(call, found.call, texts));
    return api === undefined ? [] : spawned(call, api, built.get(call) ?? [], reading, lines);
  }
}

/** `python -m vllm.entrypoints.openai.api_server --model m`: a module that is run is known by its name as a program is. */
function withModule(command: CommandView): CommandView[] {
  const { program, words } = command;
  const at = interpreters.get(program)?.language === 'python' ? words.findIndex((word) => word === '-m' || !word.startsWith('-')) : -1;
  const module = words[at] === '-m' ? words[at + 1] : undefined;
  return module === undefined || module.includes('{}') ? [command] : [command, { ...command, program: module, words: words.slice(at + 2) }];
}

/** Calls on a command that is put together step by step, `.arg("-c").arg(text).output()`, by the call that begins it. */
function builtBy(calls: Calls, processes: readonly ProcessApi[]): ReadonlyMap<CallView, readonly CallView[]> {
  const steps = new Set(processes.flatMap(({ words, runs }) => [...words, ...runs]));
  const found = new Map<CallView, CallView[]>();
  for (const call of calls.all) if (steps.has(call.method)) for (const client of call.clients) append(found, client, call);
  return found;
}

/** A command stands where it is run, so that everything it was given before is on the way there; of a helper, where it is asked for. */
function spawned(call: CallView, api: ProcessApi, steps: readonly CallView[], reading: Reading, lines: CommandLines): CommandView[] {
  const given = [...api.command.map((key) => call.argument(key)).filter((value) => value !== null), ...spreadInto(call, api)];
  const added = steps.flatMap((step) =>
    api.words.includes(step.method) ? step.args.map(([, value]) => walkedList(reading.documents, value) ?? value) : [],
  );
  const asked = commandsAsked({ ...reading, wordsOf: (value) => lines.of(value)[0] ?? [] }, call, [...given, ...added]);
  if (asked.length > 0) return asked.flatMap((own) => commandsOf(own.call, own.words));
  const runs = steps.find(({ method }) => api.runs.includes(method)) ?? call;
  const told = call.style === 'tag' ? [lines.tagged(call)] : lines.inOrder([...given, ...added]);
  return told.flatMap((line) => commandsOf(runs, line));
}

/** `exec.Command("kubectl", args...)`, `create_subprocess_exec(*line)`: words that are handed on as a list, where the call takes several. */
function spreadInto(call: CallView, { command }: ProcessApi): Value[] {
  const takesSeveral = command.filter((key) => typeof key === 'number').length > 1;
  return takesSeveral ? call.args.flatMap(([key, value]) => (key === '*' ? [value] : [])) : [];
}

function commandsOf(call: CallView, line: Line): CommandView[] {
  return line.length === 0 ? [] : commandsIn(line).map((own) => ({ call, ...own }));
}

interface Reading extends LineContext {
  readonly callers: Callers;
}
