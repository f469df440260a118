import { append } from '../model/append.js';
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
  const known = empty.get(document) ?? emptyBlocks(document);
  empty.set(document, known);
  if (known.size === 0) return [];
  return around.flatMap((parent) => (known.get(parent) ?? []).filter((index) => (document.facts.blocks[index]?.test ?? ref) < ref));
}

/** By the block that they stand in. */
function emptyBlocks(document: LinkedDocument): ReadonlyMap<number, readonly number[]> {
  const filled = new Set<number>();
  for (let ref = 0; ref < document.facts.ops.length; ref++) filled.add(document.facts.ops.block(ref));
  const found = new Map<number, number[]>();
  document.facts.blocks.forEach(({ form, test, parent }, index) => {
    if (form === 'then' && test !== null && !filled.has(index)) append(found, parent, index);
  });
  return found;
}

const empty = new WeakMap<LinkedDocument, ReadonlyMap<number, readonly number[]>>();
