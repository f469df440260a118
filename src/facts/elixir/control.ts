import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { Node } from '../tree-sitter/tree.js';
import { bareCallee, blocksOf, type Blocks, isOperator } from './nodes.js';
import { bind, guarded, literalsIn } from './patterns.js';
import type { ElixirLowering } from './state.js';

/** What a block comes to, in each of its branches; null where nobody asks. */
export type Sink = ((lowering: ElixirLowering, value: Ref, node: Node) => void) | null;

/** Statements one after the other; the value of the last one goes to the sink. */
export function runNodes(lowering: ElixirLowering, nodes: readonly Node[], sink: Sink): void {
  for (const [index, node] of nodes.entries()) {
    const own = index === nodes.length - 1 ? sink : null;
    lowering.nested(node, (self, at) => runNode(self, at, own), ignore);
  }
}

const ignore = (): void => {};

function runNode(lowering: ElixirLowering, node: Node, sink: Sink): void {
  const { tree } = lowering;
  if (tree.kind(node) === 'block' || tree.kind(node) === 'body') return runNodes(lowering, tree.children(node), sink);
  const run = controls.get(bareCallee(tree, node));
  if (run !== undefined) return run(lowering, node, sink, null);
  const value = lowering.expression(node);
  if (sink !== null) sink(lowering, value, node);
}

/** `answer = case … end`: one of the values of its branches. */
export function controlValue(lowering: ElixirLowering, node: Node, subject: Ref | null): Ref | null {
  const run = controls.get(bareCallee(lowering.tree, node));
  if (run === undefined) return null;
  const values: Ref[] = [];
  run(lowering, node, (_, value) => void values.push(value), subject);
  return lowering.out.merge(values, lowering.span(node));
}

export function valueOfNodes(lowering: ElixirLowering, nodes: readonly Node[], around: Node): Ref {
  const values: Ref[] = [];
  runNodes(lowering, nodes, (_, value) => void values.push(value));
  const [only, ...more] = values;
  return only !== undefined && more.length === 0 ? only : lowering.out.merge(values, lowering.span(around));
}

type Control = (lowering: ElixirLowering, node: Node, sink: Sink, subject: Ref | null) => void;

const controls: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['if', condition],
  ['unless', condition],
  ['case', caseOf],
  ['receive', caseOf],
  ['cond', condOf],
  ['with', withOf],
  ['try', tryOf],
]);

function condition(lowering: ElixirLowering, node: Node, sink: Sink, subject: Ref | null): void {
  const { tree, out } = lowering;
  const blocks = blocksOf(tree, node);
  const test = subject ?? lowering.optional(blocks.args[0] ?? null, node);
  const negated = bareCallee(tree, node) === 'unless';
  const ladder = new Ladder(out);
  ladder.step(negated ? 'else' : 'then', test);
  runNodes(lowering, blocks.body ?? [], sink);
  ladder.back();
  const other = blocks.clauses.find(({ kind }) => kind === 'else');
  if (other === undefined) return;
  ladder.step(negated ? 'then' : 'else', test);
  runNodes(lowering, other.nodes, sink);
  ladder.leave();
}

function caseOf(lowering: ElixirLowering, node: Node, sink: Sink, subject: Ref | null): void {
  const blocks = blocksOf(lowering.tree, node);
  const value = subject ?? lowering.optional(blocks.args[0] ?? null, node);
  clauses(lowering, blocks.body ?? [], [value], sink);
  for (const { nodes } of blocks.clauses) clauses(lowering, nodes, [], sink);
}

/** `pattern when guard -> …`, each in a block that its literals and its guard lead to. */
export function clauses(lowering: ElixirLowering, nodes: readonly Node[], values: readonly Ref[], sink: Sink): void {
  const { tree, out } = lowering;
  for (const clause of nodes) {
    if (tree.kind(clause) !== 'stab_clause') {
      runNodes(lowering, [clause], sink);
      continue;
    }
    const left = tree.field(clause, 'left');
    const [patterns, guard] = left === null ? [null, null] : guarded(tree, left);
    const given = patterns === null ? [] : tree.kind(patterns) === 'arguments' ? tree.children(patterns) : [patterns];
    const written = given.flatMap((pattern) => literalsIn(tree, pattern)).map((literal) => lowering.expression(literal));
    out.enterBlock('case', out.unknown([...values, ...written], lowering.span(clause)));
    for (const [index, pattern] of given.entries()) {
      const [inner, own] = guarded(tree, pattern);
      bind(lowering, inner, values[index] ?? out.unknown([], lowering.span(pattern)));
      if (own !== null) lowering.expression(own);
    }
    if (guard !== null) lowering.expression(guard);
    const right = tree.field(clause, 'right');
    if (right !== null) runNodes(lowering, [right], sink);
    out.leaveBlock();
  }
}

function condOf(lowering: ElixirLowering, node: Node, sink: Sink): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  for (const clause of blocksOf(tree, node).body ?? []) {
    const [left, right] = [tree.field(clause, 'left'), tree.field(clause, 'right')];
    const asked = left === null ? null : (tree.first(left) ?? left);
    const test = lowering.optional(asked, clause);
    ladder.step('then', test);
    if (right !== null) runNodes(lowering, [right], sink);
    ladder.back();
    ladder.step('else', test);
  }
  ladder.leave();
}

/** Steps that each give what the next one needs; `else` is for what did not go well. */
function withOf(lowering: ElixirLowering, node: Node, sink: Sink): void {
  const { tree } = lowering;
  const blocks: Blocks = blocksOf(tree, node);
  for (const step of blocks.args) {
    if (!isOperator(tree, step, 'binary_operator', '<-')) {
      lowering.expression(step);
      continue;
    }
    const [left, right] = [tree.field(step, 'left'), tree.field(step, 'right')];
    const value = lowering.optional(right, step);
    if (left !== null) bind(lowering, guarded(tree, left)[0], value);
  }
  runNodes(lowering, blocks.body ?? [], sink);
  for (const { nodes } of blocks.clauses) clauses(lowering, nodes, [], sink);
}

function tryOf(lowering: ElixirLowering, node: Node, sink: Sink): void {
  tryBlocks(lowering, blocksOf(lowering.tree, node), sink);
}

/** The body of `try`, or of a function that has `rescue` of its own. */
export function tryBlocks(lowering: ElixirLowering, blocks: Blocks, sink: Sink): void {
  const { out } = lowering;
  const guards = blocks.clauses.some(({ kind }) => kind === 'rescue' || kind === 'catch');
  if (guards) out.enterBlock('try');
  runNodes(lowering, blocks.body ?? [], sink);
  if (guards) out.leaveBlock();
  for (const { kind, nodes } of blocks.clauses) {
    if (kind === 'after') runNodes(lowering, nodes, null);
    else {
      out.enterBlock(kind === 'else' ? 'else' : 'catch');
      clauses(lowering, nodes, [], sink);
      out.leaveBlock();
    }
  }
}
