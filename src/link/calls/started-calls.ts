import type { Key, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';

/** A call that a function is handed to, and as which argument. */
export interface HandedSite {
  readonly site: { readonly document: LinkedDocument; readonly ref: Ref; readonly callee: Ref };
  readonly key: Key;
}

/** What a call gives for a parameter that starts the function elsewhere: `Thread(target=publish, args=(text,))`, `pool.submit(publish, text)`. */
export function startedWith(
  { site: { document, ref, callee }, key }: HandedSite,
  runners: ReadonlyMap<string, number>,
  param: { readonly place: number; readonly name: string | undefined },
): readonly { readonly call: Value; readonly value: Value }[] {
  const op = document.op(ref);
  if (op.op !== 'call') return [];
  const isOf = (at: Key): boolean => at === param.place || at === param.name;
  const own = runners.get(writtenName(document, callee));
  const following = op.args.filter(([at]) => own === key && (typeof at === 'number' ? isOf(at - own - 1) : at === param.name));
  const listed = op.args.flatMap(([at, arg]) => (at === 'args' || at === 'kwargs' ? itemsOf(document, arg) : []));
  const call = { doc: document.id, ref };
  return [...following, ...listed.filter(([at]) => isOf(at))].map(([, value]) => ({ call, value: { doc: document.id, ref: value } }));
}

function itemsOf(document: LinkedDocument, ref: Ref): readonly (readonly [Key, Ref])[] {
  const op = document.form(ref) === 'make' ? document.op(ref) : null;
  return op?.op === 'make' ? op.items : [];
}
