import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { conditions } from './conditions.js';
import { bindPattern, patternNames } from './patterns.js';

/** Loops and what gives no value. */
export const statements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['statements', (lowering, node) => statementsIn(lowering, node)],
  ['guard_statement', guardStatement],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['repeat_while_statement', whileStatement],
  ['do_statement', doStatement],
  ['import_declaration', () => undefined],
  ['operator_declaration', () => undefined],
  ['precedence_group_declaration', () => undefined],
]);

/** What chooses or leaves stands where a value may stand. */
export const statementExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['if_statement', ifStatement],
  ['switch_statement', switchStatement],
  ['control_transfer_statement', transfer],
]);

export function statementsIn(lowering: Lowering, node: Node | null): void {
  if (node !== null) for (const child of lowering.tree.children(node)) lowering.statement(child);
}

/** The last expression of a block is its value where the whole is used as one. */
function blockValue(lowering: Lowering, node: Node | undefined): Ref[] {
  const children = node === undefined ? [] : lowering.tree.children(node);
  const last = children.at(-1);
  for (const child of children.slice(0, -1)) lowering.statement(child);
  if (last === undefined) return [];
  if (!lowering.dialect.statements.has(lowering.tree.kind(last))) return [lowering.expression(last)];
  lowering.statement(last);
  return [];
}

function ifStatement(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  const values: Ref[] = [];
  let clause: Node | null = node;
  while (clause !== null && tree.kind(clause) === 'if_statement') {
    const blocks: readonly Node[] = tree.children(clause).filter((child) => tree.kind(child) === 'statements');
    const nested: Node | null = tree.ofKind(clause, 'if_statement');
    const test = conditions(lowering, clause);
    const isEmpty = /\{\s*\}\s*else/.test(tree.text(clause)) && blocks.length < 2 && nested === null;
    ladder.step('then', test);
    if (!isEmpty) values.push(...blockValue(lowering, blocks[0]));
    ladder.back();
    const otherwise = isEmpty ? blocks[0] : blocks[1];
    if (otherwise !== undefined || nested !== null) ladder.step('else', test);
    if (otherwise !== undefined) values.push(...blockValue(lowering, otherwise));
    clause = nested;
  }
  ladder.leave();
  return out.merge(values, lowering.span(node));
}

/** What stands in its `else` leaves; what it binds is known behind it. */
function guardStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const test = conditions(lowering, node);
  out.enterBlock('else', test);
  statementsIn(lowering, tree.ofKind(node, 'statements'));
  out.leaveBlock();
}

function forStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const [pattern, collection] = [tree.field(node, 'item'), tree.field(node, 'collection')];
  const value = lowering.optional(collection, node);
  out.enterBlock('loop');
  if (pattern !== null) bindPattern(lowering, pattern, out.get(value, '[]', lowering.span(collection ?? node)));
  const where = tree.ofKind(node, 'where_clause');
  const test = where === null ? null : tree.child(where, 0);
  if (test !== null) out.enterBlock('then', lowering.expression(test));
  statementsIn(lowering, tree.ofKind(node, 'statements'));
  if (test !== null) out.leaveBlock();
  out.leaveBlock();
}

function whileStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('loop', conditions(lowering, node));
  statementsIn(lowering, tree.ofKind(node, 'statements'));
  out.leaveBlock();
}

function doStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const catches = tree.children(node).filter((child) => tree.kind(child) === 'catch_block');
  if (catches.length > 0) out.enterBlock('try');
  statementsIn(lowering, tree.ofKind(node, 'statements'));
  if (catches.length > 0) out.leaveBlock();
  for (const part of catches) {
    out.enterBlock('catch');
    const pattern = tree.ofKind(part, 'pattern');
    const span = lowering.span(pattern ?? part);
    lowering.declare('error', lowering.nothing(part), span);
    if (pattern !== null)
      for (const name of patternNames(lowering, pattern)) lowering.declare(tree.text(name), lowering.nothing(name), span);
    statementsIn(lowering, tree.ofKind(part, 'statements'));
    out.leaveBlock();
  }
}

function switchStatement(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'expr'), node);
  const values: Ref[] = [];
  for (const entry of tree.children(node).filter((child) => tree.kind(child) === 'switch_entry')) {
    const patterns = tree.children(entry).filter((child) => tree.kind(child) === 'switch_pattern');
    const tests = patterns.flatMap((pattern) => caseValue(lowering, pattern));
    out.enterBlock('case', out.unknown([subject, ...tests], lowering.span(entry)));
    for (const pattern of patterns)
      if (/\b(?:let|var)\b/.test(tree.text(pattern))) for (const part of tree.children(pattern)) bindPattern(lowering, part, subject);
    values.push(...blockValue(lowering, tree.ofKind(entry, 'statements') ?? undefined));
    out.leaveBlock();
  }
  return out.merge(values, lowering.span(node));
}

/** `.user` and `"user"` are what is compared with. */
function caseValue(lowering: Lowering, pattern: Node): Ref[] {
  const { tree, out } = lowering;
  const name = /^\.(\w+)/.exec(tree.text(pattern))?.[1];
  if (name !== undefined) return [out.const(name, lowering.span(pattern))];
  const inner = tree.child(pattern, 0);
  const literal = inner === null ? null : (tree.ofKind(inner, 'line_string_literal') ?? tree.ofKind(inner, 'integer_literal'));
  return literal === null ? [] : [lowering.expression(literal)];
}

function transfer(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = tree.children(node).findLast((child) => tree.kind(child) !== 'throw_keyword');
  const isReturn = /^(?:return|yield)\b/.test(tree.text(node));
  if (isReturn && value !== undefined) out.return(lowering.expression(value), lowering.span(node));
  else {
    if (value !== undefined) lowering.expression(value);
    out.leave();
  }
  return lowering.nothing(node);
}
