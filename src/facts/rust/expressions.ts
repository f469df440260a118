import type { Argument, Ref } from '../../model/facts.js';
import { numberOf } from '../lowering/numbers.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering, type OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { scopedPath } from './imports.js';
import { bindPattern } from './patterns.js';
import type { RustLowering, RustState } from './state.js';
import { isString, textOf } from './strings.js';

export const rustOperators: OperatorSyntax<RustState> = {
  kinds: new Set(['binary_expression']),
  joins: new Set(['+']),
  parentheses: 'parenthesized_expression',
  text: ({ tree }, node) => {
    const literal = ownedLiteral(tree, node);
    return literal === null ? null : [textOf(tree, literal)];
  },
};

/** `"a"`, and `"a".to_string()`, which is how a sum of texts begins. */
function ownedLiteral(tree: SyntaxTree, node: Node): Node | null {
  if (isString(tree, node)) return node;
  const callee = tree.kind(node) === 'call_expression' ? tree.child(node, 0) : null;
  const [of, method] =
    callee === null || tree.kind(callee) !== 'field_expression' ? [null, null] : [tree.child(callee, 0), tree.child(callee, 1)];
  if (of === null || method === null || !isString(tree, of)) return null;
  return /^(?:to_string|to_owned|into)$/.test(tree.text(method)) ? of : null;
}

/** Names, literals, operators and assignments. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<RustState>> = new Map<string, ExpressionLowering<RustState>>([
  ['identifier', name],
  ['type_identifier', name],
  ['self', name],
  ['scoped_identifier', scopedPath],
  ['string_literal', literal],
  ['raw_string_literal', literal],
  ['char_literal', literal],
  ['integer_literal', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['float_literal', (lowering, node) => lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node))],
  ['boolean_literal', (lowering, node) => lowering.out.const(lowering.tree.text(node) === 'true', lowering.span(node))],
  ['unit_expression', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['binary_expression', binaryLowering(rustOperators)],
  ['unary_expression', unary],
  ['tuple_expression', list],
  ['array_expression', list],
  ['struct_expression', struct],
  ['let_condition', condition],
  ['assignment_expression', (lowering, node) => assign(lowering, node, lowering.optional(lowering.tree.field(node, 'right'), node))],
  ['compound_assignment_expr', compound],
  ['return_expression', returned],
  ['break_expression', (lowering, node) => lowering.optional(lowering.tree.child(node, 0), node)],
]);

function name(lowering: RustLowering, node: Node): Ref {
  const text = lowering.tree.text(node);
  if (text === 'None') return lowering.out.const(null, lowering.span(node));
  return lowering.out.read(text === 'Self' ? (lowering.state.owners.at(-1) ?? text) : text, lowering.span(node));
}

function literal(lowering: RustLowering, node: Node): Ref {
  return lowering.out.const(textOf(lowering.tree, node), lowering.span(node));
}

function unary(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = lowering.optional(tree.first(node), node);
  const operator = tree.operator(node);
  if (operator === '*') return operand;
  if (operator === '!') return out.unknown([operand], lowering.span(node), 'not');
  const known = out.at(operand);
  return known.op === 'const' && typeof known.value === 'number'
    ? out.const(-known.value, lowering.span(node))
    : out.unknown([operand], lowering.span(node));
}

function list(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  return out.make('list', [...lowering.expressions(tree.children(node)).entries()], lowering.span(node));
}

/** `Message { role, content: x, ..base }` is a construction with named arguments. */
function struct(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [type, body] = [tree.field(node, 'name'), tree.field(node, 'body')];
  const callee = lowering.optional(type, node);
  const items = (body === null ? [] : tree.children(body)).flatMap((child) => initializer(lowering, child));
  return out.call(callee, items, lowering.span(node), 'new');
}

function initializer(lowering: RustLowering, node: Node): Argument[] {
  const { tree } = lowering;
  const first = tree.child(node, 0);
  if (first === null) return [];
  if (tree.kind(node) === 'base_field_initializer') return [['**', lowering.expression(first)]];
  if (tree.kind(node) === 'shorthand_field_initializer') return [[tree.text(first), lowering.expression(first)]];
  const [field, value] = [tree.field(node, 'field'), tree.field(node, 'value')];
  return field === null || value === null ? [] : [[tree.text(field), lowering.expression(value)]];
}

/** `let Some(x) = y` where a condition begins with it: what is asked is whether y is there. */
function condition(lowering: RustLowering, node: Node): Ref {
  const { tree } = lowering;
  const [pattern, value] = [tree.field(node, 'pattern'), tree.field(node, 'value')];
  const ref = lowering.optional(value, node);
  if (pattern !== null) bindPattern(lowering, pattern, ref);
  return ref;
}

function assign(lowering: RustLowering, node: Node, value: Ref): Ref {
  const { tree, out } = lowering;
  let target = tree.child(node, 0);
  while (target !== null && tree.kind(target) === 'unary_expression') target = tree.first(target);
  if (target === null) return value;
  const [of, key] = [tree.child(target, 0), tree.child(target, 1)];
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'field_expression':
      if (of !== null && key !== null) out.set(lowering.expression(of), tree.text(key), value, span);
      break;
    case 'index_expression': {
      if (of === null || key === null) break;
      const object = lowering.expression(of);
      const op = out.at(lowering.expression(key));
      out.set(object, op.op === 'const' && (typeof op.value === 'string' || typeof op.value === 'number') ? op.value : '[]', value, span);
      break;
    }
    default:
      bindPattern(lowering, target, value);
  }
  return value;
}

function compound(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const uses = lowering.expressions(tree.children(node));
  const added = uses[1] === undefined ? null : out.at(uses[1]);
  const isText = added?.op === 'template' || (added?.op === 'const' && typeof added.value === 'string');
  const joins = tree.operator(node) === '+=' && isText;
  return assign(lowering, node, joins ? out.template(uses, lowering.span(node)) : out.unknown(uses, lowering.span(node)));
}

function returned(lowering: RustLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = tree.child(node, 0);
  if (value === null) {
    out.leave();
    return out.const(null, lowering.span(node));
  }
  const ref = lowering.expression(value);
  out.return(ref, lowering.span(node));
  return ref;
}
