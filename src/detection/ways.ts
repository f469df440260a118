import { isDeclaration } from '../model/declaration.js';
import type { CallView, ProgramView, RequestView } from '../model/program.js';
import { isOfModel, type Place, type Site, type Touch } from '../model/touch.js';
import { requestersOf } from './places/routes.js';
import { toolPlaces } from './places/tool-places.js';

/**
 * Says of each touch how it comes to a model or from one, where the program can tell and the detector did not: data up to the model that
 * is given it, an effect back to the model that decides about it and to what that model was given.
 */
export function withWays(program: ProgramView, touches: readonly Touch[]): readonly Touch[] {
  const calls = new Map(program.calls.map((call) => [keyOf(call.at), call]));
  const sources = sourcesByModel(program, touches, calls);
  const asked = new Map(program.requests.map((request) => [request.call, request] as const));
  return touches.map((touch) => {
    const call = calls.get(keyOf(touch.at));
    const served = touch.verb === 'ingest' ? requestersOf(program, touch.at.path) : [];
    const told = call === undefined ? touch : wayOf(program, touch, call, sources);
    const more = call === undefined ? served : [...sentFrom(asked.get(call)), ...served, ...callersOf(program, touch, call)];
    return more.length === 0 ? told : { ...told, chain: [...told.chain, ...more] };
  });
}

function wayOf(program: ProgramView, touch: Touch, call: CallView, sources: ReadonlyMap<string, Place>): Touch {
  if (touch.signal.startsWith('sensitive-data/')) return extended(touch, intoModel(program, call));
  if (touch.signal.startsWith('real-world-impact/')) return sourced(extended(touch, outOfModel(program, call)), sources);
  return touch.signal.startsWith('autonomous-action/') ? sourced(touch, sources) : touch;
}

/** The one place that sends what the callers of a helper ask for. */
function sentFrom(request: RequestView | undefined): readonly Place[] {
  const sender = request?.sentBy ?? null;
  return sender === null ? [] : [{ ...sender.at, note: { code: 'sent-here', details: { name: sender.unit.name } } }];
}

/** What is done in a function is asked for where that function is called: the nearest calls first. */
function callersOf(program: ProgramView, { signal }: Touch, call: CallView): readonly Place[] {
  if (!followed.has(signal.slice(0, signal.indexOf('/')))) return [];
  const found = new Map<string, Place>();
  const seen = new Set<string>();
  let level = [call.unit];
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const next: CallView['unit'][] = [];
    for (const unit of level) {
      const key = `${unit.doc}:${unit.unit}`;
      if (unit.unit === 0 || seen.has(key)) continue;
      seen.add(key);
      for (const caller of program.callersOf(unit)) {
        if (isDeclaration(caller)) continue;
        if (found.size >= (depth === 0 ? mostNear : mostFar)) return [...found.values()];
        const name = constructors.has(unit.name) ? '' : unit.name;
        if (unit.name !== '')
          found.set(keyOf(caller.at), { ...caller.at, note: { code: 'called-here', details: name === '' ? {} : { name } } });
        // Who calls a function under another name calls whatever it is handed: the callers of that ask for other things too.
        if (caller.method === unit.name) next.push(caller.unit);
      }
    }
    level = next;
  }
  return [...found.values()];
}

/** Of hosting, schedules and stores it tells nothing who calls what. */
const followed: ReadonlySet<string> = new Set(['production-access', 'sensitive-data', 'real-world-impact', 'autonomous-action']);
const constructors: ReadonlySet<string> = new Set(['__init__', 'constructor', 'initialize']);
const maxDepth = 2;
/** Calls of the function itself, and with those of the functions around these. */
const mostNear = 40;
const mostFar = 12;

function extended(touch: Touch, way: readonly Place[]): Touch {
  return way.length === 0 || touch.chain.some(isOfModel) ? touch : { ...touch, chain: [...touch.chain, ...way] };
}

/** What the model of the way was given comes before it. */
function sourced(touch: Touch, sources: ReadonlyMap<string, Place>): Touch {
  const model = touch.chain.find(({ note }) => note.code === 'model-here');
  const source = model === undefined ? undefined : sources.get(keyOf(model));
  return source === undefined || keyOf(source) === keyOf(touch.at) ? touch : { ...touch, chain: [source, ...touch.chain] };
}

function intoModel(program: ProgramView, call: CallView): readonly Place[] {
  const way = program.intoModels(call.value);
  return way.length > 0 ? way : toolOf(program, call);
}

function outOfModel(program: ProgramView, call: CallView): readonly Place[] {
  const tool = toolOf(program, call);
  return tool.length > 0 ? tool : (program.fromModel(call)?.chain ?? []);
}

function toolOf(program: ProgramView, call: CallView): readonly Place[] {
  return toolPlaces(program, program.tool(call));
}

/** The first thing that each model is given: data of a kind that counts before any other input. */
function sourcesByModel(program: ProgramView, touches: readonly Touch[], calls: ReadonlyMap<string, CallView>): ReadonlyMap<string, Place> {
  const data = touches.flatMap(({ signal, at, subject }) => {
    const call = signal.startsWith('sensitive-data/') ? calls.get(keyOf(at)) : undefined;
    return call === undefined ? [] : [{ value: call.value, at, name: subject.name }];
  });
  const inputs = program.inputs.filter(({ reach }) => reach === 'started' || reach === 'may-run');
  const found = new Map<string, Place>();
  for (const { value, at, name } of [...data, ...inputs.map((input) => ({ value: input.value, at: input.at, name: '' }))])
    for (const { call } of program.modelsGiven(value)) {
      const key = keyOf(call.at);
      if (!found.has(key)) found.set(key, { ...at, note: { code: 'input-here', details: name === '' ? {} : { name } } });
    }
  return found;
}

function keyOf({ path, span }: Site): string {
  return `${path}:${span[0]}-${span[1]}`;
}
