import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { Node } from '../tree-sitter/tree.js';
import { logical } from './branches.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { sum } from './text.js';
import { added, comparisons, numberValue, positional } from './values.js';

/** Expressions whose grammars agree in the names of their fields. */

export function inner(lowering: Lowering, node: Node): Ref {
  return lowering.optional(lowering.tree.child(node, 0), node);
}

export function number(lowering: Lowering, node: Node): Ref {
  return lowering.out.const(numberValue(lowering.tree.text(node)), lowering.span(node));
}

export function list(lowering: Lowering, node: Node): Ref {
  const items = lowering.tree.children(node).map((child) => lowering.expression(child));
  return lowering.out.make('list', positional(items), lowering.span(node));
}

/** A chain of one operator leans to the left as deep as it is long. `choosing`: operators that may leave out what follows. */
export function binary(choosing: ReadonlySet<string>): ExpressionLowering {
  return (lowering, node) => {
    const { tree, out } = lowering;
    const operator = tree.operator(node);
    const operands: Node[] = [];
    let first: Node | null = node;
    while (first !== null && tree.kind(first) === 'binary_expression' && tree.operator(first) === operator) {
      const right = tree.field(first, 'right');
      if (right !== null) operands.unshift(right);
      first = tree.field(first, 'left');
    }
    if (first !== null) operands.unshift(first);
    if (operator === '+') return sum(lowering, operands, lowering.span(node));
    if (choosing.has(operator)) return logical(lowering, node, operands, operator);
    const refs = operands.map((operand) => lowering.expression(operand));
    return out.unknown(refs, lowering.span(node), refs.length === 2 ? comparisons.get(operator) : undefined);
  };
}

/** `a ? b : c ? d : e`, however long. */
export function conditional(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  const values: Ref[] = [];
  let last: Node | null = node;
  while (last !== null && tree.kind(last) === tree.kind(node)) {
    const test = lowering.optional(tree.field(last, 'condition'), last);
    ladder.step('then', test);
    values.push(lowering.optional(tree.field(last, 'consequence'), last));
    ladder.back();
    ladder.step('else', test);
    last = tree.field(last, 'alternative');
  }
  values.push(lowering.optional(last, node));
  ladder.leave();
  return out.merge(values, lowering.span(node));
}

/** `x = e`, `x += e`. `assign`: how the language writes to what stands on the left. */
export function assignment(assign: (lowering: Lowering, target: Node, value: Ref) => void): ExpressionLowering {
  return (lowering, node) => {
    const { tree } = lowering;
    const [target, value] = [tree.field(node, 'left'), tree.field(node, 'right')];
    if (target === null || value === null) return lowering.nothing(node);
    const operator = tree.operator(node);
    const given = operator === '=' ? lowering.expression(value) : added(lowering, lowering.expression(target), value, operator);
    assign(lowering, target, given);
    return given;
  };
}

/** `x as T` */
export function asType(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = lowering.optional(tree.field(node, 'left'), node);
  const to = tree.field(node, 'right');
  return to === null ? value : out.merge([value, lowering.type(to)], lowering.span(node));
}

/** `T.class`, `typeof(T)` */
export function typeOf(lowering: Lowering, node: Node): Ref {
  const of = lowering.tree.child(node, 0);
  return of === null ? lowering.nothing(node) : lowering.type(of);
}
