import type { LinkedDocument } from '../documents/documents.js';

/** By function, those of its own that it gives back: `function createHandler(client) { return async (event) => … }`. */
export function functionsMade(document: LinkedDocument): ReadonlyMap<number, readonly number[]> {
  const { units } = document.facts;
  const inner = new Map(units.map(({ name, parent }, unit) => [`${parent} ${name}`, unit]));
  const found = new Map<number, readonly number[]>();
  units.forEach(({ form, name }, unit) => {
    if (form !== 'function' || name === '') return;
    const made = (document.returns[unit] ?? []).flatMap((ref) => {
      const op = document.op(ref);
      const value = op.op === 'return' ? document.op(op.value) : op;
      const values = value.op === 'merge' ? value.of.map((part) => document.op(part)) : [value];
      return values.flatMap((own) => {
        if (own.op === 'closure') return [own.unit];
        return own.op === 'read' ? (inner.get(`${unit} ${own.name}`) ?? []) : [];
      });
    });
    if (made.length > 0) found.set(unit, made);
  });
  return found;
}
