import type { Ref, Span } from '../../model/facts.js';
import { type Node, withoutParentheses } from '../tree-sitter/tree.js';
import type { GoLowering } from './state.js';

/** `a, b = x, y`, `a, b = f()`, `v, ok = m[k]`. */
export function assign(lowering: GoLowering, left: Node | null, right: Node | null): void {
  const { tree } = lowering;
  const targets = left === null ? [] : tree.kind(left) === 'expression_list' ? tree.children(left) : [left];
  const values = right === null ? [] : tree.kind(right) === 'expression_list' ? tree.children(right) : [right];
  assignNodes(lowering, targets, values);
}

/** `x := f()`: the names are this function's own. */
export function declareAll(lowering: GoLowering, node: Node): void {
  const { tree } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  for (const target of left === null ? [] : tree.kind(left) === 'expression_list' ? tree.children(left) : [left]) declare(lowering, target);
  assign(lowering, left, right);
}

export function declare({ tree, state }: GoLowering, target: Node): void {
  if (tree.kind(target) === 'identifier') state.scopes.declare(tree.text(target));
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
        return whole ? out.unknown([value], span) : partOf(lowering, value, position, span);
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

/** The type that a generic function is told is that of the first of what it gives. */
function partOf({ out }: GoLowering, value: Ref, position: number, span: Span): Ref {
  const op = out.at(value);
  const [called, ...types] = op.op === 'merge' ? op.of : [value];
  const part = out.get(called ?? value, position, span);
  return position === 0 && types.length > 0 ? out.merge([part, ...types], span) : part;
}

/** Writes a value to a name, a field, an element or what a pointer points at. */
export function assignTo(lowering: GoLowering, target: Node, valueOf: () => Ref): void {
  const { tree, out, state } = lowering;
  const node = withoutParentheses(tree, target);
  const span = lowering.span(node);
  switch (tree.kind(node)) {
    case 'identifier': {
      if (tree.text(node) === '_') return;
      const value = valueOf();
      out.write(tree.text(node), value, span);
      state.scopes.assign(tree.text(node), value, span);
      return;
    }
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
