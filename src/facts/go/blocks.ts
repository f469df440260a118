import { Ladder } from '../lowering/ladder.js';
import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { GoLowering, GoState } from './state.js';
import { assignTo, declare } from './targets.js';

/** Statements that hold blocks. */
export const blockStatements: ReadonlyMap<string, StatementLowering<GoState>> = new Map<string, StatementLowering<GoState>>([
  ['block', (lowering, node) => lowering.block(node)],
  ['statement_list', (lowering, node) => lowering.block(node)],
  ['if_statement', ifStatement],
  ['for_statement', forStatement],
  ['expression_switch_statement', switchStatement],
  ['type_switch_statement', typeSwitch],
  ['select_statement', selectStatement],
]);

function ifStatement(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  for (let clause: Node | null = node; clause !== null;) {
    const initializer = tree.field(clause, 'initializer');
    if (initializer !== null) lowering.statement(initializer);
    const test = lowering.optional(tree.field(clause, 'condition'), clause);
    ladder.step('then', test);
    lowering.block(tree.field(clause, 'consequence'));
    ladder.back();
    const alternative = tree.field(clause, 'alternative');
    if (alternative === null) break;
    ladder.step('else', test);
    clause = tree.kind(alternative) === 'if_statement' ? alternative : null;
    if (clause === null) lowering.block(alternative);
  }
  ladder.leave();
}

function forStatement(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const head = tree.first(node);
  const kind = head === null ? '' : tree.kind(head);
  if (head !== null && kind === 'range_clause') {
    ranged(lowering, head);
  } else {
    const clause = head !== null && kind === 'for_clause' ? head : null;
    const initializer = clause === null ? null : tree.field(clause, 'initializer');
    if (initializer !== null) lowering.statement(initializer);
    const condition = clause === null ? (head !== null && kind !== 'block' ? head : null) : tree.field(clause, 'condition');
    out.enterBlock('loop', condition === null ? null : lowering.expression(condition));
  }
  lowering.block(tree.field(node, 'body'));
  out.leaveBlock();
}

/** `for key, value := range xs`; a channel or a function gives its values to the first. */
function ranged(lowering: GoLowering, clause: Node): void {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(clause, 'left'), tree.field(clause, 'right')];
  const iterable = lowering.optional(right, clause);
  out.enterBlock('loop');
  const targets = left === null ? [] : tree.kind(left) === 'expression_list' ? tree.children(left) : [left];
  const value = targets.at(1) ?? targets.at(0);
  if (value === undefined) return;
  declare(lowering, value);
  assignTo(lowering, value, () => out.get(iterable, '[]', lowering.span(right ?? clause)));
}

function switchStatement(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const initializer = tree.field(node, 'initializer');
  if (initializer !== null) lowering.statement(initializer);
  const subject = tree.field(node, 'value');
  const compared = subject === null ? null : lowering.expression(subject);
  for (const clause of tree.children(node)) {
    if (tree.kind(clause) !== 'expression_case' && tree.kind(clause) !== 'default_case') continue;
    const values = tree.field(clause, 'value');
    const refs = values === null ? [] : lowering.expressions(tree.children(values));
    const uses = compared === null ? refs : [compared, ...refs];
    out.enterBlock('case', out.unknown(uses, lowering.span(values ?? clause)));
    for (const child of tree.children(clause)) if (child !== values) lowering.statement(child);
    out.leaveBlock();
  }
}

function typeSwitch(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'value'), node);
  const alias = tree.field(node, 'alias');
  const name = alias === null ? null : tree.first(alias);
  if (name !== null) {
    declare(lowering, name);
    assignTo(lowering, name, () => subject);
  }
  for (const clause of tree.children(node)) {
    if (tree.kind(clause) !== 'type_case' && tree.kind(clause) !== 'default_case') continue;
    out.enterBlock('case', out.unknown([subject], lowering.span(clause)));
    for (const child of tree.children(clause)) if (tree.kind(child) === 'statement_list') lowering.statement(child);
    out.leaveBlock();
  }
}

function selectStatement(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  for (const clause of tree.children(node)) {
    out.enterBlock('case');
    lowering.block(clause);
    out.leaveBlock();
  }
}
