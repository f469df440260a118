import type { Op } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import type { Definitions } from '../names/definitions.js';

interface FieldContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/**
 * What a class itself puts into a field of its objects or into one of its own, where the field is read from outside: `self.diff = load()`,
 * `cls.diff = load()`, `static diff = load()`. What whoever makes the object gives is told by the object.
 */
export function filledFields({ documents, definitions }: FieldContext, document: LinkedDocument, { of, key }: Op & { op: 'get' }): Value[] {
  return definitions.of({ doc: document.id, ref: of }).flatMap((base) => {
    const holder = base.kind === 'instance' || base.kind === 'unit' ? documents[base.doc] : undefined;
    if (holder === undefined || !('unit' in base) || holder.facts.units[base.unit]?.form !== 'class') return [];
    const values = definitions.memberTable.writingsOf(base, String(key)).flatMap((at) => {
      const op = holder.op(at);
      // What the body writes out is found as it stands.
      return op.op === 'set' || (op.op === 'write' && holder.form(op.value) === 'call') ? [{ doc: holder.id, ref: op.value }] : [];
    });
    return values.filter((value) => parameterOf(documents, value) === null);
  });
}
