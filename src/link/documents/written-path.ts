import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/** `this.config` as it is written; null for what is no name, or has too many parts. */
export function pathOf(document: LinkedDocument, ref: Ref): string | null {
  const parts: string[] = [];
  let op = document.op(ref);
  while (op.op === 'get' && typeof op.key === 'string' && parts.length < maxParts) {
    parts.push(op.key);
    op = document.op(op.of);
  }
  return op.op === 'read' ? [op.name, ...parts.reverse()].join('.') : null;
}

const maxParts = 4;
