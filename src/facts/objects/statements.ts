import { Ladder } from '../lowering/ladder.js';
import type { Node } from '../tree-sitter/tree.js';
import type { Lowering, StatementLowering } from './lowering.js';

/** Statements whose grammars agree in the names of their fields. */

export function parts(lowering: Lowering, node: Node): void {
  for (const child of lowering.tree.children(node)) lowering.expression(child);
}

/** `break`, `continue`, `throw`: what follows in the block does not run. */
export function leavingStatement(lowering: Lowering, node: Node): void {
  parts(lowering, node);
  lowering.out.leave();
}

export function optionalStatement(lowering: Lowering, node: Node | null): void {
  if (node !== null) lowering.statement(node);
}

export function ifStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  let clause: Node | null = node;
  while (clause !== null && tree.kind(clause) === 'if_statement') {
    const test = lowering.optional(tree.field(clause, 'condition'), clause);
    ladder.step('then', test);
    optionalStatement(lowering, tree.field(clause, 'consequence'));
    ladder.back();
    clause = tree.field(clause, 'alternative');
    if (clause !== null) ladder.step('else', test);
  }
  optionalStatement(lowering, clause);
  ladder.leave();
}

/** `initializer`: the field of what runs before the loop. */
export function forStatement(initializer: string): StatementLowering {
  return (lowering, node) => {
    const { tree, out } = lowering;
    for (const part of tree.fields(node, initializer)) lowering.statement(part);
    const condition = tree.field(node, 'condition');
    out.enterBlock('loop', condition === null ? null : lowering.expression(condition));
    optionalStatement(lowering, tree.field(node, 'body'));
    for (const part of tree.fields(node, 'update')) lowering.expression(part);
    out.leaveBlock();
  };
}

export function whileStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('loop', lowering.optional(tree.field(node, 'condition'), node));
  optionalStatement(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}
