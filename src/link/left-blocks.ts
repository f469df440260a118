import type { LinkedDocument } from './documents.js';

/** Blocks before an op that leave its unit with a value, so that it runs only when they do not: `if not live: return sample`. */
export function leftBefore(document: LinkedDocument, ref: number, around: readonly number[]): number[] {
  const leaving = (document.returns[document.unitOf(ref)] ?? []).filter((own) => own < ref && document.op(own).op === 'return');
  return leaving
    .map((own) => document.facts.ops.block(own))
    .filter((block) => !around.includes(block) && around.includes(document.facts.blocks[block]?.parent ?? -1));
}

/** Blocks before an op without anything in them: a bare `return`, `continue` or `raise` leaves there. */
export function emptyBefore(document: LinkedDocument, ref: number, around: readonly number[]): number[] {
  const filled = filledBlocks(document);
  return document.facts.blocks.flatMap(({ form, test, parent }, index) =>
    form === 'then' && test !== null && test < ref && around.includes(parent) && !filled.has(index) ? [index] : [],
  );
}

function filledBlocks(document: LinkedDocument): ReadonlySet<number> {
  const known = filled.get(document);
  if (known !== undefined) return known;
  const found = new Set<number>();
  for (let ref = 0; ref < document.facts.ops.length; ref++) found.add(document.facts.ops.block(ref));
  filled.set(document, found);
  return found;
}

const filled = new WeakMap<LinkedDocument, ReadonlySet<number>>();
