import type { Ref } from '../../model/facts.js';
import type { Callers } from '../calls/callers.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';
import type { Definition } from '../names/definition.js';
import type { Elements } from './elements.js';

interface PairContext {
  readonly documents: readonly LinkedDocument[];
  readonly elements: Elements;
  readonly knownCallers: Callers | null;
}

/** Of each pair of a map's names and what they stand for, in a loop or in a function that is handed them. */
export function secondOfPair(
  { documents, elements, knownCallers }: PairContext,
  document: LinkedDocument,
  ref: Ref,
): readonly Definition[] {
  const looped = elements.secondOfPair(document, ref);
  if (looped.length > 0) return looped;
  const given = document.form(ref) === 'read' ? lookUp(documents, document, ref, document.textOf(ref) ?? '') : [{ doc: document.id, ref }];
  return given.flatMap(({ doc, ref: at }) => {
    const holder = documents[doc];
    const op = holder?.op(at);
    const param = op?.op === 'write' ? holder?.op(op.value) : op;
    if (holder === undefined || param?.op !== 'param' || param.index !== 0) return [];
    const takers = knownCallers?.takers(doc, holder.unitOf(at)) ?? [];
    return takers.flatMap((taker) => elements.secondGiven(taker.document, taker.ref));
  });
}
