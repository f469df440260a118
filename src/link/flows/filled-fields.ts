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
    const written = holder.writes[base.unit]?.get(String(key)) ?? [];
    const fields = written.filter((write) => holder.form(holder.valueOf(write)) === 'call').map((write) => holder.valueOf(write));
    const set = (holder.sets.get(String(key)) ?? []).flatMap((at) => {
      const op = holder.op(at);
      return op.op === 'set' && isOwn(holder, op.of) && holder.unitsAround(holder.unitOf(at)).includes(base.unit) ? [op.value] : [];
    });
    const values = [...fields, ...set].map((ref) => ({ doc: holder.id, ref }));
    return values.filter((value) => parameterOf(documents, value) === null);
  });
}

function isOwn(document: LinkedDocument, ref: number): boolean {
  const name = document.form(ref) === 'read' ? document.textOf(ref) : null;
  return name === 'self' || name === 'this' || name === 'cls';
}
