import type { Argument, Ref } from '../../model/facts.js';
import { percentParts } from '../lowering/format.js';
import { type Link, lowerChain } from '../objects/chains.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { filled, partsOf } from '../objects/text.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';

/** Calls, members and elements. */
export const callExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['call_expression', invocation],
  ['navigation_expression', chain],
  ['index_expression', chain],
  ['callable_reference', reference],
]);

/** Positions, names, and the lambda behind the list as the last of all. */
export function callArguments(lowering: Lowering, call: Node): Argument[] {
  const { tree } = lowering;
  const list = tree.ofKind(call, 'value_arguments');
  const given = (list === null ? [] : tree.children(list)).map((node, position): Argument => {
    const children = tree.children(node);
    const [first, second] = children;
    if (first !== undefined && second !== undefined) return [tree.text(first).replaceAll('`', ''), lowering.expression(second)];
    return [tree.text(node).startsWith('*') ? '*' : position, lowering.optional(first ?? null, node)];
  });
  const lambda = tree.ofKind(call, 'annotated_lambda');
  const literal = lambda === null ? null : tree.ofKind(lambda, 'lambda_literal');
  return literal === null ? given : [...given, [given.length, lowering.expression(literal)]];
}

function invocation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const callee = tree.child(node, 0);
  const [text, method] = callee !== null && tree.kind(callee) === 'navigation_expression' ? tree.children(callee) : [];
  if (text !== undefined && method !== undefined && tree.text(method) === 'format' && tree.kind(text).endsWith('string_literal')) {
    const parts = partsOf(out, lowering.expression(text));
    const values = callArguments(lowering, node).map(([, ref]) => ref);
    if (parts !== null) return filled(out, parts, percentParts, values, lowering.span(node));
  }
  return chain(lowering, node);
}

function chain(lowering: Lowering, node: Node): Ref {
  return lowerChain(lowering, node, { link: (at) => linkOf(lowering, at), builder: () => null });
}

function linkOf(lowering: Lowering, node: Node): Link | null {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'call_expression':
      return call(lowering, node);
    case 'navigation_expression': {
      const name = tree.child(node, 1);
      return { node, inner: tree.child(node, 0), member: name === null ? null : tree.text(name).replaceAll('`', ''), args: null };
    }
    case 'index_expression':
      return element(lowering, node);
    case 'parenthesized_expression':
      return { node, inner: tree.child(node, 0), member: null, args: null };
    case 'unary_expression':
      return tree.operator(node) === '!!' ? { node, inner: tree.child(node, 0), member: null, args: null } : null;
    default:
      return null;
  }
}

/** A call of a member takes the member with it; `f(a) { … }` stands in the tree as a call of a call. */
function call(lowering: Lowering, node: Node): Link | null {
  const { tree, out } = lowering;
  const outer = tree.child(node, 0);
  if (outer === null) return null;
  const wraps =
    tree.kind(outer) === 'call_expression' &&
    tree.ofKind(node, 'value_arguments') === null &&
    tree.ofKind(outer, 'annotated_lambda') === null;
  const callee = wraps ? tree.child(outer, 0) : outer;
  if (callee === null) return null;
  const args = (): Argument[] => {
    const given = wraps ? callArguments(lowering, outer) : [];
    return [
      ...given,
      ...callArguments(lowering, node).map(([key, ref]): Argument => [typeof key === 'number' ? key + given.length : key, ref]),
    ];
  };
  const list = tree.ofKind(wraps ? outer : node, 'type_arguments');
  const types = list === null ? [] : tree.children(list);
  const after = (value: Ref): Ref => {
    const last = out.at(value);
    const own = last.op === 'call' ? out.at(last.callee) : null;
    // `x.apply { … }` is x.
    const kept = own?.op === 'get' && (own.key === 'apply' || own.key === 'also') ? own.of : value;
    return types.length === 0 ? kept : out.merge([kept, ...types.map((type) => lowering.type(type))], lowering.span(node));
  };
  if (tree.kind(callee) === 'identifier') return { node, inner: null, member: tree.text(callee).replaceAll('`', ''), args, after };
  if (tree.kind(callee) !== 'navigation_expression') return { node, inner: callee, member: null, args, after };
  const name = tree.child(callee, 1);
  return { node, inner: tree.child(callee, 0), member: name === null ? null : tree.text(name).replaceAll('`', ''), args, after };
}

function element(lowering: Lowering, node: Node): Link {
  const { tree, out } = lowering;
  const apply = (of: Ref): Ref => {
    const index = lowering.optional(tree.child(node, 1), node);
    const key = keyOf(lowering, index);
    return key === null ? out.index(of, index, lowering.span(node)) : out.get(of, key, lowering.span(node));
  };
  return { node, inner: tree.child(node, 0), member: null, args: null, apply };
}

/** `::close` is the function itself, `Foo::class` the class. */
function reference(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const children = tree.children(node);
  const last = children.at(-1);
  if (last === undefined) return lowering.nothing(node);
  const of = children.length > 1 ? children[0] : undefined;
  if (of === undefined) return tree.kind(last) === 'identifier' ? lowering.read(tree.text(last), lowering.span(last)) : lowering.type(last);
  const value = tree.kind(of).includes('type') ? lowering.type(of) : lowering.expression(of);
  return tree.kind(last) === 'identifier' ? out.get(value, tree.text(last), lowering.span(node)) : value;
}
