import type { Ref } from '../../model/facts.js';
import { annotation } from './annotations.js';
import { bareString } from './docstring.js';
import type { ExpressionLowering, Lowering, StatementLowering } from './lowering.js';
import { assign } from './targets.js';
import { emit, operandOf } from './text.js';
import type { Node } from '../tree-sitter/tree.js';

/** Simple statements. */
export const simpleStatements: ReadonlyMap<string, StatementLowering> = new Map([
  ['expression_statement', expressionStatement],
  ['return_statement', returned],
  ['global_statement', (lowering: Lowering, node: Node) => declared(lowering, node, 'global')],
  ['nonlocal_statement', (lowering: Lowering, node: Node) => declared(lowering, node, 'nonlocal')],
  ['type_alias_statement', typeAlias],
  ['print_statement', (lowering: Lowering, node: Node) => python2(lowering, node, 'print')],
  ['exec_statement', (lowering: Lowering, node: Node) => python2(lowering, node, 'exec')],
  ['delete_statement', parts],
  ['assert_statement', parts],
  ['raise_statement', leaving],
  ['pass_statement', () => undefined],
  ['break_statement', leaving],
  ['continue_statement', leaving],
]);

/** Assignments stand in the tree as expressions. */
export const assignmentExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['assignment', assignment],
  ['augmented_assignment', augmented],
]);

function expressionStatement(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const prose = bareString(tree, node);
  if (prose !== null) {
    lowering.out.note('comment', lowering.span(prose));
    return;
  }
  const only = tree.first(node);
  if (only !== null && tree.kind(only) === 'identifier') {
    const stands = lowering.placeholder(only);
    if (stands !== undefined) return void stands();
  }
  parts(lowering, node);
}

function parts(lowering: Lowering, node: Node): void {
  for (const child of lowering.tree.children(node)) lowering.expression(child);
}

function assignment(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const targets: Node[] = [];
  let last: Node | null = node;
  let type: Node | null = null;
  while (last !== null && tree.kind(last) === 'assignment') {
    const left = tree.field(last, 'left');
    if (left !== null) targets.push(left);
    type ??= tree.field(last, 'type');
    last = tree.field(last, 'right');
  }
  const annotated = type !== null && lowering.form === 'class' ? annotation(lowering, type) : null;
  if (last === null && annotated === null) return out.unknown([], lowering.span(node));
  const value = last !== null ? lowering.expression(last) : out.call(annotated ?? 0, [], lowering.span(type ?? node), 'new');
  for (const target of targets) assign(lowering, target, value);
  return value;
}

function augmented(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [target, operand] = [tree.field(node, 'left') ?? tree.child(node, 0), tree.child(node, 1)];
  if (target === null || operand === null) return out.unknown([], lowering.span(node));
  const before = lowering.expression(target);
  const after = operandOf(lowering, operand);
  const value =
    after.form === 'text' && tree.operator(node) === '+='
      ? emit(lowering, { form: 'text', parts: [before, ...after.parts] }, lowering.span(node))
      : out.unknown([before, emit(lowering, after, lowering.span(operand))], lowering.span(node));
  assign(lowering, target, value);
  return value;
}

/** Outside of a function, Python refuses the whole file. */
function returned(lowering: Lowering, node: Node): void {
  if (lowering.form !== 'function') lowering.out.gap('syntax', lowering.span(node));
  const value = lowering.tree.child(node, 0);
  if (value === null) lowering.out.leave();
  else lowering.out.return(lowering.expression(value), lowering.span(node));
}

function leaving(lowering: Lowering, node: Node): void {
  parts(lowering, node);
  lowering.out.leave();
}

function declared(lowering: Lowering, node: Node, owner: 'global' | 'nonlocal'): void {
  for (const name of lowering.tree.children(node)) lowering.declare(lowering.tree.text(name), owner);
}

function typeAlias(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const [left, right] = [tree.child(node, 0), tree.child(node, 1)];
  if (left !== null && right !== null) lowering.write(tree.text(left), annotation(lowering, right), lowering.span(left));
}

/** Python 2 keeps what it says, and the gap says that no interpreter of today runs it. */
function python2(lowering: Lowering, node: Node, name: 'print' | 'exec'): void {
  const { tree, out } = lowering;
  out.gap('syntax', lowering.span(node));
  const callee = out.read(name, lowering.span(node));
  const args = tree.children(node).map((child, position) => [position, lowering.expression(child)] as const);
  out.call(callee, args, lowering.span(node));
}
