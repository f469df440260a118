import { Ladder } from '../lowering/ladder.js';
import type { Lowering, StatementLowering } from './lowering.js';
import { assign } from './targets.js';
import type { Node } from '../tree-sitter/tree.js';

/** Statements that hold blocks. */
export const blockStatements: ReadonlyMap<string, StatementLowering> = new Map([
  ['if_statement', ifStatement],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['try_statement', tryStatement],
  ['with_statement', withStatement],
  ['block', (lowering: Lowering, node: Node) => lowering.block(node)],
  ['else_clause', (lowering: Lowering, node: Node) => lowering.block(lowering.tree.field(node, 'body'))],
  ['elif_clause', (lowering: Lowering, node: Node) => lowering.block(lowering.tree.field(node, 'consequence'))],
  ['except_clause', (lowering: Lowering, node: Node) => lowering.block(lowering.tree.ofKind(node, 'block'))],
  ['finally_clause', (lowering: Lowering, node: Node) => lowering.block(lowering.tree.ofKind(node, 'block'))],
]);

function ifStatement(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const ladder = new Ladder(lowering.out);
  let clause = node;
  for (const alternative of [...tree.fields(node, 'alternative'), null]) {
    const condition = tree.field(clause, 'condition');
    const test = lowering.optional(condition, clause);
    ladder.step('then', test);
    consequence(lowering, clause, condition);
    ladder.back();
    if (alternative === null) break;
    ladder.step('else', test);
    clause = alternative;
    if (tree.kind(clause) !== 'else_clause') continue;
    lowering.block(tree.field(clause, 'body'));
    break;
  }
  ladder.leave();
}

/** What is imported for a type checker alone never runs. */
function consequence(lowering: Lowering, clause: Node, condition: Node | null): void {
  const before = lowering.importing;
  if (condition !== null && /^(?:\w+\.)?TYPE_CHECKING$/.test(lowering.tree.text(condition).slice(0, 200))) lowering.importing = 'types';
  lowering.block(lowering.tree.field(clause, 'consequence'));
  lowering.importing = before;
}

function forStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  const iterable = lowering.optional(right, node);
  out.enterBlock('loop');
  if (left !== null) assign(lowering, left, out.get(iterable, '[]', lowering.span(right ?? node)));
  lowering.block(tree.field(node, 'body'));
  out.leaveBlock();
  for (const alternative of tree.fields(node, 'alternative')) lowering.statement(alternative);
}

function whileStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('loop', lowering.optional(tree.field(node, 'condition'), node));
  lowering.block(tree.field(node, 'body'));
  out.leaveBlock();
  for (const alternative of tree.fields(node, 'alternative')) lowering.statement(alternative);
}

function tryStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const clauses = tree.children(node);
  out.enterBlock('try');
  lowering.block(tree.field(node, 'body'));
  for (const clause of clauses) if (tree.kind(clause) === 'else_clause') lowering.statement(clause);
  out.leaveBlock();
  for (const clause of clauses) {
    if (tree.kind(clause) === 'except_clause') exceptClause(lowering, clause);
    else if (tree.kind(clause) === 'finally_clause') lowering.statement(clause);
  }
}

function exceptClause(lowering: Lowering, clause: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('catch');
  for (const child of tree.children(clause)) if (tree.kind(child) !== 'block') lowering.expression(child);
  lowering.statement(clause);
  out.leaveBlock();
}

function withStatement(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const clause = tree.ofKind(node, 'with_clause');
  for (const item of clause === null ? [] : tree.children(clause)) {
    const value = tree.child(item, 0);
    if (value !== null) lowering.expression(value);
  }
  lowering.block(tree.field(node, 'body'));
}
