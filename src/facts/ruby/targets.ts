import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RubyLowering, RubyState } from './state.js';

export const assignmentExpressions: ReadonlyMap<string, ExpressionLowering<RubyState>> = new Map<string, ExpressionLowering<RubyState>>([
  ['assignment', assignment],
  ['operator_assignment', operatorAssignment],
]);

/** Writes a value to a variable, a field, an element, or several of them. */
export function assignTo(lowering: RubyLowering, target: Node, value: Ref): void {
  const { tree, out, state } = lowering;
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'identifier':
    case 'constant':
    case 'global_variable':
      state.declare(tree.text(target));
      out.write(tree.text(target), value, span);
      return;
    case 'instance_variable':
    case 'class_variable':
      out.set(out.read('this', span), tree.text(target).replace(/^@+/, ''), value, span);
      return;
    case 'call': {
      const [receiver, method] = [tree.field(target, 'receiver'), tree.field(target, 'method')];
      if (receiver !== null && method !== null) out.set(lowering.expression(receiver), tree.text(method), value, span);
      return;
    }
    case 'element_reference': {
      const [object, index] = [tree.child(target, 0), tree.child(target, 1)];
      if (object === null) return;
      const of = lowering.expression(object);
      const key = index === null ? null : out.at(lowering.expression(index));
      out.set(of, key?.op === 'const' && typeof key.value === 'string' ? key.value : '[]', value, span);
      return;
    }
    case 'left_assignment_list':
    case 'destructured_left_assignment':
    case 'destructured_parameter':
      for (const [position, child] of tree.children(target).entries())
        assignTo(lowering, child, out.get(value, position, lowering.span(child)));
      return;
    default:
      for (const child of tree.children(target)) assignTo(lowering, child, value);
  }
}

function assignment(lowering: RubyLowering, node: Node): Ref {
  const { tree } = lowering;
  const value = lowering.optional(tree.field(node, 'right'), node);
  const target = tree.field(node, 'left');
  if (target !== null) assignTo(lowering, target, value);
  return value;
}

/** `a ||= b` keeps what there is, `a += b` adds to it. */
function operatorAssignment(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const target = tree.field(node, 'left');
  if (target === null) return out.unknown([], lowering.span(node));
  if (tree.kind(target) === 'identifier') lowering.state.declare(tree.text(target));
  const before = lowering.expression(target);
  const added = lowering.optional(tree.field(node, 'right'), node);
  const value = joined(lowering, node, before, added);
  assignTo(lowering, target, value);
  return value;
}

function joined({ tree, out }: RubyLowering, node: Node, before: Ref, added: Ref): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  const operator = tree.operator(node);
  if (operator === '||=') return out.merge([before, added], span);
  const op = out.at(added);
  const isText = op.op === 'template' || (op.op === 'const' && typeof op.value === 'string');
  return isText && operator === '+=' ? out.template([before, added], span) : out.unknown([before, added], span);
}
