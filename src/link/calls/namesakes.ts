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
  return of.op === 'call' || of.op === 'index' || (of.op === 'read' && isWrittenIn(document, unit, of.name));
}

/** A name that the unit itself gives to something. */
function isWrittenIn(document: LinkedDocument, unit: number, name: string): boolean {
  const { ops } = document.facts;
  for (let ref = 0; ref < ops.length; ref++) {
    if (ops.form(ref) !== 'write' || document.unitOf(ref) !== unit) continue;
    const op = ops.at(ref);
    if (op.op === 'write' && op.name === name) return true;
  }
  return false;
}
