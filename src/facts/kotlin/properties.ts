import type { Ref, Span } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { defineFunction } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { annotations } from './annotations.js';
import { bodyOf } from './functions.js';
import { tells, typeIn } from './types.js';
import { declareVariable } from './variables.js';

/** A property with a value, a delegate or a type is a field; one that computes is a getter. */
export function property(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const several = tree.ofKind(node, 'multi_variable_declaration');
  const variable = tree.ofKind(node, 'variable_declaration');
  const given = annotations(lowering, node).filter((ref) => out.at(ref).op === 'call');
  const getter = tree.ofKind(node, 'getter');
  const delegate = tree.ofKind(node, 'property_delegate');
  const value =
    delegate === null ? (tree.children(node).findLast((child) => !declared.has(tree.kind(child))) ?? null) : tree.child(delegate, 0);
  if (several !== null) {
    const whole = lowering.optional(value, node);
    for (const [index, part] of tree.children(several).entries())
      declareVariable(lowering, part, out.get(whole, index, lowering.span(part)));
    return;
  }
  const name = variable === null ? null : tree.child(variable, 0);
  if (variable === null || name === null) return;
  const type = typeIn(lowering, variable);
  if (value === null && getter !== null) {
    const body = tree.ofKind(getter, 'function_body');
    const decorators = [out.name('property', lowering.span(name))];
    defineFunction(lowering, {
      node,
      name: tree.text(name),
      nameSpan: lowering.span(name),
      params: [],
      decorators,
      body: () => bodyOf(lowering, body),
    });
    return;
  }
  const own = type !== null && tells(lowering, type) ? [lowering.type(type)] : [];
  const refs = value === null ? [...given, ...own] : [lowering.expression(value)];
  const [only] = refs;
  const whole =
    only === undefined
      ? lowering.nothing(name)
      : refs.length === 1
        ? typed(lowering, only, own, lowering.span(name))
        : out.merge(refs, lowering.span(name));
  lowering.declare(tree.text(name).replaceAll('`', ''), whole, lowering.span(name));
}

const declared = new Set([
  'modifiers',
  'variable_declaration',
  'multi_variable_declaration',
  'getter',
  'setter',
  'type_constraints',
  'property_delegate',
  'user_type',
  'nullable_type',
]);

/** What a call gives is of the type that it is put into. */
function typed({ out }: Lowering, value: Ref, type: readonly Ref[], span: Span): Ref {
  const op = out.at(value);
  return op.op === 'call' && type.length > 0 ? out.merge([value, ...type], span) : value;
}
