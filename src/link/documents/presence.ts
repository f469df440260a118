import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from './documents.js';

/** `if rows:` and `if not rows:` ask whether there is anything to go on with. */
export function isPresence(document: LinkedDocument, test: Ref): boolean {
  const op = document.op(test);
  const [inner] = op.op === 'unknown' && op.operator === 'not' ? op.uses : [];
  return op.op === 'read' || (inner !== undefined && document.op(inner).op === 'read');
}
