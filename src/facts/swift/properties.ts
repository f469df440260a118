import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { defineFunction } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { wrapped } from './attributes.js';
import { bodyOf } from './functions.js';
import { bindPattern } from './patterns.js';
import { statementsIn } from './statements.js';
import { tells } from './types.js';

/** `let a = 1, b: T = c`. A property with a value or a type is a field; one that computes is a getter. */
export function property(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const given = wrapped(lowering, node);
  const children = tree.children(node);
  const patterns = children.filter((child) => tree.kind(child) === 'pattern');
  for (const [index, pattern] of patterns.entries()) {
    const from = children.indexOf(pattern) + 1;
    const next = patterns[index + 1];
    const own = children.slice(from, next === undefined ? undefined : children.indexOf(next));
    declare(lowering, pattern, own, given);
  }
}

function declare(lowering: Lowering, pattern: Node, parts: readonly Node[], given: readonly Ref[]): void {
  const { tree, out } = lowering;
  const type = parts.find((part) => tree.kind(part) === 'type_annotation');
  const computed = parts.find((part) => tree.kind(part) === 'computed_property');
  const value = parts.find((part) => !noValue.has(tree.kind(part)));
  const observers = parts.find((part) => tree.kind(part) === 'willset_didset_block');
  if (computed !== undefined) getter(lowering, pattern, computed);
  else {
    const own = type !== undefined && tells(lowering, type) ? [lowering.type(type)] : [];
    const refs = value === undefined ? [...given, ...own] : [lowering.expression(value), ...given];
    const [first] = refs;
    const span = lowering.span(pattern);
    if (first === undefined) bindPattern(lowering, pattern, lowering.nothing(pattern));
    else if (refs.length > 1) bindPattern(lowering, pattern, out.merge(refs, span));
    // What a call gives is of the type that it is put into.
    else bindPattern(lowering, pattern, out.at(first).op === 'call' && own.length > 0 ? out.merge([first, ...own], span) : first);
  }
  if (observers !== undefined) for (const clause of tree.children(observers)) observer(lowering, clause);
}

const noValue = new Set(['type_annotation', 'computed_property', 'willset_didset_block', 'value_binding_pattern', 'modifiers']);

function getter(lowering: Lowering, pattern: Node, computed: Node): void {
  const { tree, out } = lowering;
  const name = tree.text(pattern).replaceAll('`', '');
  const span = lowering.span(pattern);
  const explicit = tree.ofKind(computed, 'computed_getter');
  defineFunction(lowering, {
    node: computed,
    name,
    nameSpan: span,
    params: [],
    decorators: [out.name('property', span)],
    body: () => bodyOf(lowering, tree.ofKind(explicit ?? computed, 'statements')),
  });
  const setter = tree.ofKind(computed, 'computed_setter');
  if (setter !== null) observer(lowering, setter);
}

/** Runs whenever the property is set. */
function observer(lowering: Lowering, clause: Node): void {
  const { tree } = lowering;
  defineFunction(lowering, {
    node: clause,
    name: '',
    nameSpan: lowering.span(clause),
    params: [],
    decorators: [],
    body: () => statementsIn(lowering, tree.ofKind(clause, 'statements')),
  });
}
