import type { Key, Op } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from './documents.js';
import { literal } from '../files/modules.js';

/** `Map.of("a", x, "b", y)`, `mapOf("a" to x, "b" to y)` */
export function entriesByTurns(document: LinkedDocument, { args }: Op & { op: 'call' }): readonly (readonly [Key, Value])[] {
  return args.flatMap(([, ref], index): readonly (readonly [Key, Value])[] => {
    const pair = document.op(ref);
    if (pair.op === 'make' && pair.shape === 'map') return pair.items.map(([key, item]) => [key, { doc: document.id, ref: item }] as const);
    const next = args[index + 1]?.[1];
    const key = index % 2 === 0 && next !== undefined ? literal(document.op(ref)) : null;
    return key === null || next === undefined ? [] : [[key, { doc: document.id, ref: next }] as const];
  });
}
