import type { Argument as ArgumentNode, CallExpression, Expression, MemberExpression, Super } from 'oxc-parser';
import type { Argument, Ref } from '../../model/facts.js';
import { lowerArguments } from './calls.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';

/**
 * What calls a function by its own methods: `send.call(null, text)` and `send.apply(this, [text])` are `send(text)`,
 * `this.send.bind(this)` is the function itself and `send.bind(null, text)` one that has its first argument. Null for any other call:
 * `client.call('method', text)` calls a method of the client.
 */
export function lowerApplied(lowering: Lowering, node: CallExpression): Ref | null {
  const { callee, arguments: given } = node;
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null;
  const way = callee.property.name;
  if (way === 'apply' && callee.object.type === 'Identifier' && callee.object.name === 'Reflect') return lowerReflected(lowering, node);
  const [to, ...more] = given;
  if (!ways.has(way) || to === undefined || to.type === 'SpreadElement') return null;
  const borrowed = way === 'bind' ? null : borrowedMethod(callee.object);
  if (borrowed === null && !isOwner(to, callee.object)) return null;
  if (way === 'bind') return lowerBound(lowering, node, callee.object, more);
  const called =
    borrowed === null ? lowering.expression(callee.object) : lowering.facts.get(lowering.expression(to), borrowed, spanOf(callee));
  return lowering.facts.call(called, way === 'call' ? lowerArguments(lowering, more) : lowerList(lowering, more[0]), spanOf(node));
}

/** `Reflect.apply(send, null, [text])` */
function lowerReflected(lowering: Lowering, node: CallExpression): Ref | null {
  const [called, , list] = node.arguments;
  if (called === undefined || called.type === 'SpreadElement' || list === undefined) return null;
  const callee = lowering.expression(called);
  return lowering.facts.call(callee, lowerList(lowering, list), spanOf(node));
}

function lowerBound(lowering: Lowering, node: CallExpression, object: Expression | Super, more: readonly ArgumentNode[]): Ref {
  const bound = lowering.expression(object);
  if (more.length === 0) return bound;
  const own = lowerArguments(lowering, more).map(([key, ref]): Argument => [typeof key === 'number' ? key + 1 : key, ref]);
  return lowering.facts.call(lowering.facts.name('js:bind', spanOf(node)), [[0, bound], ...own], spanOf(node));
}

/** What a list of arguments hands on. */
function lowerList(lowering: Lowering, list: ArgumentNode | undefined): readonly Argument[] {
  if (list === undefined) return [];
  if (list.type === 'ArrayExpression')
    return lowerArguments(
      lowering,
      list.elements.filter((item) => item !== null),
    );
  return [['*', lowering.expression(list.type === 'SpreadElement' ? list.argument : list)]];
}

/** `slice` of `Array.prototype.slice.call(lines, 1)` and `[].slice.call(lines, 1)`: a method of what it is called with. */
function borrowedMethod(node: Expression | Super): string | null {
  const of = node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' ? node : null;
  if (of === null) return null;
  const isBorrowed = isPrototype(of.object) || (of.object.type === 'ArrayExpression' && of.object.elements.length === 0);
  return isBorrowed && of.property.type === 'Identifier' ? of.property.name : null;
}

function isPrototype(node: MemberExpression['object']): boolean {
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'prototype';
}

/** What a function is called as a method of says nothing of a function, and is the object itself for one of an object. */
function isOwner(to: Expression, called: Expression | Super): boolean {
  if (to.type === 'ThisExpression' || (to.type === 'Literal' && to.value === null)) return true;
  if (to.type === 'UnaryExpression') return to.operator === 'void';
  return to.type === 'Identifier' && (to.name === 'undefined' || to.name === rootOf(called));
}

function rootOf(node: Expression | Super): string | null {
  let own = node;
  for (let depth = 0; depth < maxDepth && own.type === 'MemberExpression'; depth++) own = own.object;
  return own.type === 'Identifier' && own !== node ? own.name : null;
}

const ways: ReadonlySet<string> = new Set(['bind', 'call', 'apply']);
const maxDepth = 10;
