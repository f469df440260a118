import type { MemberExpression, PropertyKey } from 'oxc-parser';
import type { Key, Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';

export function lowerMember(lowering: Lowering, node: MemberExpression): Ref {
  const of = lowering.expression(node.object);
  return lowerPart(lowering, of, node.property, node.computed ? 'computed' : 'written', spanOf(node));
}

/** The part of `of` that a member expression or a pattern names. */
export function lowerPart(lowering: Lowering, of: Ref, property: PropertyKey, form: KeyForm, span: readonly [number, number]): Ref {
  const key = keyOf(property, form);
  if (key !== null) return lowering.facts.get(of, key, span);
  return lowering.facts.index(of, lowerKey(lowering, property), span);
}

export type KeyForm = 'computed' | 'written';

/** Null where the key is only known when the program runs. */
export function keyOf(node: PropertyKey, form: KeyForm): Key | null {
  if (node.type === 'PrivateIdentifier') return `#${node.name}`;
  if (node.type === 'Identifier') return form === 'written' ? node.name : null;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  if (node.type !== 'Literal') return null;
  if (typeof node.value === 'number') return isPosition(node.value) ? node.value : String(node.value);
  return typeof node.value === 'string' ? node.value : (node.raw ?? null);
}

/** As the key of an item that is made or set. A computed one gives the ops of its expression and is `[]`. */
export function lowerItemKey(lowering: Lowering, node: PropertyKey, form: KeyForm): Key {
  const key = keyOf(node, form);
  if (key !== null) return key;
  lowerKey(lowering, node);
  return '[]';
}

/** The name of a member or property that is a key of the source. */
export function nameOf(node: PropertyKey, form: KeyForm): string {
  return String(keyOf(node, form) ?? '[]');
}

function lowerKey(lowering: Lowering, node: PropertyKey): Ref {
  return node.type === 'PrivateIdentifier' ? lowering.facts.read(`#${node.name}`, spanOf(node)) : lowering.expression(node);
}

function isPosition(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
