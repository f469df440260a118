import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import { addOperands, emitOperand, mixOperands, type Operand } from '../lowering/operand.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { type Node, withoutParentheses } from './tree.js';

/** What a language calls its binary operators. Their nodes hold the two operands first. */
export interface OperatorSyntax<State> {
  readonly kinds: ReadonlySet<string>;
  /** `+`; `.` in PHP. */
  readonly joins: ReadonlySet<string>;
  /** `text`: what is joined is a text even where neither side is known to be one. */
  readonly joined?: 'text';
  readonly parentheses: string;
  /** The parts of a string literal; null for anything else. */
  readonly text: (lowering: Lowering<State>, node: Node) => (string | Ref)[] | null;
}

/** Lowers an operator by what it does: a condition, a comparison, a text with its parts in place, or a computation. */
export function binaryLowering<State>(syntax: OperatorSyntax<State>): ExpressionLowering<State> {
  return (lowering, node) => {
    const operator = lowering.tree.operator(node);
    const condition = conditions.get(operator);
    if (condition !== undefined) return conditional(lowering, node, condition, syntax);
    const comparison = syntax.joins.has(operator) ? undefined : comparisons.get(operator);
    if (comparison === undefined) return emitOperand(lowering.out, sum(lowering, node, syntax), lowering.span(node));
    return lowering.out.unknown(lowering.expressions(lowering.tree.children(node)), lowering.span(node), comparison);
  };
}

/** An operand of `+`: strings are taken apart, so that a sum of them is one text. */
export function operandOf<State>(lowering: Lowering<State>, node: Node, syntax: OperatorSyntax<State>): Operand {
  const inner = withoutParentheses(lowering.tree, node, syntax.parentheses);
  const parts = syntax.text(lowering, inner);
  if (parts !== null) return { form: 'text', parts };
  const { tree } = lowering;
  const operator = syntax.kinds.has(tree.kind(inner)) ? tree.operator(inner) : null;
  const adds = operator !== null && !conditions.has(operator) && (syntax.joins.has(operator) || !comparisons.has(operator));
  return adds ? lowering.nested(inner, (self, at) => sum(self, at, syntax), value) : { form: 'value', parts: [lowering.expression(inner)] };
}

/** A chain of operators leans to the left as deep as it is long, so it is folded from its first operand on. */
function sum<State>(lowering: Lowering<State>, node: Node, syntax: OperatorSyntax<State>): Operand {
  const { tree, out } = lowering;
  const chain: Node[] = [];
  let first: Node | null = node;
  while (first !== null && syntax.kinds.has(tree.kind(first)) && !conditions.has(tree.operator(first))) {
    chain.push(first);
    first = tree.child(first, 0);
  }
  let result: Operand = first === null ? { form: 'value', parts: [] } : operandOf(lowering, first, syntax);
  for (const operation of chain.reverse()) {
    const [left, right] = [tree.child(operation, 0) ?? operation, tree.child(operation, 1)];
    const operand: Operand = right === null ? { form: 'value', parts: [] } : operandOf(lowering, right, syntax);
    const joins = syntax.joins.has(tree.operator(operation));
    const spans = [lowering.span(left), lowering.span(right ?? operation)] as const;
    if (joins && syntax.joined === 'text') result = addOperands(out, { form: 'text', parts: [] }, result, spans);
    result = (joins ? addOperands : mixOperands)(out, result, operand, spans);
  }
  return result;
}

function value<State>(lowering: Lowering<State>, node: Node): Operand {
  return { form: 'value', parts: [lowering.out.unknown([], lowering.span(node))] };
}

function conditional<State>(lowering: Lowering<State>, node: Node, form: 'and' | 'or', syntax: OperatorSyntax<State>): Ref {
  const { tree, out } = lowering;
  const later: Node[] = [];
  let first = node;
  while (syntax.kinds.has(tree.kind(first)) && conditions.get(tree.operator(first)) === form) {
    const [left, right] = [tree.child(first, 0), tree.child(first, 1)];
    if (left === null) return out.unknown([], lowering.span(node));
    if (right !== null) later.push(right);
    first = withoutParentheses(tree, left, syntax.parentheses);
  }
  const values = [lowering.expression(first)];
  const ladder = new Ladder(out);
  for (const operand of later.reverse()) {
    ladder.step(form === 'or' ? 'else' : 'then', values.at(-1) ?? 0);
    values.push(lowering.expression(operand));
  }
  ladder.leave();
  return out.merge(form === 'or' ? values : values.slice(-1), lowering.span(node));
}

const conditions: ReadonlyMap<string, 'and' | 'or'> = new Map([
  ['&&', 'and'],
  ['and', 'and'],
  ['||', 'or'],
  ['or', 'or'],
  ['??', 'or'],
  ['?:', 'or'],
]);

const comparisons: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['===', '=='],
  ['eql?', '=='],
  ['=~', 'in'],
  ['!=', '!='],
  ['!==', '!='],
  ['<>', '!='],
  ['<', '<'],
  ['<=', '<'],
  ['>', '>'],
  ['>=', '>'],
]);
