import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { declareVariable } from './variables.js';

/** Loops and what gives no value. */
export const statements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['block', (lowering, node) => lowering.block(node)],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['do_while_statement', whileStatement],
  ['import', () => undefined],
  ['package_header', () => undefined],
  ['annotation', () => undefined],
  ['modifiers', () => undefined],
]);

/** What chooses or leaves stands where a value may stand. */
export const statementExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['block', blockValue],
  ['if_expression', ifExpression],
  ['when_expression', whenExpression],
  ['try_expression', tryExpression],
  ['return_expression', returned],
  [
    'throw_expression',
    (lowering, node) => lowering.out.unknown([lowering.optional(lowering.tree.child(node, 0), node)], lowering.span(node)),
  ],
]);

/** The last expression of a block is its value. */
function blockValue(lowering: Lowering, node: Node): Ref {
  const children = lowering.tree.children(node);
  const last = children.at(-1);
  for (const child of children.slice(0, -1)) lowering.statement(child);
  if (last === undefined) return lowering.nothing(node);
  if (lowering.dialect.statements.has(lowering.tree.kind(last))) {
    lowering.statement(last);
    return lowering.nothing(last);
  }
  return lowering.expression(last);
}

function ifExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  const values: Ref[] = [];
  let clause: Node | null = node;
  while (clause !== null && tree.kind(clause) === 'if_expression') {
    const condition: Node | null = tree.field(clause, 'condition');
    const [then, otherwise]: readonly Node[] = tree.children(clause).filter((child) => child !== condition);
    const test = lowering.optional(condition, clause);
    ladder.step('then', test);
    if (then !== undefined) values.push(lowering.expression(then));
    ladder.back();
    clause = otherwise ?? null;
    if (clause !== null) ladder.step('else', test);
  }
  if (clause !== null) values.push(lowering.expression(clause));
  ladder.leave();
  return out.merge(values, lowering.span(node));
}

function whenExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const holder = tree.ofKind(node, 'when_subject');
  const of = holder === null ? null : (tree.children(holder).at(-1) ?? null);
  const subject = of === null ? null : lowering.expression(of);
  const values: Ref[] = [];
  for (const entry of tree.children(node).filter((child) => tree.kind(child) === 'when_entry')) {
    const conditions = tree.fields(entry, 'condition');
    const body = tree.children(entry).findLast((child) => !conditions.includes(child));
    const tests = conditions.map((condition) =>
      tree.kind(condition) === 'type_test' ? lowering.nothing(condition) : lowering.expression(condition),
    );
    out.enterBlock('case', out.unknown(subject === null ? tests : [subject, ...tests], lowering.span(entry)));
    if (body !== undefined) values.push(branch(lowering, body));
    out.leaveBlock();
  }
  return out.merge(values, lowering.span(node));
}

/** The grammar takes a block behind an arrow for a lambda where it stands on one line. */
function branch(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const isBlock = tree.kind(node) === 'lambda_literal' && tree.ofKind(node, 'lambda_parameters') === null;
  return isBlock ? blockValue(lowering, node) : lowering.expression(node);
}

function tryExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const values: Ref[] = [];
  for (const part of tree.children(node)) {
    const body = tree.kind(part) === 'block' ? part : tree.ofKind(part, 'block');
    if (body === null) continue;
    if (tree.kind(part) === 'finally_block') {
      lowering.block(body);
      continue;
    }
    out.enterBlock(tree.kind(part) === 'block' ? 'try' : 'catch');
    const name = tree.kind(part) === 'catch_block' ? tree.ofKind(part, 'identifier') : null;
    if (name !== null) lowering.declare(tree.text(name), lowering.nothing(name), lowering.span(name));
    values.push(blockValue(lowering, body));
    out.leaveBlock();
  }
  return out.merge(values, lowering.span(node));
}

function returned(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = tree.children(node).findLast((child) => tree.kind(child) !== 'label');
  if (value === undefined) out.leave();
  else out.return(lowering.expression(value), lowering.span(node));
  return lowering.nothing(node);
}

function forStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const [target, iterable, body] = tree.children(node).filter((child) => tree.kind(child) !== 'annotation');
  const value = lowering.optional(iterable ?? null, node);
  out.enterBlock('loop');
  const element = out.get(value, '[]', lowering.span(iterable ?? node));
  if (target !== undefined && tree.kind(target) === 'multi_variable_declaration')
    for (const [index, part] of tree.children(target).entries())
      declareVariable(lowering, part, out.get(element, index, lowering.span(part)));
  else if (target !== undefined) declareVariable(lowering, target, element);
  if (body !== undefined) lowering.statement(body);
  out.leaveBlock();
}

function whileStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const condition = tree.field(node, 'condition');
  out.enterBlock('loop', lowering.optional(condition, node));
  for (const child of tree.children(node)) if (child !== condition) lowering.statement(child);
  out.leaveBlock();
}
