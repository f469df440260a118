import { append } from '../../model/append.js';
import type { Key, Ref } from '../../model/facts.js';
import type { Wiring } from '../../model/knowledge.js';
import type { CallView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import { receiverParams } from '../documents/receiver-params.js';
import type { Slices } from '../flows/slice.js';
import type { Definitions } from '../names/definitions.js';
import { NameIndex } from '../names/names.js';
import { type Asking, goalOfAnswers } from './answers.js';
import { paramAt } from './parts.js';

export interface WiredContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
  readonly slices: Slices;
}

/**
 * What a handler shows of a model in a component is what another one is given that reads it: `write.click(draft_mail, [topic], [draft])` and
 * `send.click(send_mail, [to, draft])`. Each component by itself.
 */
export function joinWiredHandlers(context: WiredContext, asking: Asking, wirings: readonly Wiring[]): void {
  if (asking.models.length === 0) return;
  const index = new NameIndex<Wiring>();
  for (const wiring of wirings) for (const call of wiring.calls) index.add(call, wiring);
  const shown = new Map<string, Value[]>();
  const taken = new Map<string, Value[]>();
  for (const call of context.calls.all) {
    const wiring = call.names.flatMap((name) => index.find(name))[0];
    const handler = wiring === undefined ? null : firstOf(call, wiring.function);
    if (wiring === undefined || handler === null) continue;
    const [inputs, outputs] = [componentsOf(context, firstOf(call, wiring.inputs)), componentsOf(context, firstOf(call, wiring.outputs))];
    for (const { document, unit } of functionsOf(context, handler)) {
      const first = receiverParams(document.facts.units[unit]?.params);
      for (const [place, component] of inputs.entries())
        for (const value of paramAt(document, unit, place + first)) append(taken, component, value);
      for (const [place, component] of outputs.entries())
        for (const value of resultsAt(document, unit, outputs.length > 1 ? place : null)) append(shown, component, value);
    }
  }
  const both = [...taken].filter(([component]) => shown.has(component));
  const goal = both.length === 0 ? null : goalOfAnswers(context.slices, asking);
  const told = both.map(([component, values]) => ({
    values,
    answers: (shown.get(component) ?? []).flatMap((value) => (goal === null ? [] : (context.slices.find([value], goal)?.hit ?? []))),
  }));
  for (const { values, answers } of told) if (answers.length > 0) for (const value of values) context.slices.join(value, '', answers);
}

function firstOf(call: CallView, keys: readonly Key[]): Value | null {
  return keys.map((key) => call.argument(key)).find((value) => value !== null) ?? null;
}

/** The components of a list, or the only one, each by where it is made; what is made elsewhere stands for itself. */
function componentsOf({ calls, definitions }: WiredContext, value: Value | null): readonly string[] {
  if (value === null) return [];
  const items = calls.items(value).map(([, item]) => item);
  return (items.length > 0 ? items : [value]).map((item) => {
    const made = definitions.of(item).flatMap((own) => (own.kind === 'external' && own.call !== null ? [own.call] : []))[0] ?? item;
    return `${made.doc}:${made.ref}`;
  });
}

function functionsOf(
  { documents, definitions }: WiredContext,
  value: Value,
): readonly { readonly document: LinkedDocument; readonly unit: number }[] {
  return definitions.of(value).flatMap((own) => {
    const document = own.kind === 'unit' ? documents[own.doc] : undefined;
    return own.kind === 'unit' && document?.facts.units[own.unit]?.form === 'function' ? [{ document, unit: own.unit }] : [];
  });
}

/** What a function gives back at a position of the list that it gives back; as a whole where it is no list. */
function resultsAt(document: LinkedDocument, unit: number, place: number | null): readonly Value[] {
  return document.resultsOf(unit).flatMap(({ ref }): readonly Value[] => {
    const value = document.valueOf(ref);
    const op = place === null ? null : document.op(value);
    const own: Ref | undefined = op?.op === 'make' && op.shape === 'list' ? op.items.find(([key]) => key === place)?.[1] : value;
    return own === undefined ? [] : [{ doc: document.id, ref: own }];
  });
}
