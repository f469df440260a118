import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { bindPattern } from './patterns.js';
import type { RustLowering, RustState } from './state.js';

/** Everything that holds blocks is an expression: its value is what the last expression of a block is. */
export const blockExpressions: ReadonlyMap<string, ExpressionLowering<RustState>> = new Map<string, ExpressionLowering<RustState>>([
  ['block', blockValue],
  ['async_block', inner],
  ['unsafe_block', inner],
  ['const_block', inner],
  ['expression_statement', inner],
  ['if_expression', ifExpression],
  ['match_expression', matchExpression],
  ['for_expression', forExpression],
  ['while_expression', whileExpression],
  ['loop_expression', loop],
]);

export function blockValue(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const last = children.at(-1);
  for (const child of children.slice(0, -1)) lowering.statement(child);
  if (last === undefined) return out.const(null, lowering.span(node));
  if (!lowering.isStatement(last) && !isClosed(lowering, node, last)) return lowering.expression(last);
  lowering.statement(last);
  return out.const(null, lowering.span(node));
}

/** A statement that ends in a semicolon gives nothing. */
function isClosed({ tree }: RustLowering, block: Node, last: Node): boolean {
  return tree.between(tree.end(last) - 1, tree.end(block)).includes(';');
}

/** One of the values of its branches; nothing where none gives any. */
function oneOf(lowering: RustLowering, values: readonly Ref[], node: Node): Ref {
  const { out } = lowering;
  const gives = values.some((value) => {
    const op = out.at(value);
    return op.op !== 'const' || op.value !== null;
  });
  return gives ? out.merge(values, lowering.span(node)) : out.const(null, lowering.span(node));
}

function inner(lowering: RustLowering, node: Node): Ref {
  return lowering.optional(lowering.tree.children(node).at(-1) ?? null, node);
}

function ifExpression(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  const values: Ref[] = [];
  for (let clause: Node | null = node; clause !== null;) {
    const test = lowering.optional(tree.field(clause, 'condition'), clause);
    ladder.step('then', test);
    values.push(lowering.optional(tree.field(clause, 'consequence'), clause));
    ladder.back();
    const alternative: Node | null = tree.field(clause, 'alternative');
    const next: Node | null = alternative === null ? null : tree.child(alternative, 0);
    if (next === null) break;
    ladder.step('else', test);
    clause = tree.kind(next) === 'if_expression' ? next : null;
    if (clause === null) values.push(lowering.expression(next));
  }
  ladder.leave();
  return oneOf(lowering, values, node);
}

function matchExpression(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'value'), node);
  const body = tree.field(node, 'body');
  const values: Ref[] = [];
  for (const arm of body === null ? [] : tree.children(body)) {
    if (tree.kind(arm) !== 'match_arm') continue;
    const [pattern, value] = [tree.field(arm, 'pattern'), tree.field(arm, 'value')];
    if (pattern !== null) bindPattern(lowering, pattern, subject);
    out.enterBlock('case', out.unknown([subject, ...compared(lowering, pattern)], lowering.span(pattern ?? arm)));
    if (value !== null) values.push(lowering.expression(value));
    out.leaveBlock();
  }
  return oneOf(lowering, values, node);
}

/** The literals of a pattern and its guard. */
function compared(lowering: RustLowering, pattern: Node | null): Ref[] {
  const { tree } = lowering;
  if (pattern === null) return [];
  const guard = tree.field(pattern, 'condition');
  const written = tree.children(pattern).filter((child) => /_literal$/.test(tree.kind(child)));
  return lowering.expressions(guard === null ? written : [...written, guard]);
}

function forExpression(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [pattern, value] = [tree.field(node, 'pattern'), tree.field(node, 'value')];
  const iterable = lowering.optional(value, node);
  out.enterBlock('loop');
  if (pattern !== null) bindPattern(lowering, pattern, out.get(iterable, '[]', lowering.span(value ?? node)));
  return body(lowering, node);
}

function whileExpression(lowering: RustLowering, node: Node): Ref {
  lowering.out.enterBlock('loop', lowering.optional(lowering.tree.field(node, 'condition'), node));
  return body(lowering, node);
}

function loop(lowering: RustLowering, node: Node): Ref {
  lowering.out.enterBlock('loop');
  return body(lowering, node);
}

function body(lowering: RustLowering, node: Node): Ref {
  const block = lowering.tree.field(node, 'body');
  if (block !== null) lowering.expression(block);
  lowering.out.leaveBlock();
  return lowering.out.const(null, lowering.span(node));
}
