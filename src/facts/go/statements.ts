import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { list } from './expressions.js';
import type { GoLowering, GoState } from './state.js';
import { assign, assignTo, declareAll } from './targets.js';

/** Simple statements. */
export const simpleStatements: ReadonlyMap<string, StatementLowering<GoState>> = new Map<string, StatementLowering<GoState>>([
  ['expression_statement', (lowering, node) => lowering.block(node)],
  ['go_statement', (lowering, node) => lowering.block(node)],
  ['defer_statement', (lowering, node) => lowering.block(node)],
  ['labeled_statement', (lowering, node) => lowering.block(node)],
  ['short_var_declaration', declareAll],
  ['receive_statement', declareAll],
  ['assignment_statement', assignment],
  ['return_statement', returned],
  ['send_statement', sent],
  ['inc_statement', () => undefined],
  ['dec_statement', () => undefined],
  ['break_statement', leaving],
  ['continue_statement', leaving],
  ['goto_statement', leaving],
  ['fallthrough_statement', () => undefined],
]);

function assignment(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  const operator = tree.operator(node);
  if (operator === '=' || left === null || right === null) return assign(lowering, left, right);
  const target = tree.first(left) ?? left;
  const [before, added] = [lowering.expression(target), list(lowering, right)];
  const op = out.at(added);
  const isText = op.op === 'template' || (op.op === 'const' && typeof op.value === 'string');
  const value =
    operator === '+=' && isText ? out.template([before, added], lowering.span(node)) : out.unknown([before, added], lowering.span(node));
  assignTo(lowering, target, () => value);
}

function returned(lowering: GoLowering, node: Node): void {
  const values = lowering.tree.first(node);
  if (values === null) lowering.out.leave();
  else lowering.out.return(list(lowering, values), lowering.span(node));
}

function leaving({ out }: GoLowering): void {
  out.leave();
}

/** `channel <- x` adds x to what comes out of it. */
function sent(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const [channel, value] = [tree.field(node, 'channel'), tree.field(node, 'value')];
  if (channel !== null && value !== null) out.set(lowering.expression(channel), '[]', lowering.expression(value), lowering.span(node));
}
