import type { Op } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';
import type { Callers } from '../calls/callers.js';
import type { HeldFields } from '../containers/held-fields.js';
import { isConstructorName } from '../names/constructions.js';
import type { Definitions } from '../names/definitions.js';

import type { Tie } from './edges.js';
import { possible } from './ties.js';

interface FieldContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly callers: Callers;
}

interface Filled {
  readonly value: Value;
  readonly tie: Tie;
}

/**
 * What a class itself puts into a field of its objects or into one of its own, where the field is read from outside: `self.diff = load()`,
 * `cls.diff = load()`, `static diff = load()`; where a method puts there what it is given, `desk.setDiff(load())`, what it is given of the
 * same object. What whoever makes the object gives is told by the object.
 */
export function filledFields(context: FieldContext, held: HeldFields, document: LinkedDocument, { of, key }: Op & { op: 'get' }): Filled[] {
  const { documents, definitions, callers } = context;
  return definitions.of({ doc: document.id, ref: of }).flatMap((base) => {
    const holder = base.kind === 'instance' || base.kind === 'unit' ? documents[base.doc] : undefined;
    if (holder === undefined || !('unit' in base) || holder.facts.units[base.unit]?.form !== 'class') return [];
    const values = definitions.memberTable.writingsOf(base, String(key)).flatMap((at) => {
      const op = holder.op(at);
      // What the body writes out is found as it stands.
      return op.op === 'set' || (op.op === 'write' && holder.form(op.value) === 'call') ? [{ doc: holder.id, ref: op.value }] : [];
    });
    return values.flatMap((value): Filled[] => {
      const index = parameterOf(documents, value);
      if (index === null) return [{ value, tie: possible }];
      const unit = holder.unitOf(value.ref);
      if (isConstructorName(holder.facts.units[unit]?.name ?? '')) return [];
      const given = callers.called(holder.id, unit, index).filter(({ call }) => held.mayBeOf(call, { doc: document.id, ref: of }));
      return given.map((own) => ({ value: own.value, tie: { ...possible, step: 'away' } }));
    });
  });
}
