import type { Argument, Ref } from '../../model/facts.js';
import { type Link, lowerChain } from '../objects/chains.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { bindInto } from './bindings.js';
import { operation, operators } from './operations.js';

/** Calls, members and elements. */
export const callExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['call_expression', chain],
  ['navigation_expression', navigation],
  ['constructor_expression', chain],
  ['prefix_expression', prefix],
  ['macro_invocation', macro],
]);

/** The grammar takes `a + b.c` for `(a + b).c`: what hangs on an operator hangs on its last operand. */
function chain(lowering: Lowering, node: Node): Ref {
  const base = operatorBelow(lowering, node);
  const operands = base === null ? [] : lowering.tree.children(base);
  const last = operands.at(-1);
  if (base === null || last === undefined) return lowered(lowering, node, null);
  const before = operands.slice(0, -1).filter((operand) => lowering.tree.kind(operand) !== 'bang');
  const left = before.map((operand) => lowering.expression(operand));
  const right = lowered(lowering, node, { at: base, begin: () => lowering.expression(last) });
  return operation(lowering, base, [...left, right], lowering.span(node));
}

function lowered(lowering: Lowering, node: Node, start: { readonly at: Node; readonly begin: () => Ref } | null): Ref {
  const link = (at: Node): Link | null =>
    at === start?.at ? { node: at, inner: null, member: null, args: null, begin: start.begin } : linkOf(lowering, at);
  return lowerChain(lowering, node, { link, builder: () => null });
}

function operatorBelow({ tree }: Lowering, node: Node): Node | null {
  let at: Node | null = node;
  while (at !== null && hanging.has(tree.kind(at))) at = tree.child(at, 0);
  if (at === null || at === node) return null;
  if (tree.kind(at) === 'prefix_expression') return /^[!-]/.test(tree.text(at).slice(0, 1)) ? at : null;
  return operators.has(tree.kind(at)) ? at : null;
}

const hanging = new Set(['call_expression', 'navigation_expression', 'postfix_expression']);

/** `\.name` is what takes that part of a thing. */
function navigation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const target = tree.child(node, 0);
  if (target !== null && tree.kind(target) === 'key_path_expression') return out.const(tree.text(node), lowering.span(node));
  return chain(lowering, node);
}

function linkOf(lowering: Lowering, node: Node): Link | null {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'call_expression':
      return call(lowering, node);
    case 'constructor_expression': {
      const [of] = tree.children(node);
      const args = (): Argument[] => callArguments(lowering, tree.ofKind(node, 'constructor_suffix'));
      return {
        node,
        inner: null,
        member: null,
        args,
        begin: () => lowering.out.call(typeOf(lowering, of, node), args(), lowering.span(node)),
      };
    }
    case 'navigation_expression': {
      const target = tree.child(node, 0);
      if (target !== null && tree.kind(target) === 'key_path_expression') return null;
      return { node, inner: target, args: null, ...memberOf(lowering, node) };
    }
    case 'postfix_expression':
      return { node, inner: tree.child(node, 0), member: null, args: null };
    default:
      return null;
  }
}

function typeOf(lowering: Lowering, of: Node | undefined, node: Node): Ref {
  return of === undefined ? lowering.nothing(node) : lowering.type(of);
}

/** `x.self` is x, `X.init` what is called as X is; `.0` is a position. */
function memberOf(lowering: Lowering, node: Node): Pick<Link, 'member' | 'apply'> {
  const { tree, out } = lowering;
  const suffix = tree.ofKind(node, 'navigation_suffix');
  const name =
    suffix === null
      ? ''
      : tree
          .text(suffix)
          .replace(/^[.?!\s]+/, '')
          .replaceAll('`', '');
  if (name === 'self' || name === 'init' || name === '') return { member: null };
  if (!/^\d{1,4}$/.test(name)) return { member: name };
  return { member: null, apply: (of) => out.get(of, Number(name), lowering.span(node)) };
}

function call(lowering: Lowering, node: Node): Link | null {
  const { tree, out } = lowering;
  const callee = tree.child(node, 0);
  const suffix = tree.ofKind(node, 'call_suffix');
  if (callee === null) return null;
  const list = suffix === null ? null : tree.ofKind(suffix, 'value_arguments');
  if (list !== null && tree.text(list).startsWith('[')) return element(lowering, node, callee, list);
  const wrapped = wrappedSuffix(lowering, callee, list);
  if (wrapped !== null) return behindCall(lowering, callee, wrapped, suffix);
  const args = (): Argument[] => callArguments(lowering, suffix);
  const kind = tree.kind(callee);
  if (kind === 'prefix_expression' && tree.text(callee).startsWith('.'))
    return { node, inner: null, member: null, args: null, begin: () => implicit(lowering, node, callee, args()) };
  const after = (value: Ref): Ref => {
    if (suffix !== null) bindInto(lowering, suffix, value);
    return value;
  };
  if (kind === 'simple_identifier') return { node, inner: null, member: tree.text(callee).replaceAll('`', ''), args, after };
  if (kind === 'navigation_expression') {
    const target = tree.child(callee, 0);
    const { member, apply } = memberOf(lowering, callee);
    if (target !== null && tree.kind(target) !== 'key_path_expression')
      return { node, inner: target, member, args, after, ...(apply === undefined ? {} : { apply }) };
  }
  if (kind === 'array_literal' || kind === 'dictionary_literal')
    return {
      node,
      inner: null,
      member: null,
      args: null,
      begin: () =>
        out.unknown(
          args().map(([, ref]) => ref),
          lowering.span(node),
        ),
    };
  return { node, inner: callee, member: null, args, after };
}

/** The closures behind a call are arguments of it. */
function behindCall(lowering: Lowering, callee: Node, wrapped: Node, suffix: Node | null): Link | null {
  const inner = call(lowering, callee);
  const args = (): Argument[] => {
    const given = callArguments(lowering, wrapped);
    const behind = callArguments(lowering, suffix);
    return [...given, ...behind.map(([key, ref]): Argument => [typeof key === 'number' ? key + given.length : key, ref])];
  };
  return inner === null || inner.begin !== undefined ? inner : { ...inner, args };
}

/** `f(a) { … } onEnd: { … }` may stand in the tree as a call of a call. */
function wrappedSuffix({ tree }: Lowering, callee: Node, list: Node | null): Node | null {
  const suffix = list === null && tree.kind(callee) === 'call_expression' ? tree.ofKind(callee, 'call_suffix') : null;
  const inner = suffix === null ? null : tree.ofKind(suffix, 'value_arguments');
  if (suffix === null || inner === null || tree.ofKind(suffix, 'lambda_literal') !== null) return null;
  return tree.text(inner).startsWith('(') ? suffix : null;
}

/** `.init(model: m)` says what the parameter's type says: its fields by name. `.user(text)` is made of what it is given. */
function implicit(lowering: Lowering, node: Node, callee: Node, args: readonly Argument[]): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const name = tree.text(callee).slice(1);
  if (args.length > 0 && args.every(([key]) => typeof key === 'string')) return out.make('map', args, span);
  const [only] = args;
  if (name === 'init' && args.length === 1 && only !== undefined) return only[1];
  return out.call(out.get(out.unknown([], lowering.span(callee)), name, lowering.span(callee)), args, span);
}

function element(lowering: Lowering, node: Node, callee: Node, list: Node): Link {
  const { tree, out } = lowering;
  const [first] = tree.children(list);
  const value = first === undefined ? null : (tree.field(first, 'value') ?? tree.child(first, 0));
  const apply = (of: Ref): Ref => {
    const index = lowering.optional(value, node);
    const key = keyOf(lowering, index);
    return key === null ? out.index(of, index, lowering.span(node)) : out.get(of, key, lowering.span(node));
  };
  return { node, inner: callee, member: null, args: null, apply };
}

/** Labels or positions, then the closures behind the list: the first has the next position, the others their label. */
export function callArguments(lowering: Lowering, suffix: Node | null): Argument[] {
  const { tree } = lowering;
  const given: Argument[] = [];
  let label: string | null = null;
  for (const child of suffix === null ? [] : tree.children(suffix)) {
    const kind = tree.kind(child);
    if (kind === 'value_arguments') given.push(...tree.children(child).map((node, index) => argument(lowering, node, index)));
    else if (kind === 'simple_identifier') label = tree.text(child);
    else if (kind === 'lambda_literal') {
      given.push([label ?? given.length, lowering.expression(child)]);
      label = null;
    }
  }
  return given;
}

function argument(lowering: Lowering, node: Node, index: number): Argument {
  const { tree } = lowering;
  const label = tree.ofKind(node, 'value_argument_label');
  const value = tree.field(node, 'value') ?? tree.children(node).findLast((child) => child !== label) ?? null;
  const given =
    value === null && /\bnil$/.test(tree.text(node)) ? lowering.out.const(null, lowering.span(node)) : lowering.optional(value, node);
  return [label === null ? index : tree.text(label).replaceAll('`', ''), given];
}

/** `.post` alone is known by its name; `-1` is a number, `!x` a question, `&x` is x. */
function prefix(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const operand = tree.children(node).at(-1) ?? null;
  const text = tree.text(node);
  const span = lowering.span(node);
  if (text.startsWith('.')) return out.const(text.slice(1).replaceAll('`', ''), span);
  const value = lowering.optional(operand, node);
  const op = out.at(value);
  if (text.startsWith('&')) return value;
  if (text.startsWith('-') && op.op === 'const' && typeof op.value === 'number') return out.const(-op.value, span);
  return out.unknown([value], span, text.startsWith('!') ? 'not' : undefined);
}

/** What `#Preview` shows is no part of the program. */
function macro(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.child(node, 0);
  if (name !== null && tree.text(name) === 'Preview') return lowering.nothing(node);
  const refs = callArguments(lowering, tree.ofKind(node, 'call_suffix')).map(([, ref]) => ref);
  return out.unknown(refs, lowering.span(node));
}
