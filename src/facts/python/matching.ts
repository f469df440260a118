import type { Ref } from '../../model/facts.js';
import type { Lowering, StatementLowering } from './lowering.js';
import type { Node } from '../tree-sitter/tree.js';

export const matchStatements: ReadonlyMap<string, StatementLowering> = new Map([['match_statement', matchStatement]]);

function matchStatement(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const subjects = tree.fields(node, 'subject');
  const [only] = subjects;
  const subject =
    only !== undefined && subjects.length === 1
      ? lowering.expression(only)
      : lowering.out.make('list', [...subjects.map((each) => lowering.expression(each)).entries()], lowering.span(node));
  const body = tree.field(node, 'body');
  for (const clause of body === null ? [] : tree.children(body)) {
    if (tree.kind(clause) === 'case_clause') caseClause(lowering, clause, subject);
    else lowering.statement(clause);
  }
}

function caseClause(lowering: Lowering, clause: Node, subject: Ref): void {
  const { tree, out } = lowering;
  const patterns = tree.children(clause).filter((child) => tree.kind(child) === 'case_pattern');
  const [only] = patterns;
  const values = patterns.flatMap((pattern) => valuesOf(lowering, pattern));
  out.enterBlock('case', out.unknown([subject, ...values], lowering.span(only ?? clause)));
  for (const [position, pattern] of patterns.entries()) {
    bind(lowering, pattern, patterns.length === 1 ? subject : out.get(subject, position, lowering.span(pattern)));
  }
  const guard = tree.field(clause, 'guard');
  const condition = guard === null ? null : tree.child(guard, 0);
  if (condition !== null) out.enterBlock('then', lowering.expression(condition));
  lowering.block(tree.field(clause, 'consequence'));
  if (condition !== null) out.leaveBlock();
  out.leaveBlock();
}

/** What the pattern compares with: literals and dotted names; a bare name is captured, not compared. */
function valuesOf(lowering: Lowering, pattern: Node): Ref[] {
  return lowering.nested(pattern, comparedIn, () => []);
}

function comparedIn(lowering: Lowering, pattern: Node): Ref[] {
  const { tree } = lowering;
  const kind = tree.kind(pattern);
  if (kind === 'dotted_name') return tree.text(pattern).includes('.') ? [dotted(lowering, pattern)] : [];
  if (kind === 'identifier' || kind === 'splat_pattern') return [];
  if (!structured.has(kind)) return [lowering.expression(pattern)];
  return tree.children(pattern).flatMap((child, position) => {
    if (kind === 'class_pattern' && position === 0) return [dotted(lowering, child)];
    return valuesOf(lowering, child);
  });
}

function dotted(lowering: Lowering, node: Node): Ref {
  const [first = '', ...rest] = lowering.tree.text(node).split('.');
  return rest.reduce(
    (of, name) => lowering.out.get(of, name.trim(), lowering.span(node)),
    lowering.out.read(first.trim(), lowering.span(node)),
  );
}

function bind(lowering: Lowering, pattern: Node, value: Ref): void {
  lowering.nested(
    pattern,
    (_, node) => bindParts(lowering, node, value),
    () => undefined,
  );
}

function bindParts(lowering: Lowering, pattern: Node, value: Ref): void {
  const { tree, out } = lowering;
  const children = tree.children(pattern);
  switch (tree.kind(pattern)) {
    case 'identifier':
    case 'dotted_name':
      if (!tree.text(pattern).includes('.') && tree.text(pattern) !== '_')
        lowering.write(tree.text(pattern), value, lowering.span(pattern));
      return;
    case 'splat_pattern':
      for (const child of children) bind(lowering, child, out.unknown([value], lowering.span(child)));
      return;
    case 'dict_pattern':
      for (const [key, part] of pairsOf(lowering, children)) bind(lowering, part, out.get(value, key, lowering.span(part)));
      return;
    case 'list_pattern':
    case 'tuple_pattern':
      for (const [position, child] of children.entries()) bind(lowering, child, out.get(value, position, lowering.span(child)));
      return;
    case 'class_pattern':
      bindFields(lowering, children.slice(1), value);
      return;
    default:
      if (structured.has(tree.kind(pattern))) for (const child of children) bind(lowering, child, value);
  }
}

function pairsOf(lowering: Lowering, children: readonly Node[]): [string, Node][] {
  const { tree, out } = lowering;
  const pairs: [string, Node][] = [];
  let key = '[]';
  for (const child of children) {
    if (tree.kind(child) === 'case_pattern' || tree.kind(child) === 'splat_pattern')
      pairs.push([tree.kind(child) === 'splat_pattern' ? '**' : key, child]);
    else {
      const compared = out.at(lowering.expression(child));
      key = compared.op === 'const' ? String(compared.value) : '[]';
    }
  }
  return pairs;
}

function bindFields(lowering: Lowering, parts: readonly Node[], value: Ref): void {
  const { tree, out } = lowering;
  for (const part of parts) {
    const keyword = tree.ofKind(part, 'keyword_pattern');
    const [name, ...rest] = keyword === null ? [] : tree.children(keyword);
    if (name === undefined) bind(lowering, part, out.get(value, '[]', lowering.span(part)));
    else for (const each of rest) bind(lowering, each, out.get(value, tree.text(name), lowering.span(each)));
  }
}

const structured = new Set([
  'case_pattern',
  'union_pattern',
  'list_pattern',
  'tuple_pattern',
  'dict_pattern',
  'class_pattern',
  'keyword_pattern',
  'as_pattern',
]);
