import type { Key, Ref } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { attaches } from '../files/packages.js';

/**
 * What a call works on: the object before its name. A function of R, or of a module of Elixir, works on its first argument:
 * `dbGetQuery(connection, …)`, `Req.post(client, …)`.
 */
export function originOf(
  document: LinkedDocument,
  callee: Ref,
  receiver: Value | null,
  args: readonly (readonly [Key, Value])[],
): Value | null {
  const first = args.find(([key]) => key === 0)?.[1] ?? null;
  if (attaches.has(document.facts.kind)) return receiver ?? first;
  return isOfModule(document, callee) ? (first ?? receiver) : receiver;
}

/** A module has functions, and no objects. */
function isOfModule(document: LinkedDocument, callee: Ref): boolean {
  if (languageOf(document.facts.kind) !== 'elixir' || document.form(callee) !== 'get') return false;
  const of = document.op(document.baseOf(callee));
  return of.op === 'read' && /^[A-Z]/.test(of.name);
}
