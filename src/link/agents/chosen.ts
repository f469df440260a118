import type { Ref } from '../../model/facts.js';
import type { CallView, ModelView, ToolView, UnitView, Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Reaches } from '../reach/reach.js';
import { lookUp } from '../documents/scopes.js';
import { answersCode } from '../models/model-inputs.js';
import type { Slices } from '../flows/slice.js';
import { pickedBy } from './picked.js';

export interface ChosenContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly reaches: Reaches;
  readonly slices: Slices;
  readonly calls: readonly CallView[];
  readonly callsOf: (unit: UnitView) => readonly CallView[];
}

/**
 * Functions among which a model's answer chooses: `actions[answer.name](…)`, `tools.get(name).run(…)`, `getattr(actions, name)(…)`,
 * `if tool.name == answer.name: tool.run(…)`.
 */
export function findChosen(context: ChosenContext, models: readonly ModelView[]): ToolView[] {
  const answers = context.slices.goal(models.filter(answersCode).map(({ call }) => call.value));
  const found = new Map<string, ToolView>();
  for (const call of answers.isEmpty ? [] : context.calls) {
    const selector = selectorOf(context.documents, call);
    if (selector === null) continue;
    const units = unitsOf(context, call);
    if (units.length === 0 || context.slices.find([selector], answers) === null) continue;
    for (const unit of units) found.set(`${unit.doc}:${unit.unit}`, toolOf(context, unit));
  }
  return [...found.values()];
}

/** The key that a computed callee is looked up by. */
export function selectorOf(documents: readonly LinkedDocument[], { value }: CallView): Value | null {
  const document = documents[value.doc];
  if (document?.form(value.ref) !== 'call') return null;
  const callee = document.calleeOf(value.ref);
  const base = document.form(callee) === 'get' ? document.baseOf(callee) : null;
  const own = keyIn(document, callee) ?? (base === null ? null : keyIn(document, base));
  if (own !== null) return { doc: document.id, ref: own };
  const name = base ?? callee;
  if (document.form(name) !== 'read') return null;
  const picking = pickedBy(documents, document, name);
  if (picking !== null) return { doc: document.id, ref: picking };
  for (const write of lookUp(documents, document, value.ref, document.textOf(name) ?? '')) {
    const around = documents[write.doc] ?? document;
    const ref = around.form(write.ref) === 'write' ? keyIn(around, around.valueOf(write.ref)) : null;
    if (ref !== null) return { doc: write.doc, ref };
  }
  return null;
}

/** `table[key]`, `table.get(key)`, `getattr(object, key)`, and what an element is compared with where the first fitting one is taken. */
function keyIn(document: LinkedDocument, ref: Ref): Ref | null {
  const form = document.form(ref);
  const name = form === 'call' ? writtenName(document, document.calleeOf(ref)) : '';
  const op = form === 'index' || form === 'merge' || takers.has(name) ? document.op(ref) : null;
  if (op?.op === 'index') return op.by;
  if (op?.op === 'merge') return op.of.map((part) => keyIn(document, part)).find((key) => key !== null) ?? null;
  if (op?.op !== 'call') return null;
  if (name === 'find' || name === 'next') return conditionOf(document, op.args.find(([key]) => key === 0)?.[1] ?? null);
  const position = name === 'getattr' ? 1 : 0;
  return op.args.find(([key]) => key === position)?.[1] ?? null;
}

const takers: ReadonlySet<string> = new Set(['find', 'next', 'getattr', 'get']);

/** `(tool) => tool.name === name`; `tool for tool in tools if tool.name == name` */
function conditionOf(document: LinkedDocument, question: Ref | null): Ref | null {
  const op = question === null ? null : document.op(question);
  if (op?.op === 'closure') return document.returns[op.unit]?.[0] ?? null;
  const element = op?.op === 'make' ? op.items.find(([key]) => key === '[]')?.[1] : undefined;
  const around = element === undefined ? [] : document.blocksOf(element);
  return around.map((block) => document.facts.blocks[block]).find((block) => block?.form === 'then')?.test ?? null;
}

function unitsOf({ definitions, documents }: ChosenContext, { value }: CallView): UnitView[] {
  const op = documents[value.doc]?.op(value.ref);
  if (op?.op !== 'call') return [];
  return definitions.of({ doc: value.doc, ref: op.callee }).flatMap((definition) => {
    if (definition.kind !== 'unit') return [];
    const unit = documents[definition.doc]?.facts.units[definition.unit];
    return unit?.form === 'function' ? [{ doc: definition.doc, unit: definition.unit, name: unit.name }] : [];
  });
}

function toolOf({ documents, reaches, callsOf }: ChosenContext, unit: UnitView): ToolView {
  const document = documents[unit.doc];
  const own = document?.facts.units[unit.unit];
  const around = own === undefined ? undefined : document?.facts.units[own.parent];
  return {
    name: around?.form === 'class' ? around.name : unit.name,
    at: { path: document?.path ?? '', span: own?.span ?? [0, 0] },
    form: around?.form === 'class' ? 'class' : 'list',
    units: [unit],
    given: [],
    calls: callsOf(unit),
    call: null,
    effect: null,
    title: null,
    reach: reaches.document(unit.doc),
    guards: [],
  };
}
