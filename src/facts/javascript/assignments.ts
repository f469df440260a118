import type { AssignmentExpression, AssignmentTarget, Expression, UpdateExpression } from 'oxc-parser';
import type { Ref } from '../../model/facts.js';
import { exportAssigned } from './commonjs.js';
import type { Lowering } from './lowering.js';
import { nameOf } from './members.js';
import { lowerIncrease } from './sums.js';
import { spanOf } from './syntax.js';

export function lowerAssignment(lowering: Lowering, node: AssignmentExpression): Ref {
  const { left, operator } = node;
  if (operator === '=') {
    const value = lowering.expression(node.right, assignedName(left));
    lowering.bind(left, value);
    exportAssigned(lowering, left, value);
    return value;
  }
  if (left.type === 'ArrayPattern' || left.type === 'ObjectPattern') return lowering.expression(node.right);
  const value = lowerCompound(lowering, node, lowering.expression(left));
  lowering.bind(left, value);
  return value;
}

export function lowerUpdate(lowering: Lowering, node: UpdateExpression): Ref {
  const value = lowering.facts.unknown([lowering.expression(node.argument)], spanOf(node));
  lowering.bind(node.argument, value);
  return value;
}

function lowerCompound(lowering: Lowering, node: AssignmentExpression, before: Ref): Ref {
  const { facts } = lowering;
  const span = spanOf(node);
  switch (node.operator) {
    case '+=':
      return lowerIncrease(lowering, before, node.right, span);
    case '||=':
    case '&&=':
    case '??=': {
      facts.enterBlock(node.operator === '&&=' ? 'then' : 'else', before);
      const value = lowering.expression(node.right, assignedName(node.left));
      facts.leaveBlock();
      return facts.merge([before, value], span);
    }
    default:
      return facts.unknown([before, lowering.expression(node.right)], span);
  }
}

function assignedName(target: AssignmentTarget | Expression): string {
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? nameOf(target.property, target.computed ? 'computed' : 'written') : '';
}
