import type { Argument, Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { asType, binary, conditional, inner, list, number, typeOf } from '../objects/operators.js';
import { textOf } from '../objects/text.js';
import { added, keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { keywordObject } from './calls.js';
import { contentText, stringText, unescaped } from './strings.js';

const string = (lowering: Lowering, node: Node): Ref => lowering.out.const(stringText(lowering.tree.text(node)), lowering.span(node));

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['identifier', (lowering, node) => lowering.read(lowering.tree.text(node), lowering.span(node))],
  ['predefined_type', (lowering, node) => lowering.out.read(lowering.tree.text(node), lowering.span(node))],
  ['this', (lowering, node) => lowering.out.read('this', lowering.span(node))],
  ['base', (lowering, node) => lowering.out.read('super', lowering.span(node))],
  ['string_literal', string],
  ['verbatim_string_literal', string],
  ['raw_string_literal', string],
  ['character_literal', (lowering, node) => lowering.out.const(unescaped(lowering.tree.text(node).slice(1, -1)), lowering.span(node))],
  ['interpolated_string_expression', interpolated],
  ['integer_literal', number],
  ['real_literal', number],
  ['boolean_literal', (lowering, node) => lowering.out.const(lowering.tree.text(node) === 'true', lowering.span(node))],
  ['null_literal', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['parenthesized_expression', inner],
  ['await_expression', inner],
  ['checked_expression', inner],
  ['cast_expression', (lowering, node) => lowering.optional(lowering.tree.field(node, 'value'), node)],
  ['as_expression', asType],
  ['typeof_expression', typeOf],
  ['tuple_expression', list],
  ['collection_expression', list],
  ['element_binding_expression', list],
  ['argument', (lowering, node) => lowering.optional(lowering.tree.children(node).at(-1) ?? null, node)],
  ['array_creation_expression', arrayCreation],
  ['implicit_array_creation_expression', arrayCreation],
  ['initializer_expression', list],
  ['anonymous_object_creation_expression', anonymousObject],
  ['with_expression', inner],
  ['binary_expression', binary(new Set(['&&', '||', '??']))],
  ['prefix_unary_expression', unary],
  ['postfix_unary_expression', unary],
  ['assignment_expression', assignment],
  ['conditional_expression', conditional],
  ['throw_expression', (lowering, node) => lowering.out.unknown([inner(lowering, node)], lowering.span(node))],
]);

function interpolated(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const start = tree.between(tree.start(node), Math.min(tree.end(node), tree.start(node) + 6));
  const parts = tree.children(node).map((child): string | Ref => {
    if (tree.kind(child) === 'string_content') return contentText(tree.text(child), start);
    return lowering.optional(tree.child(child, 0), child);
  });
  return textOf(out, parts, lowering.span(node));
}

function arrayCreation(lowering: Lowering, node: Node): Ref {
  const values = lowering.tree.ofKind(node, 'initializer_expression');
  return values === null ? lowering.out.make('list', [], lowering.span(node)) : lowering.expression(values);
}

/** `new { Name = x, y }`: names and values side by side. */
function anonymousObject(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const items: Argument[] = [];
  for (let at = 0; at < children.length; at++) {
    const [child, next] = [children[at], children[at + 1]];
    if (child === undefined) continue;
    const named =
      next !== undefined && tree.kind(child) === 'identifier' && /^\s*=[^=>]/.test(tree.between(tree.end(child), tree.start(next) + 1));
    const value = named ? next : child;
    const text = tree.text(child);
    items.push([named ? text : text.slice(text.lastIndexOf('.') + 1).slice(0, 100), lowering.expression(value)]);
    if (named) at++;
  }
  return out.make('map', items, lowering.span(node));
}

function unary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.child(node, 0);
  const value = lowering.optional(operand, node);
  const operator = tree.operator(node);
  const op = out.at(value);
  if (operator === '-' && op.op === 'const' && typeof op.value === 'number') return out.const(-op.value, lowering.span(node));
  if (tree.kind(node) === 'postfix_unary_expression' && operator === '!') return value;
  if ((operator === '++' || operator === '--') && operand !== null) assign(lowering, operand, out.unknown([value], lowering.span(node)));
  return out.unknown([value], lowering.span(node), tree.kind(node) === 'prefix_unary_expression' && operator === '!' ? 'not' : undefined);
}

function assignment(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [target, value] = [tree.field(node, 'left'), tree.field(node, 'right')];
  if (target === null || value === null) return lowering.nothing(node);
  const operator = tree.operator(node);
  if (operator === '=' || operator === '') {
    const given = lowering.expression(value);
    assign(lowering, target, given);
    return given;
  }
  if (operator === '+=' && tree.kind(target) === 'member_access_expression' && isHandler(lowering, value)) {
    const event = lowering.expression(target);
    return out.call(event, [[0, lowering.expression(value)]], lowering.span(node));
  }
  const before = lowering.expression(target);
  const given =
    operator === '??=' ? out.merge([before, lowering.expression(value)], lowering.span(node)) : added(lowering, before, value, operator);
  assign(lowering, target, given);
  return given;
}

/** `client.MessageReceived += OnMessage`: the event is told whom to call. Methods have capitals, what is summed up has none. */
function isHandler({ tree }: Lowering, value: Node): boolean {
  const kind = tree.kind(value);
  return (
    kind === 'lambda_expression' || kind === 'anonymous_method_expression' || (kind === 'identifier' && /^[A-Z]/.test(tree.text(value)))
  );
}

/** Writes a value to whatever stands on the left: a name, a member, an element, or several of them. */
export function assign(lowering: Lowering, target: Node, value: Ref): void {
  lowering.nested(
    target,
    (_, node) => assignTo(lowering, node, value),
    () => undefined,
  );
}

function assignTo(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'identifier':
      lowering.write(tree.text(target), value, span);
      return;
    case 'member_access_expression': {
      const [object, name] = [tree.field(target, 'expression'), tree.field(target, 'name')];
      const of = object === null ? keywordObject(lowering, target) : lowering.expression(object);
      if (name !== null) out.set(of, tree.text(name), value, span);
      return;
    }
    case 'element_access_expression': {
      const subscript = tree.field(target, 'subscript');
      const by = subscript === null ? null : tree.child(subscript, 0);
      const of = lowering.optional(tree.field(target, 'expression'), target);
      const key = by === null ? null : keyOf(lowering, lowering.expression(by));
      out.set(of, key ?? '[]', value, span);
      return;
    }
    case 'declaration_expression': {
      const name = tree.field(target, 'name');
      if (name !== null) lowering.declare(tree.text(name), value, span);
      return;
    }
    case 'tuple_expression':
    case 'tuple_pattern':
      for (const [index, part] of tree.children(target).entries()) unpack(lowering, part, out.get(value, index, lowering.span(part)));
      return;
    default:
      lowering.expression(target);
  }
}

function unpack(lowering: Lowering, part: Node, value: Ref): void {
  const { tree } = lowering;
  const inside = tree.kind(part) === 'argument' ? (tree.children(part).at(-1) ?? part) : part;
  if (tree.kind(inside) === 'identifier' && lowering.scopes.meaning(tree.text(inside)) === 'free')
    lowering.declare(tree.text(inside), value, lowering.span(inside));
  else assign(lowering, inside, value);
}
