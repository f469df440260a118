import type { Argument, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { Lowering } from './lowering.js';
import { partsOf, textOf } from './text.js';

/** The value of a number, or its text where a double cannot hold it. */
export function numberValue(written: string): number | string {
  const plain = written.replaceAll('_', '');
  const digits = /^0[xXbB]/.test(plain) ? plain.replace(/[lLuU]{1,3}$/, '') : plain.replace(/[lLuUfFdDmM]{1,3}$/, '');
  const value = Number(/^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return digits !== '' && Number.isFinite(value) && (Number.isSafeInteger(value) || !/^\d+$/.test(digits)) ? value : written;
}

/** One spelling of comparisons for all languages. */
export const comparisons: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['===', '=='],
  ['is', '=='],
  ['!=', '!='],
  ['!==', '!='],
  ['<', '<'],
  ['<=', '<'],
  ['>', '>'],
  ['>=', '>'],
  ['in', 'in'],
]);

/** `x += e` */
export function added(lowering: Lowering, before: Ref, value: Node, operator: string): Ref {
  const { out } = lowering;
  const after = lowering.expression(value);
  const parts = operator === '+=' ? partsOf(out, after) : null;
  const span = lowering.span(value);
  return parts === null ? out.unknown([before, after], span) : textOf(out, [before, ...parts], span);
}

/** A key that is written, or the ref that it is computed by. */
export function keyOf(lowering: Lowering, by: Ref): string | number | null {
  const key = lowering.out.at(by);
  if (key.op !== 'const') return null;
  if (typeof key.value === 'string') return key.value;
  return typeof key.value === 'number' && Number.isSafeInteger(key.value) && key.value >= 0 ? key.value : null;
}

/** Positions for what has no name. */
export function positional(refs: readonly Ref[]): Argument[] {
  return refs.map((ref, index): Argument => [index, ref]);
}
