import type { CallView, ProgramView } from '../model/program.js';
import type { Place, Site, Touch } from '../model/touch.js';

/**
 * Says of each touch how it comes to a model or from one, where the program can tell and the detector did not: data up to the model that
 * is given it, an effect back to the model that decides about it and to what that model was given.
 */
export function withWays(program: ProgramView, touches: readonly Touch[]): readonly Touch[] {
  const calls = new Map(program.calls.map((call) => [keyOf(call.at), call]));
  const sources = sourcesByModel(program, touches, calls);
  return touches.map((touch) => {
    const call = calls.get(keyOf(touch.at));
    if (call === undefined) return touch;
    if (touch.signal.startsWith('sensitive-data/')) return extended(touch, intoModel(program, call));
    if (touch.signal.startsWith('real-world-impact/')) return sourced(extended(touch, outOfModel(program, call)), sources);
    return touch.signal.startsWith('autonomous-action/') ? sourced(touch, sources) : touch;
  });
}

function extended(touch: Touch, way: readonly Place[]): Touch {
  return way.length === 0 || touch.chain.some(isModel) ? touch : { ...touch, chain: [...touch.chain, ...way] };
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
  const tool = program.tool(call);
  return tool === null ? [] : [{ ...tool.at, note: { code: 'tool-here', details: tool.name === '' ? {} : { name: tool.name } } }];
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

function isModel({ note }: Place): boolean {
  return note.code === 'model-here' || note.code === 'tool-here';
}

function keyOf({ path, span }: Site): string {
  return `${path}:${span[0]}-${span[1]}`;
}
