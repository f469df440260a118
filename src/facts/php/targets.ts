import type { Ref } from '../../model/facts.js';
import { emitOperand } from '../lowering/operand.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { keyOf, memberName } from './expressions.js';
import type { PhpLowering, PhpState } from './state.js';

export const assignmentExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>([
  ['assignment_expression', assignment],
  ['reference_assignment_expression', assignment],
  ['augmented_assignment_expression', augmented],
]);

/** Writes a value to a variable, a field, an element, or several of them. */
export function assignTo(lowering: PhpLowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'variable_name':
      out.write(tree.text(target), value, span);
      return;
    case 'member_access_expression':
    case 'nullsafe_member_access_expression':
    case 'scoped_property_access_expression': {
      const [object, name] = [tree.field(target, 'object') ?? tree.field(target, 'scope'), tree.field(target, 'name')];
      if (object === null || name === null) return;
      const of = lowering.expression(object);
      const key = memberName(lowering, name);
      out.set(of, key ?? '[]', value, span);
      return;
    }
    case 'subscript_expression': {
      const [object, index] = [tree.child(target, 0), tree.child(target, 1)];
      if (object === null) return;
      const of = lowering.expression(object);
      const key = index === null ? null : keyOf(lowering, lowering.expression(index));
      out.set(of, typeof key === 'string' ? key : '[]', value, span);
      return;
    }
    case 'list_literal':
    case 'array_creation_expression':
      return takenApart(lowering, target, value);
    default:
      for (const child of tree.children(target)) assignTo(lowering, child, value);
  }
}

/** `[$a, 'k' => $b]`, `list($a, $b)` */
function takenApart(lowering: PhpLowering, list: Node, value: Ref): void {
  const { tree, out } = lowering;
  let position = 0;
  const children = tree
    .children(list)
    .flatMap((child) => (tree.kind(child) === 'array_element_initializer' ? tree.children(child) : [child]));
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (child === undefined) continue;
    const isKey = tree.kind(child) === 'string' || tree.kind(child) === 'integer';
    const target = isKey ? children[at + 1] : child;
    const key = isKey ? keyOf(lowering, lowering.expression(child)) : position++;
    if (isKey) at++;
    if (target !== undefined) assignTo(lowering, target, out.get(value, key ?? '[]', lowering.span(target)));
  }
}

function assignment(lowering: PhpLowering, node: Node): Ref {
  const { tree } = lowering;
  const value = lowering.optional(tree.field(node, 'right'), node);
  const target = tree.field(node, 'left');
  if (target !== null) assignTo(lowering, target, value);
  return value;
}

/** `$a ??= $b` keeps what there is, `$a .= $b` adds to it. */
function augmented(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [target, added] = [tree.field(node, 'left'), tree.field(node, 'right')];
  if (target === null) return out.unknown([], lowering.span(node));
  const before = lowering.expression(target);
  const value = joined(lowering, node, before, lowering.optional(added, node));
  assignTo(lowering, target, value);
  return value;
}

function joined({ tree, out }: PhpLowering, node: Node, before: Ref, added: Ref): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  const operator = tree.operator(node);
  if (operator === '??=') return out.merge([before, added], span);
  if (operator !== '.=') return out.unknown([before, added], span);
  const op = out.at(added);
  const parts = op.op === 'template' ? op.parts : op.op === 'const' && typeof op.value === 'string' ? [op.value] : [added];
  return emitOperand(out, { form: 'text', parts: [before, ...parts] }, span);
}
