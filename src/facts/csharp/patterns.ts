import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

export const patternExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['is_pattern_expression', isPattern],
  ['switch_expression', switchExpression],
]);

function isPattern(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = lowering.optional(tree.field(node, 'expression'), node);
  const pattern = tree.field(node, 'pattern');
  const compared = pattern === null ? [] : comparedIn(lowering, pattern, value);
  const negated = pattern !== null && tree.kind(pattern) === 'negated_pattern';
  return out.unknown([value, ...compared], lowering.span(node), compared.length === 1 ? (negated ? '!=' : '==') : undefined);
}

/** What a pattern compares with; the names in it are bound to the value. */
export function comparedIn(lowering: Lowering, pattern: Node, value: Ref): Ref[] {
  return lowering.nested(
    pattern,
    (self, node) => compared(self, node, value),
    () => [],
  );
}

function compared(lowering: Lowering, pattern: Node, value: Ref): Ref[] {
  const { tree, out } = lowering;
  switch (tree.kind(pattern)) {
    case 'constant_pattern':
      return tree.children(pattern).map((child) => lowering.expression(child));
    case 'declaration_pattern':
    case 'var_pattern': {
      const [type, name] = [tree.field(pattern, 'type'), tree.field(pattern, 'name') ?? tree.children(pattern).at(-1) ?? null];
      const of = type === null ? [] : [lowering.type(type)];
      if (name !== null && tree.kind(name) === 'identifier')
        lowering.declare(tree.text(name), of.length === 0 ? value : out.merge([...of, value], lowering.span(name)), lowering.span(name));
      return of;
    }
    case 'type_pattern':
      return tree.children(pattern).map((child) => lowering.type(child));
    default:
      return patternKinds.has(tree.kind(pattern)) ? tree.children(pattern).flatMap((child) => comparedIn(lowering, child, value)) : [];
  }
}

const patternKinds = new Set([
  'negated_pattern',
  'and_pattern',
  'or_pattern',
  'parenthesized_pattern',
  'recursive_pattern',
  'property_pattern_clause',
  'positional_pattern_clause',
  'subpattern',
  'list_pattern',
  'relational_pattern',
]);

/** Its value is one of what its arms give. */
function switchExpression(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [subject, ...arms] = tree.children(node);
  const value = lowering.optional(subject ?? null, node);
  const results: Ref[] = [];
  for (const arm of arms.filter((child) => tree.kind(child) === 'switch_expression_arm')) {
    const parts = tree.children(arm);
    const patterns = parts.slice(0, -1).flatMap((part) => comparedIn(lowering, part, value));
    out.enterBlock('case', out.unknown([value, ...patterns], lowering.span(arm)));
    const result = parts.at(-1);
    if (result !== undefined) results.push(lowering.expression(result));
    out.leaveBlock();
  }
  return out.merge(results, lowering.span(node));
}
