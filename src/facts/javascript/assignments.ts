import type { AssignmentExpression, AssignmentTarget, SimpleAssignmentTarget, UpdateExpression } from 'oxc-parser';
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
    lowering.assign(left, value);
    exportAssigned(lowering, left, value);
    return value;
  }
  // Only `=` takes a pattern.
  if (left.type === 'ArrayPattern' || left.type === 'ObjectPattern') return lowering.expression(node.right);
  return modify(lowering, left, (before) => lowerCompound(lowering, node, before));
}

export function lowerUpdate(lowering: Lowering, node: UpdateExpression): Ref {
  return modify(lowering, node.argument, (before) => lowering.facts.unknown([before], spanOf(node)));
}

/** The target is evaluated once, for reading and for writing. */
function modify(lowering: Lowering, target: SimpleAssignmentTarget, change: (before: Ref) => Ref): Ref {
  const before = lowering.expression(target);
  const value = change(before);
  const read = lowering.facts.at(before);
  if (read.op === 'read') {
    lowering.facts.write(read.name, value, spanOf(target));
    lowering.scopes.assign(read.name, value, spanOf(target));
  }
  if (read.op === 'get') lowering.facts.set(read.of, read.key, value, spanOf(target));
  else if (read.op === 'index') lowering.facts.set(read.of, '[]', value, spanOf(target));
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

function assignedName(target: AssignmentTarget): string {
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? nameOf(target.property, target.computed ? 'computed' : 'written') : '';
}
