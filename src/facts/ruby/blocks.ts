import type { Ref } from '../../model/facts.js';
import { Ladder } from '../lowering/ladder.js';
import type { StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RubyLowering, RubyState } from './state.js';
import { assignTo } from './targets.js';

type Body = (lowering: RubyLowering, node: Node | null) => void;

/** What a block's last statement comes to, in every branch, goes to the sink. */
function tail(sink: (lowering: RubyLowering, value: Ref, node: Node) => void): Body {
  const body: Body = (lowering, node) => {
    if (node !== null) lowering.nested(node, (self, at) => lastValue(self, at, body, sink), ignore);
  };
  return body;
}

/** The value of a method is that of its last statement. */
export const returnedBlock: Body = tail((lowering, value, node) => void lowering.out.return(value, lowering.span(node)));

/** `x = if … end`, `case … end`, `begin … end`: one of the values of its branches. */
export function branchValue(lowering: RubyLowering, node: Node): Ref {
  const values: Ref[] = [];
  tail((_, value) => void values.push(value))(lowering, node);
  return lowering.out.merge(values, lowering.span(node));
}

const plainBlock: Body = (lowering, node) => {
  if (node !== null) lowering.block(node);
};

const plainStatement: Body = (lowering, node) => {
  if (node !== null) lowering.statement(node);
};

/** Statements that hold blocks. */
export const blockStatements: ReadonlyMap<string, StatementLowering<RubyState>> = new Map<string, StatementLowering<RubyState>>([
  ...['body_statement', 'then', 'else', 'do', 'begin', 'ensure', 'block_body', 'begin_block', 'end_block'].map(
    (kind) => [kind, block] as const,
  ),
  ['if', (lowering, node) => ifStatement(lowering, node, plainBlock)],
  ['unless', (lowering, node) => ifStatement(lowering, node, plainBlock)],
  ...['if_modifier', 'unless_modifier', 'while_modifier', 'until_modifier', 'rescue_modifier'].map(
    (kind) => [kind, (lowering: RubyLowering, node: Node): void => modified(lowering, node, plainStatement)] as const,
  ),
  ['while', loop],
  ['until', loop],
  ['for', forLoop],
  ['case', (lowering, node) => caseStatement(lowering, node, plainBlock)],
  ['case_match', (lowering, node) => caseStatement(lowering, node, plainBlock)],
  ['rescue', rescue],
  ['return', returnStatement],
]);

const ignore = (): void => {};

function block(lowering: RubyLowering, node: Node): void {
  lowering.block(node);
}

function lastValue(lowering: RubyLowering, node: Node, body: Body, sink: (lowering: RubyLowering, value: Ref, node: Node) => void): void {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'if':
    case 'unless':
      return ifStatement(lowering, node, body);
    case 'case':
    case 'case_match':
      return caseStatement(lowering, node, body);
    case 'if_modifier':
    case 'unless_modifier':
      return modified(lowering, node, body);
    case 'body_statement':
    case 'block_body':
    case 'begin':
    case 'then':
    case 'else':
      return lastOfBlock(lowering, node, body);
    default:
      if (lowering.isStatement(node)) lowering.statement(node);
      else sink(lowering, lowering.expression(node), node);
  }
}

function lastOfBlock(lowering: RubyLowering, node: Node, body: Body): void {
  const children = lowering.tree.children(node);
  const last = children.findLastIndex((child) => !clauses.has(lowering.tree.kind(child)));
  for (const [index, child] of children.entries()) {
    if (index === last) body(lowering, child);
    else lowering.statement(child);
  }
}

const clauses = new Set(['rescue', 'ensure', 'else', 'heredoc_body']);

function ifStatement(lowering: RubyLowering, node: Node, body: Body): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  for (let clause: Node | null = node; clause !== null;) {
    const test = lowering.optional(tree.field(clause, 'condition'), clause);
    const negated = tree.kind(clause) === 'unless';
    ladder.step(negated ? 'else' : 'then', test);
    body(lowering, tree.field(clause, 'consequence'));
    ladder.back();
    const alternative = tree.field(clause, 'alternative');
    if (alternative === null) break;
    ladder.step(negated ? 'then' : 'else', test);
    clause = tree.kind(alternative) === 'elsif' ? alternative : null;
    if (clause === null) body(lowering, alternative);
  }
  ladder.leave();
}

/** `x = 1 if y`, `retry while z`, `f rescue nil` */
function modified(lowering: RubyLowering, node: Node, inner: Body): void {
  const { tree, out } = lowering;
  const kind = tree.kind(node);
  const condition = tree.field(node, 'condition');
  const test = condition === null ? null : lowering.expression(condition);
  out.enterBlock(kind === 'if_modifier' ? 'then' : kind === 'unless_modifier' ? 'else' : kind === 'rescue_modifier' ? 'try' : 'loop', test);
  inner(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

function loop(lowering: RubyLowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('loop', lowering.optional(tree.field(node, 'condition'), node));
  plainBlock(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

function forLoop(lowering: RubyLowering, node: Node): void {
  const { tree, out } = lowering;
  const value = tree.field(node, 'value');
  const iterable = lowering.optional(value === null ? null : tree.first(value), node);
  out.enterBlock('loop');
  const pattern = tree.field(node, 'pattern');
  if (pattern !== null) assignTo(lowering, pattern, out.get(iterable, '[]', lowering.span(pattern)));
  plainBlock(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

function caseStatement(lowering: RubyLowering, node: Node, body: Body): void {
  const { tree, out } = lowering;
  const subject = tree.field(node, 'value');
  const compared = subject === null ? [] : [lowering.expression(subject)];
  for (const clause of tree.children(node)) {
    const kind = tree.kind(clause);
    if (kind !== 'when' && kind !== 'in_clause' && kind !== 'else') continue;
    const patterns = tree.fields(clause, 'pattern').flatMap((pattern) => tree.first(pattern) ?? pattern);
    out.enterBlock('case', out.unknown([...compared, ...lowering.expressions(patterns)], lowering.span(clause)));
    body(lowering, kind === 'else' ? clause : tree.field(clause, 'body'));
    out.leaveBlock();
  }
}

function rescue(lowering: RubyLowering, node: Node): void {
  const { tree, out } = lowering;
  out.enterBlock('catch');
  const variable = tree.field(node, 'variable');
  if (variable !== null) assignTo(lowering, variable, out.unknown([], lowering.span(variable)));
  plainBlock(lowering, tree.field(node, 'body'));
  out.leaveBlock();
}

function returnStatement(lowering: RubyLowering, node: Node): void {
  const { tree, out } = lowering;
  const list = tree.first(node);
  const values = list === null ? [] : tree.children(list);
  const [only] = values;
  if (list === null || only === undefined) return out.leave();
  out.return(values.length === 1 ? lowering.expression(only) : lowering.expression(list), lowering.span(node));
}
