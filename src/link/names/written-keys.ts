import type { Ref } from '../../model/facts.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';
import { literal } from '../files/modules.js';

/** The keys by which something is looked up, where all are written: `box[seen ? 'addFlags' : 'delFlags'](id)`, also under a name of the file. */
export function writtenKeys(documents: readonly LinkedDocument[], document: LinkedDocument, by: Ref): readonly string[] {
  const found: string[] = [];
  const pending: { readonly ref: Ref; readonly depth: number }[] = [{ ref: by, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { ref, depth } = next;
    const op = document.op(ref);
    const text = literal(op);
    if (text !== null) found.push(text);
    else if (op.op === 'merge' && depth < maxDepth) pending.push(...op.of.map((part) => ({ ref: part, depth: depth + 1 })));
    else if (op.op === 'read' && depth < maxDepth) {
      const writes = lookUp(documents, document, ref, op.name);
      if (writes.length !== 1 || writes[0]?.doc !== document.id) return [];
      pending.push({ ref: document.valueOf(writes[0].ref), depth: depth + 1 });
    } else return [];
    if (found.length > maxKeys) return [];
  }
  return found;
}

const maxDepth = 3;
const maxKeys = 8;
