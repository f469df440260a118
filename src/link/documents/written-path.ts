import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/** `this.config`, `session().config` as it is written; null for what is no name, or has too many parts. */
export function pathOf(document: LinkedDocument, ref: Ref): string | null {
  const parts: string[] = [];
  let op = document.op(ref);
  while (op.op === 'get' && typeof op.key === 'string' && parts.length < maxParts) {
    parts.push(op.key);
    op = document.op(op.of);
  }
  const start = op.op === 'call' && op.args.length === 0 ? document.op(op.callee) : op;
  if (start.op !== 'read') return null;
  return [start === op ? start.name : `${start.name}()`, ...parts.reverse()].join('.');
}

const maxParts = 4;
