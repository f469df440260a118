import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { assignment, binary, conditional, inner, list, number, typeOf } from '../objects/operators.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { stringText, unescaped } from './strings.js';
import { dottedName } from './types.js';

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['identifier', (lowering: Lowering, node: Node) => lowering.read(lowering.tree.text(node), lowering.span(node))],
  ['scoped_identifier', dottedName],
  ['this', (lowering: Lowering, node: Node) => lowering.out.read('this', lowering.span(node))],
  ['super', (lowering: Lowering, node: Node) => lowering.out.read('super', lowering.span(node))],
  ['string_literal', (lowering: Lowering, node: Node) => lowering.out.const(stringText(lowering.tree.text(node)), lowering.span(node))],
  ['character_literal', character],
  ['null_literal', (lowering: Lowering, node: Node) => lowering.out.const(null, lowering.span(node))],
  ['true', (lowering: Lowering, node: Node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering: Lowering, node: Node) => lowering.out.const(false, lowering.span(node))],
  ...[
    'decimal_integer_literal',
    'hex_integer_literal',
    'octal_integer_literal',
    'binary_integer_literal',
    'decimal_floating_point_literal',
  ].map((kind): readonly [string, ExpressionLowering] => [kind, number]),
  ['parenthesized_expression', inner],
  ['cast_expression', (lowering: Lowering, node: Node) => lowering.optional(lowering.tree.field(node, 'value'), node)],
  ['class_literal', typeOf],
  ['array_initializer', list],
  ['array_creation_expression', arrayCreation],
  ['binary_expression', binary(new Set(['&&', '||']))],
  ['unary_expression', unary],
  ['update_expression', update],
  ['assignment_expression', assignment(assign)],
  ['ternary_expression', conditional],
  ['instanceof_expression', instanceOf],
]);

function character(lowering: Lowering, node: Node): Ref {
  return lowering.out.const(unescaped(lowering.tree.text(node).slice(1, -1)), lowering.span(node));
}

function arrayCreation(lowering: Lowering, node: Node): Ref {
  const value = lowering.tree.field(node, 'value');
  return value === null ? lowering.out.make('list', [], lowering.span(node)) : lowering.expression(value);
}

function unary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.field(node, 'operand');
  const value = lowering.optional(operand, node);
  const op = out.at(value);
  if (tree.operator(node) === '-' && op.op === 'const' && typeof op.value === 'number') return out.const(-op.value, lowering.span(node));
  return out.unknown([value], lowering.span(node), tree.operator(node) === '!' ? 'not' : undefined);
}

function update(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const target = tree.child(node, 0);
  if (target === null) return lowering.nothing(node);
  const before = lowering.expression(target);
  assign(lowering, target, out.unknown([before], lowering.span(node)));
  return before;
}

function assign(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'identifier':
      lowering.write(tree.text(target), value, span);
      return;
    case 'field_access': {
      const [object, name] = [tree.field(target, 'object'), tree.field(target, 'field')];
      if (object !== null && name !== null) out.set(lowering.expression(object), tree.text(name), value, span);
      return;
    }
    case 'array_access': {
      const [array, by] = [tree.field(target, 'array'), tree.field(target, 'index')];
      const of = lowering.optional(array, target);
      const key = by === null ? null : keyOf(lowering, lowering.expression(by));
      out.set(of, key ?? '[]', value, span);
      return;
    }
    default:
      lowering.expression(target);
  }
}

/** `x instanceof Foo f` makes `f` of `x`. */
function instanceOf(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = lowering.optional(tree.field(node, 'left'), node);
  const [type, name, pattern] = [tree.field(node, 'right'), tree.field(node, 'name'), tree.field(node, 'pattern')];
  const of = type === null ? null : lowering.type(type);
  if (name !== null)
    lowering.declare(tree.text(name), of === null ? value : out.merge([of, value], lowering.span(name)), lowering.span(name));
  if (pattern !== null) bindPattern(lowering, pattern, value);
  return out.unknown(of === null ? [value] : [value, of], lowering.span(node));
}

/** `Point(int x, var y)`: each component by its position. */
export function bindPattern(lowering: Lowering, pattern: Node, value: Ref): void {
  lowering.nested(
    pattern,
    (self, node) => {
      const { tree, out } = self;
      const name = tree.children(node).findLast((child) => tree.kind(child) === 'identifier');
      const body = tree.ofKind(node, 'record_pattern_body');
      if (body === null) {
        if (name !== undefined) self.declare(tree.text(name), value, self.span(name));
        return;
      }
      for (const [index, part] of tree.children(body).entries()) bindPattern(self, part, out.get(value, index, self.span(part)));
    },
    () => undefined,
  );
}
