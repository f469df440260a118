import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { hanging, single, values } from './sequence.js';
import { typeAmong } from './types.js';

export const statements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['block', (lowering, node) => lowering.block(node)],
  ['expression_statement', (lowering, node) => void values(lowering, lowering.tree.children(node))],
  ['local_variable_declaration', (lowering, node) => lowering.block(node)],
  ['initialized_variable_definition', variable],
  ['pattern_variable_declaration', patternVariable],
  ['local_function_declaration', (lowering, node) => void values(lowering, lowering.tree.children(node))],
  ['if_statement', ifStatement],
  ['for_statement', forStatement],
  ['while_statement', whileStatement],
  ['do_statement', whileStatement],
  ['switch_statement', switchStatement],
  ['try_statement', tryStatement],
  ['return_statement', returned],
  [
    'yield_statement',
    (lowering, node) => void lowering.out.yield(single(lowering, lowering.tree.children(node), node), lowering.span(node)),
  ],
  ['break_statement', (lowering) => lowering.out.leave()],
  ['continue_statement', (lowering) => lowering.out.leave()],
  ['import_or_export', () => undefined],
  ['assert_statement', () => undefined],
  ['annotation', () => undefined],
]);

export const statementExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['switch_expression', switchExpression],
]);

function returned(lowering: Lowering, node: Node): void {
  const children = lowering.tree.children(node);
  if (children.length === 0) lowering.out.leave();
  else lowering.out.return(single(lowering, children, node), lowering.span(node));
}

/** `final Client a = b, c = d;` */
function variable(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const given = tree.fields(node, 'value');
  const type = typeAmong(lowering, tree.children(node));
  if (name !== null) {
    const value = given.length === 0 ? null : single(lowering, given, node);
    const isCall = value !== null && out.at(value).op === 'call';
    const whole =
      value === null ? (type ?? lowering.nothing(name)) : isCall && type !== null ? out.merge([value, type], lowering.span(node)) : value;
    lowering.declare(tree.text(name), whole, lowering.span(name));
  }
  for (const child of tree.children(node)) if (tree.kind(child) === 'initialized_identifier') declared(lowering, child, type);
}

/** `a = b` among several. */
export function declared(lowering: Lowering, node: Node, type: Ref | null): void {
  const { tree, out } = lowering;
  const [name, ...value] = tree.children(node);
  if (name === undefined) return;
  const given = value.length === 0 ? null : single(lowering, value, node);
  const isCall = given !== null && out.at(given).op === 'call';
  const whole =
    given === null ? (type ?? lowering.nothing(name)) : isCall && type !== null ? out.merge([given, type], lowering.span(node)) : given;
  lowering.declare(tree.text(name), whole, lowering.span(name));
}

/** `final (a, b) = pair;` */
function patternVariable(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const pattern = children.find((child) => tree.kind(child).endsWith('_pattern'));
  const value = single(
    lowering,
    children.filter((child) => child !== pattern),
    node,
  );
  for (const [index, child] of (pattern === undefined ? [] : tree.children(pattern)).entries()) {
    const name = tree
      .text(child)
      .split(/\W+/)
      .findLast((word) => word !== '');
    if (name !== undefined) lowering.declare(name, out.get(value, index, lowering.span(child)), lowering.span(child));
  }
}

/** What stands in the parentheses behind `if`. */
function condition(lowering: Lowering, node: Node, others: readonly Node[]): Ref {
  const { tree } = lowering;
  const nodes = tree.children(node).filter((child) => !others.includes(child) && !tree.kind(child).endsWith('_pattern'));
  return single(lowering, nodes, node);
}

function ifStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  let clause: Node | null = node;
  while (clause !== null && tree.kind(clause) === 'if_statement') {
    const then: Node | null = tree.field(clause, 'consequence');
    const otherwise: Node | null = tree.field(clause, 'alternative');
    const test = condition(lowering, clause, [...(then === null ? [] : [then]), ...(otherwise === null ? [] : [otherwise])]);
    ladder.step('then', test);
    if (then !== null) lowering.statement(then);
    ladder.back();
    clause = otherwise;
    if (clause !== null) ladder.step('else', test);
  }
  if (clause !== null) lowering.statement(clause);
  ladder.leave();
}

function forStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const parts = tree.ofKind(node, 'for_loop_parts');
  const [name] = parts === null ? [] : tree.fields(parts, 'name');
  const body = tree.field(node, 'body');
  if (parts !== null && name === undefined) for (const init of tree.fields(parts, 'init')) lowering.statement(init);
  const of = parts === null || name === undefined ? null : single(lowering, tree.fields(parts, 'value'), parts);
  const test = parts === null || name !== undefined ? [] : tree.fields(parts, 'condition');
  out.enterBlock('loop', test.length === 0 ? null : single(lowering, test, node));
  if (of !== null && name !== undefined) lowering.declare(tree.text(name), out.get(of, '[]', lowering.span(name)), lowering.span(name));
  if (body !== null) lowering.statement(body);
  if (parts !== null && name === undefined) values(lowering, tree.fields(parts, 'update'));
  out.leaveBlock();
}

function whileStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const test = tree.field(node, 'condition');
  out.enterBlock('loop', test === null ? null : lowering.expression(test));
  const body = tree.field(node, 'body');
  if (body !== null) lowering.statement(body);
  out.leaveBlock();
}

function switchStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'condition'), node);
  const body = tree.field(node, 'body');
  for (const entry of body === null ? [] : tree.children(body)) {
    const children = tree.children(entry);
    const patterns = children.filter((child) => tree.kind(child).endsWith('_pattern'));
    const tests = patterns.flatMap((pattern) => values(lowering, tree.children(pattern)));
    out.enterBlock('case', out.unknown([subject, ...tests], lowering.span(entry)));
    for (const child of children) if (!patterns.includes(child) && !hanging.has(tree.kind(child))) lowering.statement(child);
    out.leaveBlock();
  }
}

function switchExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'condition'), node);
  const found = tree.fields(node, 'body').map((entry) => {
    const [pattern, ...value] = tree.children(entry);
    const tests = pattern === undefined ? [] : values(lowering, tree.children(pattern));
    out.enterBlock('case', out.unknown([subject, ...tests], lowering.span(entry)));
    const ref = single(lowering, value, entry);
    out.leaveBlock();
    return ref;
  });
  return out.merge(found, lowering.span(node));
}

/** A catch stands before the block that it is for. */
function tryStatement(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  let first = true;
  for (const child of tree.children(node)) {
    const kind = tree.kind(child);
    if (kind === 'block') {
      out.enterBlock(first ? 'try' : 'catch');
      lowering.block(child);
      out.leaveBlock();
      first = false;
    } else if (kind === 'catch_clause') {
      const names = tree.ofKind(child, 'catch_parameters');
      for (const name of names === null ? [] : tree.children(names))
        lowering.declare(tree.text(name), lowering.nothing(name), lowering.span(name));
    } else if (kind === 'finally_clause') lowering.block(tree.ofKind(child, 'block'));
  }
}
