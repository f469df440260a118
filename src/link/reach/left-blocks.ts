import { append } from '../../model/append.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Blocks before an op that leave its unit with a value, so that it runs only when they do not: `if not live: return sample`. */
export function leftBefore(document: LinkedDocument, ref: number, around: readonly number[]): number[] {
  const leaving = (document.returns[document.unitOf(ref)] ?? []).filter((own) => own < ref && document.form(own) === 'return');
  return leaving
    .map((own) => document.facts.ops.block(own))
    .filter((block) => !around.includes(block) && around.includes(document.facts.blocks[block]?.parent ?? -1));
}

/** Conditions that must all hold for a block to be entered: the operands of `a && b` of a `then`, of `a || b` of an `else`. */
export function alikeOf(document: LinkedDocument, index: number): readonly number[] {
  const { blocks } = document.facts;
  return document.conditionsOf(index).filter((own) => blocks[own]?.form === blocks[index]?.form);
}

/** Conditions any of which is enough to enter a `then` block: the operands of `a || b`; none of any other. */
export function anyIsEnough(document: LinkedDocument, index: number): readonly number[] {
  const { form, test } = document.facts.blocks[index] ?? { form: 'body', test: null };
  const op = form === 'then' && test !== null ? document.op(test) : null;
  if (op?.op !== 'merge' || op.of.length < 2) return [];
  const [first, ...others] = op.of;
  const isEach = others.every((ref, at) => {
    const around = document.facts.blocks[document.facts.ops.block(ref)];
    return around?.form === 'else' && around.test === op.of[at];
  });
  return first === undefined || !isEach ? [] : op.of;
}

/** Blocks before an op that leave without a value: a bare `return`, `continue`, `raise`, or the end of the program. */
export function abandonedBefore(document: LinkedDocument, ref: number, around: readonly number[]): number[] {
  const known = abandoned.get(document) ?? abandonedBlocks(document);
  abandoned.set(document, known);
  if (known.size === 0) return [];
  return around.flatMap((parent) =>
    (known.get(parent) ?? []).filter((index) => !around.includes(index) && (document.facts.blocks[index]?.test ?? ref) < ref),
  );
}

/** By the block that they stand in. */
function abandonedBlocks(document: LinkedDocument): ReadonlyMap<number, readonly number[]> {
  const { ops, blocks } = document.facts;
  const filled = new Set<number>();
  for (let ref = 0; ref < ops.length; ref++) filled.add(ops.block(ref));
  const ended = new Set(
    document.calls.flatMap((ref) => (endings.has(document.textOf(document.calleeOf(ref)) ?? '') ? [ops.block(ref)] : [])),
  );
  const found = new Map<number, number[]>();
  blocks.forEach(({ form, test, parent, leaves }, index) => {
    const isBranch = (form === 'then' || form === 'else') && test !== null;
    if (isBranch && (leaves || ended.has(index) || (form === 'then' && !filled.has(index)))) append(found, parent, index);
  });
  return found;
}

/** Functions of languages that end the program. */
const endings: ReadonlySet<string> = new Set(['exit', '_exit', 'quit', 'Exit', 'exitProcess', 'die']);
const abandoned = new WeakMap<LinkedDocument, ReadonlyMap<number, readonly number[]>>();
