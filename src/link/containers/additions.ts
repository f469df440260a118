import type { Key } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';
import type { Switches } from '../reach/switches.js';

export interface AdditionContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/** The items of a list, and what is put into it and into the lists that it is put together of; the value itself where it is no list. */
export function itemsAndAdded(context: AdditionContext & { readonly calls: Calls }, value: Value): readonly (readonly [Key, Value])[] {
  const items = context.calls.items(value);
  const added = [value, ...items.flatMap(([key, item]) => (key === '*' ? [item] : []))].flatMap((own) => addedTo(context, own));
  return [...(items.length > 0 ? items : [['', value] as const]), ...added.map((own) => ['', own] as const)];
}

/** What is put one by one into the lists that a value can be, wherever they are made: `tools = collect(client)`. */
function addedTo(context: AdditionContext, value: Value): readonly Value[] {
  return context.definitions.of(value).flatMap((definition) => {
    const document = definition.kind === 'value' ? context.documents[definition.doc] : undefined;
    if (definition.kind !== 'value' || document?.form(definition.ref) !== 'make') return [];
    return additionsTo(context, document, definition.ref).flatMap(({ doc, ref }) => {
      const call = document.op(ref);
      return call.op === 'call' ? call.args.map(([, arg]) => ({ doc, ref: arg })) : [];
    });
  });
}

/** Calls that put something into the list that is made at a value, under the name or the attribute that it is kept by: `tools.append(x)`. */
export function additionsTo({ definitions: { contents } }: AdditionContext, document: LinkedDocument, made: number): readonly Value[] {
  const write = document.opAfter(made);
  if (write?.op === 'write' && write.value === made)
    return contents.ofName(document.id, write.name).filter((own) => document.unitOf(own.ref) === document.unitOf(made));
  return write?.op === 'set' && write.value === made ? contents.ofAttribute(document.id, String(write.key)) : [];
}

/**
 * What is put one by one into a list after it was made, less what a default start leaves out. Of a loop that puts in each element of
 * another list, that list: `for word in words: line.append(word)`.
 */
export function addedAwake(
  context: AdditionContext & { readonly calls: Calls; readonly switches: Switches },
  document: LinkedDocument,
  made: number,
): readonly Value[] {
  const rests = (ref: number): boolean => context.switches.guardsOf(document, ref).length > 0;
  return additionsTo(context, document, made).flatMap((own) => {
    const call = context.calls.at(own);
    if (call === null || (rests(own.ref) && !rests(made))) return [];
    return call.args.map(([, value]) => walkedList(context.documents, value) ?? value);
  });
}

/** The list that a loop goes through, of the element that it calls by a name. */
export function walkedList(documents: readonly LinkedDocument[], { doc, ref }: Value): Value | null {
  const document = documents[doc];
  const write = document === undefined ? null : onlyWrite(documents, document, ref);
  const kept = document === undefined || write === null ? null : document.op(document.valueOf(write));
  return kept?.op === 'get' && kept.key === '[]' ? { doc, ref: kept.of } : null;
}
