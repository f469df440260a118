import type { Knowledge } from '../model/knowledge.js';
import type { CallView, ModelView, ToolView, UnitView } from '../model/program.js';
import type { CallGraph } from './call-graph.js';
import type { CallContext, Calls } from './calls.js';
import { findChosen } from './chosen.js';
import { Dispatchers } from './dispatchers.js';
import type { Slices } from './slice.js';
import type { Texts } from './texts.js';
import { ToolFinder } from './tools.js';

export interface ToolProgram extends CallContext {
  readonly texts: Texts;
  readonly calls: Calls;
}

interface ToolSources {
  readonly graph: CallGraph;
  readonly slices: Slices;
  readonly models: readonly ModelView[];
}

/** Tools that the program declares, and functions that no declaration names but a model's answer chooses. */
export function findTools(resolved: ToolProgram, { graph, slices, models }: ToolSources, knowledge: Knowledge): ToolView[] {
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
  });
  const declared = new ToolFinder({ ...resolved, dispatchers, callsOf }, knowledge).find();
  const known = new Set(declared.flatMap(({ units }) => units.map(({ doc, unit }) => `${doc}:${unit}`)));
  const chosen = findChosen({ documents, definitions, reaches, slices, calls: calls.all, callsOf }, models);
  return [...declared, ...chosen.filter(({ units }) => units.every(({ doc, unit }) => !known.has(`${doc}:${unit}`)))];
}
