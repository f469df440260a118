import type { Ref } from '../../model/facts.js';
import type { Lowering, StatementLowering } from '../objects/lowering.js';
import { forStatement, ifStatement, leavingStatement, optionalStatement, parts, whileStatement } from '../objects/statements.js';
import type { Node } from '../tree-sitter/tree.js';
import { assign } from './expressions.js';
import { comparedIn } from './patterns.js';
import { tells } from './types.js';

const block: StatementLowering = (lowering, node) => lowering.block(node);

/** Statements, blocks and what chooses between them. */
export const statements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['global_statement', block],
  ['block', block],
  ['unsafe_statement', block],
  ['checked_statement', block],
  ['lock_statement', block],
  ['using_statement', block],
  ['preproc_if', block],
  ['preproc_else', block],
  ['preproc_elif', block],
  ['expression_statement', parts],
  ['throw_statement', leavingStatement],
  ['break_statement', leavingStatement],
  ['continue_statement', leavingStatement],
  ['labeled_statement', block],
  ['goto_statement', () => undefined],
  ['return_statement', (lowering, node) => result(lowering, node, 'return')],
  ['yield_statement', (lowering, node) => result(lowering, node, 'yield')],
  ['if_statement', ifStatement],
  ['for_statement', forStatement('initializer')],
  ['foreach_statement', forEach],
  ['while_statement', whileStatement],
  ['do_statement', whileStatement],
  ['switch_statement', switchStatement],
  ['try_statement', tryStatement],
]);

function result(lowering: Lowering, node: Node, form: 'return' | 'yield'): void {
  const value = lowering.tree.child(node, 0);
  if (value !== null) lowering.out[form](lowering.expression(value), lowering.span(node));
  else lowering.out.leave();
}

function forEach(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const [target, value, type] = [tree.field(node, 'left'), tree.field(node, 'right'), tree.field(node, 'type')];
  const iterable = lowering.optional(value, node);
  out.enterBlock('loop');
  const element = out.get(iterable, '[]', lowering.span(value ?? node));
  const told = type !== null && tells(lowering, type) ? out.merge([element, lowering.type(type)], lowering.span(type)) : element;
  if (target !== null && tree.kind(target) === 'identifier') lowering.declare(tree.text(target), told, lowering.span(target));
  else if (target !== null) assign(lowering, target, told);
  optionalStatement(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

function switchStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'value'), node);
  const body = tree.field(node, 'body');
  let compared: Ref[] = [];
  for (const section of body === null ? [] : tree.children(body)) {
    const labels = tree.children(section).filter((child) => tree.kind(child).endsWith('_pattern'));
    const rest = tree.children(section).filter((child) => !tree.kind(child).endsWith('_pattern'));
    compared.push(...labels.flatMap((label) => comparedIn(lowering, label, subject)));
    // `case 1:` without statements falls through to the next.
    if (rest.length === 0) continue;
    out.enterBlock('case', out.unknown([subject, ...compared], lowering.span(section)));
    compared = [];
    for (const statement of rest) lowering.statement(statement);
    out.leaveBlock();
  }
}

function tryStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('try');
  lowering.block(tree.field(node, 'body'));
  out.leaveBlock();
  for (const clause of tree.children(node)) {
    if (tree.kind(clause) === 'finally_clause') lowering.block(tree.ofKind(clause, 'block'));
    if (tree.kind(clause) !== 'catch_clause') continue;
    out.enterBlock('catch');
    const declaration = tree.ofKind(clause, 'catch_declaration');
    const name = declaration === null ? null : tree.field(declaration, 'name');
    if (name !== null) lowering.declare(tree.text(name), lowering.nothing(name), lowering.span(name));
    lowering.block(tree.field(clause, 'body'));
    out.leaveBlock();
  }
}
