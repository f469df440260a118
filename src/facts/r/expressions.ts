import type { Key, Ref } from '../../model/facts.js';
import { numberOf } from '../lowering/numbers.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering, type OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import { piped } from './pipes.js';
import type { RLowering, RState } from './state.js';
import { nameOf, textOf } from './strings.js';
import { assignTo } from './targets.js';

const operators: OperatorSyntax<RState> = {
  kinds: new Set(['binary_operator']),
  joins: new Set(),
  parentheses: 'parenthesized_expression',
  text: (lowering, node) => (lowering.tree.kind(node) === 'string' ? [textOf(lowering.tree.text(node))] : null),
};

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<RState>> = new Map<string, ExpressionLowering<RState>>([
  ['identifier', identifier],
  ['dots', (lowering, node) => lowering.out.read('...', lowering.span(node))],
  ['string', (lowering, node) => lowering.out.const(textOf(lowering.tree.text(node)), lowering.span(node))],
  ['integer', number],
  ['float', number],
  ['true', (lowering, node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering, node) => lowering.out.const(false, lowering.span(node))],
  ...['null', 'na', 'inf', 'nan', 'next', 'break'].map((kind) => [kind, nothing] as const),
  ['namespace_operator', namespaced],
  ['binary_operator', binary],
  ['unary_operator', unary],
  ['parenthesized_expression', (lowering, node) => lowering.optional(lowering.tree.child(node, 0), node)],
]);

function nothing(lowering: RLowering, node: Node): Ref {
  return lowering.out.const(null, lowering.span(node));
}

function number(lowering: RLowering, node: Node): Ref {
  return lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node));
}

/** What a class of R6 calls itself is `this`. */
function identifier(lowering: RLowering, node: Node): Ref {
  const name = nameOf(lowering.tree.text(node));
  return lowering.out.read(name === 'self' || name === 'private' ? 'this' : name, lowering.span(node));
}

/** `httr2::request` */
function namespaced(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [package_, name] = [tree.field(node, 'lhs'), tree.field(node, 'rhs')];
  const span = lowering.span(node);
  if (package_ === null || name === null) return out.unknown([], span);
  return out.get(out.name(`module:${tree.text(package_)}`, span), nameOf(tree.text(name)), span);
}

/** A key that is written; positions count from 0 here. */
export function keyOf({ out }: RLowering, by: Ref): Key | null {
  const key = out.at(by);
  if (key.op !== 'const') return null;
  if (typeof key.value === 'string') return key.value;
  return typeof key.value === 'number' && Number.isInteger(key.value) && key.value > 0 ? key.value - 1 : null;
}

const lowerOperator = binaryLowering(operators);

/** The operator between two operands, as it is written: grammars give those of packages one name. */
export function operatorOf({ tree }: RLowering, node: Node): string {
  const [left, right] = [tree.field(node, 'lhs'), tree.field(node, 'rhs')];
  if (tree.operator(node) !== 'special' || left === null || right === null) return tree.operator(node);
  return /%[^%\n]{0,20}%/.exec(tree.between(tree.end(left), tree.start(right)))?.[0] ?? '';
}

function binary(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(node, 'lhs'), tree.field(node, 'rhs')];
  if (left === null || right === null) return out.unknown([], lowering.span(node));
  const operator = operatorOf(lowering, node);
  switch (operator) {
    case '<-':
    case '<<-':
    case '=':
    case ':=':
      return assigned(lowering, left, right);
    case '->':
    case '->>':
      return assigned(lowering, right, left);
    case '|>':
    case '%>%':
    case '%<>%':
    case '%T>%':
      return piped(lowering, node);
    case '%||%':
      return out.merge([lowering.expression(left), lowering.expression(right)], lowering.span(node));
    case '%in%':
      return out.unknown([lowering.expression(left), lowering.expression(right)], lowering.span(node), 'in');
    case '~':
      return out.unknown([lowering.expression(left), lowering.expression(right)], lowering.span(node));
    case '&':
    case '|':
      return out.unknown([lowering.expression(left), lowering.expression(right)], lowering.span(node));
    default:
      return lowerOperator(lowering, node);
  }
}

/** A function is called what it is assigned to. */
function assigned(lowering: RLowering, target: Node, value: Node): Ref {
  const { tree, state } = lowering;
  const kind = tree.kind(target);
  state.named = kind === 'identifier' ? nameOf(tree.text(target)) : kind === 'string' ? textOf(tree.text(target)) : null;
  const ref = lowering.expression(value);
  state.named = null;
  assignTo(lowering, target, ref);
  return ref;
}

/** `~ ask(.x)` is a function where it is handed over. */
function unary(lowering: RLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.field(node, 'rhs');
  const span = lowering.span(node);
  if (tree.operator(node) === '~' && operand !== null) {
    const params = [{ name: '.x', form: 'plain', default: null, type: null }] as const;
    const unit = out.enterUnit({ name: '', form: 'function', params, span });
    out.write('.x', out.param(0, span), span);
    out.return(lowering.expression(operand), span);
    out.leaveUnit();
    return out.closure(unit, span);
  }
  return out.unknown([lowering.optional(operand, node)], span, tree.operator(node) === '!' ? 'not' : undefined);
}
