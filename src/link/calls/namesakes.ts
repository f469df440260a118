import type { LinkedDocument } from '../documents/documents.js';

export interface CallSite {
  readonly document: LinkedDocument;
  readonly ref: number;
  readonly callee: number;
}

/** `def logs(name): return docker.containers.get(name).logs()`: a function does not mean itself by a method of what it is given. */
export function isNamesake({ document, ref }: CallSite, { doc, unit }: { readonly doc: number; readonly unit: number }): boolean {
  if (document.id !== doc || document.facts.units[unit]?.parent !== 0) return false;
  const call = document.op(ref);
  const callee = call.op === 'call' ? document.op(call.callee) : call;
  if (callee.op !== 'get' || document.unitOf(ref) !== unit) return false;
  const of = document.op(callee.of);
  return of.op === 'call' || of.op === 'index' || (of.op === 'read' && document.writes[unit]?.has(of.name) === true);
}
