import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering, type OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import { numberOf } from '../lowering/numbers.js';
import { declareAll } from './targets.js';
import type { GoLowering, GoState } from './state.js';
import { isString, textOf } from './strings.js';

export const goOperators: OperatorSyntax<GoState> = {
  kinds: new Set(['binary_expression']),
  joins: new Set(['+']),
  parentheses: 'parenthesized_expression',
  text: ({ tree }, node) => (isString(tree, node) ? [textOf(tree, node)] : null),
};

/** Names, literals and operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<GoState>> = new Map<string, ExpressionLowering<GoState>>([
  ['identifier', name],
  ['package_identifier', name],
  ['type_identifier', name],
  ['interpreted_string_literal', (lowering, node) => lowering.out.const(textOf(lowering.tree, node), lowering.span(node))],
  ['raw_string_literal', (lowering, node) => lowering.out.const(textOf(lowering.tree, node), lowering.span(node))],
  ['rune_literal', (lowering, node) => lowering.out.const(textOf(lowering.tree, node), lowering.span(node))],
  ['int_literal', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['float_literal', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['true', (lowering, node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering, node) => lowering.out.const(false, lowering.span(node))],
  ['nil', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['binary_expression', binaryLowering(goOperators)],
  ['unary_expression', unary],
  ['slice_expression', slice],
  ['expression_list', list],
  ['short_var_declaration', declared],
  ['variadic_argument', (lowering, node) => lowering.optional(lowering.tree.first(node), node)],
]);

function name(lowering: GoLowering, node: Node): Ref {
  const text = lowering.tree.text(node);
  return lowering.out.read(lowering.state.receivers.at(-1) === text ? 'this' : text, lowering.span(node));
}

function unary(lowering: GoLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = lowering.optional(tree.first(node), node);
  switch (tree.operator(node)) {
    case '&':
    case '*':
      return operand;
    case '!':
      return out.unknown([operand], lowering.span(node), 'not');
    case '<-':
      return out.get(operand, '[]', lowering.span(node));
    case '-': {
      const known = out.at(operand);
      return known.op === 'const' && typeof known.value === 'number'
        ? out.const(-known.value, lowering.span(node))
        : out.unknown([operand], lowering.span(node));
    }
    default:
      return out.unknown([operand], lowering.span(node));
  }
}

function slice(lowering: GoLowering, node: Node): Ref {
  return lowering.out.unknown(lowering.expressions(lowering.tree.children(node)), lowering.span(node));
}

/** Several values at once are a list; one is itself. */
export function list(lowering: GoLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const values = lowering.expressions(tree.children(node));
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : out.make('list', [...values.entries()], lowering.span(node));
}

/** `x := f()` where a condition begins with it. */
function declared(lowering: GoLowering, node: Node): Ref {
  declareAll(lowering, node);
  return lowering.out.unknown([], lowering.span(node));
}
