import type { Ref } from '../../model/facts.js';
import { lowerFields } from '../component/template.js';
import { Ladder } from '../lowering/ladder.js';
import { either } from '../tree-sitter/conditional.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { printed } from './expressions.js';
import { addSettings } from './settings.js';
import type { PhpLowering, PhpState } from './state.js';
import { assignTo } from './targets.js';

/** Statements that hold others, and what stands between the tags. */
export const blockStatements: ReadonlyMap<string, StatementLowering<PhpState>> = new Map<string, StatementLowering<PhpState>>([
  ...['compound_statement', 'colon_block', 'expression_statement', 'finally_clause', 'declare_statement'].map(
    (kind) => [kind, (lowering: PhpLowering, node: Node) => lowering.block(node)] as const,
  ),
  ['declare_directive', () => undefined],
  ['if_statement', ifStatement],
  ['switch_statement', switchStatement],
  ['foreach_statement', foreachStatement],
  ['while_statement', loop],
  ['do_statement', loop],
  ['for_statement', loop],
  ['try_statement', tryStatement],
  ['return_statement', returnStatement],
  ['echo_statement', (lowering, node) => void printed(lowering, node)],
  ['global_declaration', () => undefined],
  ['function_static_declaration', staticDeclaration],
  ['unset_statement', () => undefined],
  ['text_interpolation', markup],
  ...['break_statement', 'continue_statement', 'exit_statement'].map((kind) => [kind, leaving] as const),
]);

function leaving(lowering: PhpLowering, node: Node): void {
  lowering.block(node);
  lowering.out.leave();
}

export const blockExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>([
  ['conditional_expression', conditional],
  ['match_expression', match],
]);

function ifStatement(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  const ladder = new Ladder(out);
  const clauses = [node, ...tree.fields(node, 'alternative')];
  for (const [index, clause] of clauses.entries()) {
    const body = tree.field(clause, 'body');
    if (tree.kind(clause) === 'else_clause') {
      if (body !== null) lowering.statement(body);
      break;
    }
    const test = lowering.optional(tree.field(clause, 'condition'), clause);
    ladder.step('then', test);
    if (body !== null) lowering.statement(body);
    ladder.back();
    if (index + 1 < clauses.length) ladder.step('else', test);
  }
  ladder.leave();
}

function switchStatement(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'condition'), node);
  const block = tree.field(node, 'body');
  for (const clause of block === null ? [] : tree.children(block)) {
    const value = tree.field(clause, 'value');
    const compared = value === null ? [subject] : [subject, lowering.expression(value)];
    out.enterBlock('case', out.unknown(compared, lowering.span(clause)));
    for (const child of tree.children(clause)) if (child !== value) lowering.statement(child);
    out.leaveBlock();
  }
}

function foreachStatement(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  const body = tree.field(node, 'body');
  const [iterable, target] = tree.children(node).filter((child) => child !== body);
  const of = lowering.optional(iterable ?? null, node);
  out.enterBlock('loop');
  if (target !== undefined) takeElement(lowering, of, target);
  if (body !== null) lowering.statement(body);
  out.leaveBlock();
}

/** `$v`, or `$k => $v` */
function takeElement(lowering: PhpLowering, of: Ref, target: Node): void {
  const { tree, out } = lowering;
  const pair = tree.kind(target) === 'pair' ? tree.children(target) : [];
  const [key = null, value = target] = pair;
  if (key !== null) assignTo(lowering, key, out.unknown([of], lowering.span(key)));
  assignTo(lowering, value, out.get(of, '[]', lowering.span(value)));
}

function loop(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  for (const start of tree.fields(node, 'initialize')) lowering.statement(start);
  const condition = tree.field(node, 'condition');
  out.enterBlock('loop', condition === null ? null : lowering.expression(condition));
  const body = tree.field(node, 'body');
  if (body !== null) lowering.statement(body);
  for (const step of tree.fields(node, 'update')) lowering.statement(step);
  out.leaveBlock();
}

function tryStatement(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  for (const part of tree.children(node)) {
    const kind = tree.kind(part);
    if (kind === 'finally_clause') {
      lowering.statement(part);
      continue;
    }
    out.enterBlock(kind === 'catch_clause' ? 'catch' : 'try');
    const name = kind === 'catch_clause' ? tree.field(part, 'name') : null;
    if (name !== null) assignTo(lowering, name, out.unknown([], lowering.span(name)));
    lowering.block(kind === 'catch_clause' ? tree.field(part, 'body') : part);
    out.leaveBlock();
  }
}

/** What a file returns is what it stands for where it is taken in. */
function returnStatement(lowering: PhpLowering, node: Node): void {
  const { tree, out } = lowering;
  const value = tree.first(node);
  if (value === null) return out.leave();
  const ref = lowering.expression(value);
  out.return(ref, lowering.span(node));
  if (!out.isTopLevel) return;
  out.export('default', ref);
  addSettings(lowering, value, ref);
}

function staticDeclaration(lowering: PhpLowering, node: Node): void {
  const { tree } = lowering;
  for (const declaration of tree.children(node)) {
    const [name, value] = [tree.field(declaration, 'name'), tree.field(declaration, 'value')];
    if (name !== null && value !== null) assignTo(lowering, name, lowering.expression(value));
  }
}

/** Fields of a form take something in. */
function markup({ tree, out }: PhpLowering, node: Node): void {
  for (const text of tree.children(node)) if (tree.kind(text) === 'text') lowerFields(out, tree.text(text), tree.start(text));
}

/** `$a ?: $b` is `$a` where that says something. */
function conditional(lowering: PhpLowering, node: Node): Ref {
  const { tree } = lowering;
  const test = lowering.optional(tree.field(node, 'condition'), node);
  const body = tree.field(node, 'body');
  const first = (): Ref => (body === null ? test : lowering.expression(body));
  return either(lowering.out, test, first, () => lowering.optional(tree.field(node, 'alternative'), node), lowering.span(node));
}

function match(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const subject = lowering.optional(tree.field(node, 'condition'), node);
  const block = tree.field(node, 'body');
  const values: Ref[] = [];
  for (const arm of block === null ? [] : tree.children(block)) {
    const list = tree.field(arm, 'conditional_expressions');
    const compared = list === null ? [] : lowering.expressions(tree.children(list));
    out.enterBlock('case', out.unknown([subject, ...compared], lowering.span(arm)));
    values.push(lowering.optional(tree.field(arm, 'return_expression'), arm));
    out.leaveBlock();
  }
  return out.merge(values, lowering.span(node));
}
