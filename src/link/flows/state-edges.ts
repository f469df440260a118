import type { Op, Ref } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { LinkedDocument } from '../documents/documents.js';
import { attributesOf } from '../states/attributes.js';
import type { DependenceContext } from './dependence.js';
import { resultsOf } from './selections.js';
import { argument, away, possible, type Push } from './ties.js';

/** What a member is computed from of what a component or a function of a store is given; true where that is all. */
export function toldByState(
  { definitions, documents, callers }: DependenceContext,
  document: LinkedDocument,
  ref: Ref,
  op: Op & { op: 'get' },
  push: Push,
): boolean {
  const { messages, stores } = definitions.states;
  const attributes = attributesOf(documents, callers, document, op);
  for (const value of attributes) push(value, argument);
  if (attributes.length > 0) return true;
  const message = messages.field(document, ref, op);
  for (const value of message ?? []) push(value, away);
  if (message !== null) return true;
  for (const { doc, unit } of stores.computed(document, op)) for (const given of documents[doc]?.resultsOf(unit) ?? []) push(given, away);
  return false;
}

/** A field of what a state of a page begins with; false where it can be something else, of which all may be meant. */
export function initialOf(
  { definitions, documents }: DependenceContext,
  document: LinkedDocument,
  { of, key }: Op & { op: 'get' },
  push: Push,
): boolean {
  if (typeof key === 'number') return false;
  const bases = definitions.of({ doc: document.id, ref: of });
  const made = bases.map((own) => (own.kind === 'external' && definitions.states.fills.isView(own.name) ? own.call : null));
  const isState = bases.every((own, at) => made[at] !== null || (own.kind === 'value' && documents[own.doc]?.form(own.ref) === 'make'));
  if (!isState || made.every((call) => call === null)) return false;
  for (const call of made) {
    const maker = call === null ? undefined : documents[call.doc];
    const op = call === null ? undefined : maker?.op(call.ref);
    const first = op?.op === 'call' ? op.args[0]?.[1] : undefined;
    if (maker === undefined || first === undefined) continue;
    const written = maker.op(first);
    const items = written.op === 'make' && written.shape === 'map' ? written.items.filter(([own]) => own === key || own === '**') : null;
    if (items === null) for (const given of resultsOf(maker, first)) push(given, possible);
    for (const [, item] of items ?? []) push({ doc: maker.id, ref: item }, possible);
  }
  return true;
}

/** What a call gives of the state of a page, or of what a function of a store gives; true where that is all. */
export function keptByCall(
  { definitions }: DependenceContext,
  document: LinkedDocument,
  ref: Ref,
  call: Op & { op: 'call' },
  push: Push,
): boolean {
  if (languageOf(document.facts.kind) !== 'javascript') return false;
  const { fills, messages } = definitions.states;
  const callee = definitions.of({ doc: document.id, ref: call.callee }).filter(({ kind }) => kind === 'external');
  if (callee.length === 0) return false;
  for (const value of messages.results(document, ref, call)) push(value, away);
  for (const value of fills.provided(document, call)) push(value, possible);
  // `draft()` of Angular or Solid asks a state for what it holds.
  if (callee.some((own) => own.kind === 'external' && own.call !== null && fills.isView(own.name)))
    push({ doc: document.id, ref: call.callee });
  // What an object that is given again begins with, and what is put into it, is known of the object.
  return fills.isTapOfObject(document, ref, call);
}
