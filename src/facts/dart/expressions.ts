import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { number } from '../objects/operators.js';
import { partsOf, textOf } from '../objects/text.js';
import { comparisons, keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { callArguments, operandsOf, single, values } from './sequence.js';
import { string } from './strings.js';
import { typeAmong } from './types.js';

/** Names, literals, operators. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['identifier', name],
  ['identifier_dollar_escaped', name],
  ['type_identifier', name],
  ['this', (lowering, node) => lowering.out.read('this', lowering.span(node))],
  ['super', (lowering, node) => lowering.out.read('super', lowering.span(node))],
  ['string_literal', string],
  ['decimal_integer_literal', number],
  ['decimal_floating_point_literal', number],
  ['hex_integer_literal', number],
  ['true', (lowering, node) => lowering.out.const(true, lowering.span(node))],
  ['false', (lowering, node) => lowering.out.const(false, lowering.span(node))],
  ['null_literal', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['parenthesized_expression', whole],
  ['await_expression', whole],
  ['throw_expression', thrown],
  ['unary_expression', unary],
  ['postfix_expression', postfix],
  ['assignable_expression', whole],
  ['additive_expression', additive],
  ['equality_expression', compared],
  ['relational_expression', compared],
  ['logical_and_expression', (lowering, node) => chosen(lowering, node, 'then')],
  ['logical_or_expression', (lowering, node) => chosen(lowering, node, 'else')],
  ['if_null_expression', ifNull],
  ['conditional_expression', conditional],
  ['type_cast_expression', cast],
  ['type_test_expression', asked],
  ['const_object_expression', creation],
  ['new_expression', creation],
  ['assignment_expression', assignment],
]);

function name(lowering: Lowering, node: Node): Ref {
  return lowering.read(lowering.tree.text(node), lowering.span(node));
}

function whole(lowering: Lowering, node: Node): Ref {
  return single(lowering, lowering.tree.children(node), node);
}

function thrown(lowering: Lowering, node: Node): Ref {
  const ref = whole(lowering, node);
  lowering.out.leave();
  return ref;
}

/** `await x` is x; `!x` a question; `-1` a number. */
function unary(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = whole(lowering, node);
  const text = tree.text(node);
  const op = out.at(value);
  if (text.startsWith('await')) return value;
  if (text.startsWith('-') && op.op === 'const' && typeof op.value === 'number') return out.const(-op.value, lowering.span(node));
  return out.unknown([value], lowering.span(node), text.startsWith('!') ? 'not' : undefined);
}

/** `i++` */
function postfix(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = whole(lowering, node);
  const target = tree.child(node, 0);
  const changed = out.unknown([value], lowering.span(node));
  if (target !== null && tree.kind(target) === 'assignable_expression') assign(lowering, target, changed);
  return value;
}

/** Operands lean to the right as deep as the chain is long. */
function additive(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const groups: Node[][] = [];
  let at: Node | null = node;
  let minus = false;
  while (at !== null) {
    const { operands, operator }: ReturnType<typeof operandsOf> = operandsOf(lowering, at);
    if (operator === '-') minus = true;
    const last: readonly Node[] = operands.at(-1) ?? [];
    const [only] = last;
    const deeper: boolean = only !== undefined && last.length === 1 && tree.kind(only) === 'additive_expression';
    groups.push(...(deeper ? operands.slice(0, -1) : operands));
    at = deeper && only !== undefined ? only : null;
  }
  const refs = groups.map((group) => single(lowering, group, node));
  const parts = refs.map((ref) => partsOf(out, ref));
  if (minus || parts.every((part) => part === null)) return out.unknown(refs, lowering.span(node));
  return textOf(
    out,
    refs.flatMap((ref, index): readonly (string | Ref)[] => parts[index] ?? [ref]),
    lowering.span(node),
  );
}

function compared(lowering: Lowering, node: Node): Ref {
  const { operands, operator } = operandsOf(lowering, node);
  const refs = operands.map((group) => single(lowering, group, node));
  return lowering.out.unknown(refs, lowering.span(node), refs.length === 2 ? comparisons.get(operator) : undefined);
}

function chosen(lowering: Lowering, node: Node, form: 'then' | 'else'): Ref {
  const { out } = lowering;
  const { operands } = operandsOf(lowering, node);
  const found: Ref[] = [];
  for (const group of operands) {
    const last = found.at(-1);
    if (last !== undefined) out.enterBlock(form, last);
    found.push(single(lowering, group, node));
    if (last !== undefined) out.leaveBlock();
  }
  return out.merge(form === 'then' ? found.slice(-1) : found, lowering.span(node));
}

function ifNull(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const first = single(lowering, tree.fields(node, 'first'), node);
  out.enterBlock('else', first);
  const second = single(lowering, tree.fields(node, 'second'), node);
  out.leaveBlock();
  return out.merge([first, second], lowering.span(node));
}

function conditional(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [first, second] = [tree.fields(node, 'consequence'), tree.fields(node, 'alternative')];
  const test = single(
    lowering,
    tree.children(node).filter((child) => !first.includes(child) && !second.includes(child)),
    node,
  );
  const branch = (form: 'then' | 'else', nodes: readonly Node[]): Ref => {
    out.enterBlock(form, test);
    const ref = single(lowering, nodes, node);
    out.leaveBlock();
    return ref;
  };
  return out.merge([branch('then', first), branch('else', second)], lowering.span(node));
}

function cast(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const to = tree.ofKind(node, 'type_cast');
  const value = single(
    lowering,
    tree.children(node).filter((child) => child !== to),
    node,
  );
  const own = to === null ? null : typeAmong(lowering, tree.children(to));
  return own === null ? value : out.merge([value, own], lowering.span(node));
}

function asked(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const test = tree.ofKind(node, 'type_test');
  return out.unknown(
    values(
      lowering,
      tree.children(node).filter((child) => child !== test),
    ),
    lowering.span(node),
  );
}

/** `const Text('a')`, `new Client.withKey(k)` */
function creation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [first, ...rest] = tree
    .children(node)
    .filter((child) => tree.kind(child) === 'type_identifier' || tree.kind(child) === 'identifier');
  if (first === undefined) return lowering.nothing(node);
  const of = lowering.read(tree.text(first), lowering.span(first));
  const callee = rest.reduce((ref, part) => out.get(ref, tree.text(part), lowering.span(part)), of);
  return out.call(callee, callArguments(lowering, tree.ofKind(node, 'arguments')), lowering.span(node), rest.length === 0 ? 'new' : 'call');
}

function assignment(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [target] = tree.fields(node, 'left');
  const operator = tree.operator(node);
  const before = operator === '=' || target === undefined ? null : lowering.expression(target);
  const after = single(lowering, tree.fields(node, 'right'), node);
  const span = lowering.span(node);
  const parts = operator === '+=' ? partsOf(out, after) : null;
  const given =
    before === null
      ? after
      : operator === '??='
        ? out.merge([before, after], span)
        : parts === null
          ? out.unknown([before, after], span)
          : textOf(out, [before, ...parts], span);
  if (target !== undefined) assign(lowering, target, given);
  return given;
}

/** `x = v`, `a.b = v`, `a[k] = v` */
function assign(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const children = tree.children(target);
  const last = children.at(-1);
  const span = lowering.span(target);
  if (last === undefined) return;
  if (children.length === 1) {
    if (tree.kind(last) === 'identifier') lowering.write(tree.text(last), value, span);
    return;
  }
  const of = single(lowering, children.slice(0, -1), target);
  const index = tree.ofKind(last, 'index_selector');
  const key = tree.ofKind(last, 'identifier');
  if (index !== null) out.set(of, keyOf(lowering, single(lowering, tree.children(index), index)) ?? '[]', value, span);
  else if (key !== null) out.set(of, tree.text(key), value, span);
}
