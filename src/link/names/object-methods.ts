import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { instanceOf, valueOf, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';

/** What `this` and `super` are where they stand: an object of the class around, what the class extends, or the literal around. */
export function enclosingObject(
  document: LinkedDocument,
  ref: Ref,
  name: 'this' | 'super',
  of: (value: Value) => readonly Definition[],
): readonly Definition[] {
  const own = document.unitOf(ref);
  const unit = document.unitsAround(own).find((at) => document.facts.units[at]?.form === 'class');
  const object = unit === undefined && name === 'this' ? objectAround(document, own) : null;
  if (object !== null) return [valueOf({ doc: document.id, ref: object })];
  if (unit === undefined) return [];
  if (name === 'this') return [instanceOf({ doc: document.id, unit }, null)];
  return (document.facts.units[unit]?.bases ?? []).flatMap((base) => of({ doc: document.id, ref: base }));
}

/** The object that a function is written into, `{ load() { … }, go() { this.load() } }`: what `this` is there; null where it stands in none. */
function objectAround(document: LinkedDocument, unit: number): Ref | null {
  const holders = memo.get(document) ?? holdersIn(document);
  memo.set(document, holders);
  for (const around of document.unitsAround(unit)) {
    const holder = holders.get(around);
    if (holder !== undefined) return holder;
  }
  return null;
}

const memo = new WeakMap<LinkedDocument, ReadonlyMap<number, Ref>>();

/** By function, the map that it is an item of. */
function holdersIn(document: LinkedDocument): ReadonlyMap<number, Ref> {
  const { ops } = document.facts;
  const found = new Map<number, Ref>();
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'make' ? ops.at(ref) : null;
    if (op?.op !== 'make' || op.shape !== 'map') continue;
    for (const [, item] of op.items) {
      const closure = ops.form(item) === 'closure' ? ops.at(item) : null;
      if (closure?.op === 'closure') found.set(closure.unit, ref);
    }
  }
  return found;
}
