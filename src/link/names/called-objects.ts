import type { Ref } from '../../model/facts.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';

/** The method by which an object itself is called. */
export const callMethod = '__call__';

/** What is called where an expression stands for objects: `ask = Asker()` and `ask(text)` call their `__call__`, if they have one. */
export function calledObjects(
  found: readonly Definition[],
  members: (of: Definition, key: string) => readonly Definition[],
): readonly Definition[] {
  if (!found.some(({ kind }) => kind === 'instance')) return found;
  return found.flatMap((own) => {
    const called = own.kind === 'instance' ? members(own, callMethod).filter(({ kind }) => kind === 'unit') : [];
    return called.length > 0 ? called : [own];
  });
}

/** What objects are called where they are made: `ask = Asker()`, `self.ask = Asker()`. */
export function namesOfMade(calls: readonly { readonly document: LinkedDocument; readonly ref: Ref }[]): readonly string[] {
  return calls.flatMap(({ document, ref }) => {
    const next = document.opAfter(ref);
    return next?.op === 'write' && next.value === ref ? [next.name] : next?.op === 'set' ? [String(next.key)] : [];
  });
}
