import type { Argument, Ref } from '../../model/facts.js';
import { logical } from '../objects/branches.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { inner, list, number } from '../objects/operators.js';
import { added, comparisons, keyOf, positional } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { operation } from './operations.js';
import { string } from './strings.js';
import { typeIn } from './types.js';

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['simple_identifier', name],
  ['self_expression', (lowering, node) => lowering.out.read('this', lowering.span(node))],
  ['super_expression', (lowering, node) => lowering.out.read('super', lowering.span(node))],
  ['line_string_literal', string],
  ['multi_line_string_literal', string],
  ['raw_string_literal', string],
  ['integer_literal', number],
  ['real_literal', number],
  ['hex_literal', number],
  ['bin_literal', number],
  ['oct_literal', number],
  ['boolean_literal', (lowering, node) => lowering.out.const(lowering.tree.text(node) === 'true', lowering.span(node))],
  ['availability_condition', (lowering, node) => lowering.out.const(true, lowering.span(node))],
  ['array_literal', list],
  ['dictionary_literal', dictionary],
  ['tuple_expression', tuple],
  ['await_expression', inner],
  ['try_expression', inner],
  ['postfix_expression', inner],
  ['directly_assignable_expression', inner],
  ['additive_expression', additive],
  ['conjunction_expression', (lowering, node) => chosen(lowering, node, '&&')],
  ['disjunction_expression', (lowering, node) => chosen(lowering, node, '||')],
  ['nil_coalescing_expression', (lowering, node) => chosen(lowering, node, '??')],
  ['equality_expression', compared],
  ['comparison_expression', compared],
  ['ternary_expression', ternary],
  ['as_expression', asType],
  ['check_expression', asQuestion],
  ['assignment', assignment],
]);

function name(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const text = tree.text(node).replaceAll('`', '');
  if (text === 'nil') return out.const(null, lowering.span(node));
  if (text === 'Self') return out.read('this', lowering.span(node));
  // `$prompt` lends what `prompt` holds; `$0` is the first that a closure is given.
  return lowering.read(/^\$[\p{L}_]/u.test(text) ? text.slice(1) : text, lowering.span(node));
}

function dictionary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const items: Argument[] = [];
  let key: Ref | null = null;
  for (const child of tree.children(node)) {
    const ref = lowering.expression(child);
    if (key === null) {
      key = ref;
      continue;
    }
    items.push([keyOf(lowering, key) ?? '[]', ref]);
    key = null;
  }
  return out.make('map', items, lowering.span(node));
}

/** `(x)` is x; several are a list, or a map where they are labelled. */
function tuple(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const labels = new Map<Node, string>();
  const values: Node[] = [];
  for (const child of children) {
    if (tree.kind(child) === 'value_argument_label' || (tree.kind(child) === 'simple_identifier' && isLabel(lowering, child)))
      labels.set(children[children.indexOf(child) + 1] ?? child, tree.text(child));
    else values.push(child);
  }
  const [only] = values;
  if (only !== undefined && values.length === 1) return lowering.expression(only);
  const refs = values.map((value) => [labels.get(value), lowering.expression(value)] as const);
  const named = refs.map(([label, ref], index): Argument => [label ?? index, ref]);
  return labels.size === 0
    ? out.make('list', positional(refs.map(([, ref]) => ref)), lowering.span(node))
    : out.make('map', named, lowering.span(node));
}

function isLabel({ tree }: Lowering, node: Node): boolean {
  return /^\s*:/.test(tree.between(tree.end(node), tree.end(node) + 3));
}

/** Operands of one kind of operator lean to the left as deep as the chain is long. */
function operandsOf({ tree }: Lowering, node: Node): Node[] {
  const operands: Node[] = [];
  let first: Node | null = node;
  while (first !== null && tree.kind(first) === tree.kind(node) && tree.operator(first) === tree.operator(node)) {
    const [left, right] = tree.children(first);
    if (right !== undefined) operands.unshift(right);
    first = left ?? null;
  }
  if (first !== null) operands.unshift(first);
  return operands;
}

function additive(lowering: Lowering, node: Node): Ref {
  const operands = operandsOf(lowering, node);
  return operation(
    lowering,
    node,
    operands.map((operand) => lowering.expression(operand)),
    lowering.span(node),
  );
}

/** `a ?? b ?? c` leans to the right. */
function chosen(lowering: Lowering, node: Node, operator: string): Ref {
  const { tree } = lowering;
  const operands: Node[] = [];
  const pending = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (tree.kind(next) === tree.kind(node)) pending.push(...tree.children(next).reverse());
    else operands.push(next);
  }
  return logical(lowering, node, operands, operator);
}

function compared(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const refs = tree.children(node).map((child) => lowering.expression(child));
  return out.unknown(refs, lowering.span(node), refs.length === 2 ? comparisons.get(tree.operator(node)) : undefined);
}

function ternary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [condition, first, second] = tree.children(node);
  const test = lowering.optional(condition ?? null, node);
  const branch = (form: 'then' | 'else', value: Node | undefined): Ref => {
    out.enterBlock(form, test);
    const ref = lowering.optional(value ?? null, node);
    out.leaveBlock();
    return ref;
  };
  return out.merge([branch('then', first), branch('else', second)], lowering.span(node));
}

/** `x as? T` */
function asType(lowering: Lowering, node: Node): Ref {
  const value = lowering.optional(lowering.tree.child(node, 0), node);
  const to = typeIn(lowering, node);
  return to === null ? value : lowering.out.merge([value, lowering.type(to)], lowering.span(node));
}

function asQuestion(lowering: Lowering, node: Node): Ref {
  return lowering.out.unknown([lowering.optional(lowering.tree.child(node, 0), node)], lowering.span(node));
}

function assignment(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const [target, value] = [tree.field(node, 'target'), tree.field(node, 'result')];
  const to = target === null ? null : tree.child(target, 0);
  if (to === null || value === null) return lowering.nothing(node);
  const operator = tree.operator(node);
  const given =
    operator === '=' || operator === '' ? lowering.expression(value) : added(lowering, lowering.expression(to), value, operator);
  assign(lowering, to, given);
  return given;
}

/** `x = v`, `a.b = v`, `a[k] = v` */
function assign(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  const [of, last] = tree.children(target);
  const kind = tree.kind(target);
  if (kind === 'simple_identifier') lowering.write(tree.text(target).replaceAll('`', ''), value, span);
  else if (kind === 'navigation_expression' && of !== undefined && last !== undefined)
    out.set(lowering.expression(of), tree.text(last).replace(/^[.?!\s]+/, ''), value, span);
  else if (kind === 'call_expression' && of !== undefined && last !== undefined) {
    const list = tree.ofKind(last, 'value_arguments');
    const first = list === null ? null : tree.child(list, 0);
    const index = first === null ? null : (tree.field(first, 'value') ?? tree.child(first, 0));
    const object = lowering.expression(of);
    out.set(object, (index === null ? null : keyOf(lowering, lowering.expression(index))) ?? '[]', value, span);
  } else if (kind === 'tuple_expression')
    for (const [position, part] of tree.children(target).entries()) assign(lowering, part, out.get(value, position, lowering.span(part)));
  else if (kind === 'postfix_expression' && of !== undefined) assign(lowering, of, value);
  else lowering.expression(target);
}
