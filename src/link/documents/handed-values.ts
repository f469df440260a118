import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/** What a call gives the function that it calls: its arguments, and what it is called of. */
export function handedBy(document: LinkedDocument | undefined, ref: Ref): readonly Ref[] {
  const op = document?.op(ref);
  if (document === undefined || op?.op !== 'call') return [];
  const args = op.args.map(([, arg]) => arg);
  return document.form(op.callee) === 'get' ? [...args, document.baseOf(op.callee)] : args;
}
