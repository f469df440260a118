import type { ConditionalExpression, LogicalExpression, UnaryExpression } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';

/** `a || b || c`: each further operand runs only after the one before it, so its block stands in that one's block. */
export function lowerLogical(lowering: Lowering, node: LogicalExpression): Ref {
  const { facts } = lowering;
  const operands = [node.right];
  let first = node.left;
  while (first.type === 'LogicalExpression' && first.operator === node.operator) {
    operands.push(first.right);
    first = first.left;
  }
  let latest = lowering.expression(first);
  const values = [latest];
  for (const operand of operands.reverse()) {
    facts.enterBlock(node.operator === '&&' ? 'then' : 'else', latest);
    latest = lowering.expression(operand);
    values.push(latest);
  }
  operands.forEach(() => facts.leaveBlock());
  return facts.merge(node.operator === '&&' ? [latest] : values, spanOf(node));
}

export function lowerConditional(lowering: Lowering, node: ConditionalExpression): Ref {
  const { facts } = lowering;
  const test = lowering.expression(node.test);
  facts.enterBlock('then', test);
  const consequent = lowering.expression(node.consequent);
  facts.leaveBlock();
  facts.enterBlock('else', test);
  const alternate = lowering.expression(node.alternate);
  facts.leaveBlock();
  return facts.merge([consequent, alternate], spanOf(node));
}

export function lowerUnary(lowering: Lowering, node: UnaryExpression): Ref {
  const { argument, operator } = node;
  if (operator === '-' && argument.type === 'Literal' && typeof argument.value === 'number') {
    return lowering.facts.const(-argument.value, spanOf(node));
  }
  const value = lowering.expression(argument);
  if (operator === 'void') return lowering.facts.const(null, spanOf(node));
  return lowering.facts.unknown([value], spanOf(node), operator === '!' ? 'not' : undefined);
}
