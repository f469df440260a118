import type { Ref } from '../../model/facts.js';
import { type Node, withoutParentheses } from '../tree-sitter/tree.js';
import type { GoLowering } from './state.js';

/** `a, b = x, y`, `a, b = f()`, `v, ok = m[k]`. */
export function assign(lowering: GoLowering, left: Node | null, right: Node | null): void {
  const { tree } = lowering;
  const targets = left === null ? [] : tree.kind(left) === 'expression_list' ? tree.children(left) : [left];
  const values = right === null ? [] : tree.kind(right) === 'expression_list' ? tree.children(right) : [right];
  assignNodes(lowering, targets, values);
}

export function assignNodes(lowering: GoLowering, targets: readonly Node[], values: readonly Node[]): void {
  const { tree, out } = lowering;
  const [first] = values;
  if (first === undefined) return;
  if (values.length === 1 && targets.length > 1) {
    const value = lowering.expression(first);
    const whole = tree.kind(first) !== 'call_expression';
    for (const [position, target] of targets.entries()) {
      const part = (): Ref => {
        const span = lowering.span(target);
        // How it went is no part of what was asked for.
        if (position > 0 && /^err$|^err[A-Z\d]|Err$/.test(tree.text(target))) return out.unknown([], span);
        return whole ? out.unknown([value], span) : out.get(value, position, span);
      };
      assignTo(lowering, target, whole && position === 0 ? () => value : part);
    }
    return;
  }
  const refs = lowering.expressions(values);
  for (const [position, target] of targets.entries()) {
    const value = refs[position];
    if (value !== undefined) assignTo(lowering, target, () => value);
  }
}

/** Writes a value to a name, a field, an element or what a pointer points at. */
export function assignTo(lowering: GoLowering, target: Node, valueOf: () => Ref): void {
  const { tree, out } = lowering;
  const node = withoutParentheses(tree, target);
  const span = lowering.span(node);
  switch (tree.kind(node)) {
    case 'identifier':
      if (tree.text(node) !== '_') out.write(tree.text(node), valueOf(), span);
      return;
    case 'selector_expression': {
      const [operand, field] = [tree.child(node, 0), tree.child(node, 1)];
      if (operand !== null && field !== null) out.set(lowering.expression(operand), tree.text(field), valueOf(), span);
      return;
    }
    case 'index_expression': {
      const [operand, index] = [tree.child(node, 0), tree.child(node, 1)];
      if (operand === null) return;
      const of = lowering.expression(operand);
      const key = index === null ? null : out.at(lowering.expression(index));
      out.set(
        of,
        key?.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : '[]',
        valueOf(),
        span,
      );
      return;
    }
    case 'unary_expression': {
      const operand = tree.first(node);
      if (operand !== null) assignTo(lowering, operand, valueOf);
      return;
    }
    default:
      lowering.expression(node);
  }
}
