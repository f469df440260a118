import type { Op } from '../../model/facts.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Definitions } from '../names/definitions.js';

/** `session.add(row)`: what is added to the client of a store is not what is next asked of it, save for documents of an index. */
export function isHandedOver(definitions: Definitions, document: LinkedDocument, { callee, args }: Op & { op: 'call' }): boolean {
  const op = document.op(callee);
  if (op.op !== 'get' || op.key !== 'add' || args.some(([key]) => key === 'documents')) return false;
  const made = definitions.of({ doc: document.id, ref: op.of });
  return made.some((own) => own.kind === 'external' && own.name.includes('.') && !/\b(?:set|frozenset|Set)\b/.test(own.name));
}
