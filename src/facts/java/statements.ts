import type { Ref } from '../../model/facts.js';
import type { Lowering, StatementLowering } from '../objects/lowering.js';
import { forStatement, ifStatement, leavingStatement, optionalStatement, parts, whileStatement } from '../objects/statements.js';
import type { Node } from '../tree-sitter/tree.js';
import { bindPattern } from './expressions.js';
import { tells } from './types.js';

/** Statements, blocks and what chooses between them. */
export const statements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['block', (lowering, node) => lowering.block(node)],
  ['constructor_body', (lowering, node) => lowering.block(node)],
  ['expression_statement', parts],
  ['throw_statement', leavingStatement],
  ['break_statement', leavingStatement],
  ['continue_statement', leavingStatement],
  ['assert_statement', parts],
  ['labeled_statement', (lowering, node) => optionalStatement(lowering, lowering.tree.child(node, 1))],
  ['return_statement', returned],
  ['yield_statement', parts],
  ['if_statement', ifStatement],
  ['for_statement', forStatement('init')],
  ['enhanced_for_statement', forEach],
  ['while_statement', whileStatement],
  ['do_statement', whileStatement],
  ['switch_expression', (lowering, node) => void switchExpression(lowering, node)],
  ['try_statement', tryStatement],
  ['try_with_resources_statement', tryStatement],
  ['synchronized_statement', (lowering, node) => lowering.block(lowering.tree.field(node, 'body'))],
  ['package_declaration', () => undefined],
  ['import_declaration', () => undefined],
]);

function returned(lowering: Lowering, node: Node): void {
  const value = lowering.tree.child(node, 0);
  if (value === null) lowering.out.leave();
  else lowering.out.return(lowering.expression(value), lowering.span(node));
}

function forEach(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const [name, value, type] = [tree.field(node, 'name'), tree.field(node, 'value'), tree.field(node, 'type')];
  const iterable = lowering.optional(value, node);
  out.enterBlock('loop');
  if (name !== null) {
    const element = out.get(iterable, '[]', lowering.span(value ?? node));
    const told = type !== null && tells(lowering, type) ? out.merge([element, lowering.type(type)], lowering.span(type)) : element;
    lowering.declare(tree.text(name), told, lowering.span(name));
  }
  optionalStatement(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

/** Its value is one of what its branches give. */
export function switchExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'condition'), node);
  const body = tree.field(node, 'body');
  const values: Ref[] = [];
  let compared: Ref[] = [];
  for (const group of body === null ? [] : tree.children(body)) {
    const labels = tree.children(group).filter((child) => tree.kind(child) === 'switch_label');
    const rest = tree.children(group).filter((child) => tree.kind(child) !== 'switch_label');
    compared.push(...labels.flatMap((label) => labelValues(lowering, label, subject)));
    // `case 1:` without statements falls through to the next.
    if (rest.length === 0) continue;
    out.enterBlock('case', out.unknown([subject, ...compared], lowering.span(labels[0] ?? group)));
    compared = [];
    for (const statement of rest) branch(lowering, statement, values);
    out.leaveBlock();
  }
  return out.merge(values, lowering.span(node));
}

function branch(lowering: Lowering, node: Node, values: Ref[]): void {
  const { tree } = lowering;
  const only = tree.kind(node) === 'expression_statement' ? tree.child(node, 0) : null;
  if (only !== null) values.push(lowering.expression(only));
  else if (tree.kind(node) === 'block') for (const child of tree.children(node)) yielded(lowering, child, values);
  else yielded(lowering, node, values);
}

function yielded(lowering: Lowering, node: Node, values: Ref[]): void {
  const { tree } = lowering;
  const value = tree.kind(node) === 'yield_statement' ? tree.child(node, 0) : null;
  if (value === null) lowering.statement(node);
  else values.push(lowering.expression(value));
}

function labelValues(lowering: Lowering, label: Node, subject: Ref): Ref[] {
  const { tree } = lowering;
  return tree.children(label).flatMap((child) => {
    if (tree.kind(child) !== 'pattern') return [lowering.expression(child)];
    for (const inner of tree.children(child)) bindPattern(lowering, inner, subject);
    return [];
  });
}

function tryStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('try');
  const resources = tree.field(node, 'resources');
  for (const resource of resources === null ? [] : tree.children(resources)) openResource(lowering, resource);
  lowering.block(tree.field(node, 'body'));
  out.leaveBlock();
  for (const clause of tree.children(node)) {
    if (tree.kind(clause) === 'catch_clause') catchClause(lowering, clause);
    else if (tree.kind(clause) === 'finally_clause') lowering.block(tree.ofKind(clause, 'block'));
  }
}

function openResource(lowering: Lowering, resource: Node): void {
  const { tree, out } = lowering;
  const [name, value, type] = [tree.field(resource, 'name'), tree.field(resource, 'value'), tree.field(resource, 'type')];
  const opened = value === null ? null : lowering.expression(value);
  if (name === null || opened === null) return;
  const told = type !== null && tells(lowering, type) ? out.merge([opened, lowering.type(type)], lowering.span(type)) : opened;
  lowering.declare(tree.text(name), told, lowering.span(name));
}

function catchClause(lowering: Lowering, clause: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('catch');
  const parameter = tree.ofKind(clause, 'catch_formal_parameter');
  const name = parameter === null ? null : tree.field(parameter, 'name');
  if (name !== null) lowering.declare(tree.text(name), lowering.nothing(name), lowering.span(name));
  lowering.block(tree.field(clause, 'body'));
  out.leaveBlock();
}
