import type { Knowledge } from '../../model/knowledge.js';
import type { CallView, ModelView, OperationView, ToolView, UnitView } from '../../model/program.js';
import type { CallGraph } from '../calls/call-graph.js';
import type { CallContext, Calls } from '../calls/calls.js';
import { findChosen } from './chosen.js';
import { Dispatchers } from './dispatchers.js';
import type { Slices } from '../flows/slice.js';
import type { Texts } from '../texts/texts.js';
import { namesIn } from './tool-functions.js';
import { ToolFinder } from './tools.js';

export interface ToolProgram extends CallContext {
  readonly texts: Texts;
  readonly calls: Calls;
}

interface ToolSources {
  readonly graph: CallGraph;
  readonly slices: Slices;
  readonly models: readonly ModelView[];
  readonly operations: readonly OperationView[];
}

/** Tools that the program declares, and functions that no declaration names but a model's answer chooses. */
export function findTools(resolved: ToolProgram, { graph, slices, models, operations }: ToolSources, knowledge: Knowledge): ToolView[] {
  const { documents, reaches, calls, definitions, texts } = resolved;
  const callsOf = (unit: UnitView): readonly CallView[] => graph.reaches(unit);
  const dispatchers = new Dispatchers({
    documents,
    reaches,
    calls: calls.all,
    callsOf,
    behind: (call) => graph.behind(call),
    definitions,
    constant: (value) => texts.constant(value),
    namesIn: (value) => namesIn(texts, value),
  });
  const declared = new ToolFinder({ ...resolved, dispatchers, callsOf }, knowledge).find();
  const known = new Set(declared.flatMap(({ units }) => units.map(({ doc, unit }) => `${doc}:${unit}`)));
  const chosen = findChosen({ documents, definitions, reaches, slices, calls: calls.all, callsOf }, models);
  const loaders = new Set(operations.flatMap(({ api }) => api?.calls ?? []));
  const others = declared.filter(({ form, call }) => form !== 'prebuilt' || call === null || !loaders.has(call));
  return [
    ...others,
    ...operations.flatMap(toolOf),
    ...chosen.filter(({ units }) => units.every(({ doc, unit }) => !known.has(`${doc}:${unit}`))),
  ];
}

/** An operation that an agent's framework sends is a tool by itself, whatever else its loader could do. */
function toolOf({ call, loader, api, request }: OperationView): ToolView[] {
  if (api === null || request === null) return [];
  const { reach = call.reach, guards = [] } = api.calls[0] ?? {};
  const { name } = call.unit;
  return [
    { name, title: null, at: call.at, form: api.form, units: [], given: [loader], calls: [call], call: null, effect: null, reach, guards },
  ];
}
