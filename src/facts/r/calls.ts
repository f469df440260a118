import type { Argument, Ref } from '../../model/facts.js';
import { chainExpressions } from '../tree-sitter/chains.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { keyOf } from './expressions.js';
import { special } from './special.js';
import type { RLowering, RState } from './state.js';
import { nameOf, textOf } from './strings.js';

/** `chat$chat("…")$text[[1]]` */
export const callExpressions: readonly (readonly [string, ExpressionLowering<RState>])[] = chainExpressions<RState>(
  new Map([
    ['extract_operator', { before: ({ tree }, node) => tree.field(node, 'lhs'), lower: member }],
    ['subset', { before: ({ tree }, node) => tree.field(node, 'function'), lower: element }],
    ['subset2', { before: ({ tree }, node) => tree.field(node, 'function'), lower: element }],
    ['call', { before: callee, lower: (lowering, of, node) => applied(lowering, of, node, argumentsOf(lowering, node)) }],
  ]),
  (lowering, node) => lowerCall(lowering, node, null),
);

/** Null for what is called by its name. */
function callee({ tree }: RLowering, node: Node): Node | null {
  const function_ = tree.field(node, 'function');
  return function_ !== null && chained.has(tree.kind(function_)) ? function_ : null;
}

const chained: ReadonlySet<string> = new Set(['extract_operator', 'subset', 'subset2', 'call']);

/** A call, with what a pipe hands to it. */
export function lowerCall(lowering: RLowering, node: Node, first: Ref | null): Ref {
  const { tree, out } = lowering;
  const function_ = tree.field(node, 'function');
  if (function_ === null) return out.unknown([], lowering.span(node));
  const kind = tree.kind(function_);
  const name = kind === 'identifier' ? nameOf(tree.text(function_)) : kind === 'namespace_operator' ? lastName(lowering, function_) : null;
  const known = name === null || first !== null ? undefined : special.get(name);
  if (known !== undefined) return known(lowering, node, tree.children(tree.field(node, 'arguments') ?? node));
  if (first !== null && name !== null && kept.has(name)) return first;
  const of = lowering.expression(function_);
  return applied(lowering, of, node, piping(lowering, argumentsOf(lowering, node), first));
}

/** What only looks at the same thing in another way. */
const kept: ReadonlySet<string> = new Set([
  'as.character',
  'trimws',
  'unlist',
  'as_tibble',
  'collect',
  'invisible',
  'unique',
  'na.omit',
  'print',
]);

function lastName({ tree }: RLowering, node: Node): string {
  const name = tree.field(node, 'rhs');
  return name === null ? '' : nameOf(tree.text(name));
}

/** `Desk$new(1)` makes one. */
function applied({ out, tree }: RLowering, of: Ref, node: Node, args: readonly Argument[]): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  const op = out.at(of);
  return op.op === 'get' && op.key === 'new' ? out.call(op.of, args, span, 'new') : out.call(of, args, span);
}

export function argumentsOf(lowering: RLowering, node: Node): Argument[] {
  const { tree } = lowering;
  const list = tree.field(node, 'arguments');
  let position = 0;
  return (list === null ? [] : tree.children(list)).map((argument): Argument => {
    const [name, value] = [tree.field(argument, 'name'), tree.field(argument, 'value')];
    if (value !== null && tree.kind(value) === 'dots') return ['*', lowering.expression(value)];
    const key = name === null ? position++ : tree.kind(name) === 'string' ? textOf(tree.text(name)) : nameOf(tree.text(name));
    return [key, lowering.optional(value, argument)];
  });
}

/** `x |> f(y)` is `f(x, y)`; `x |> f(y, data = _)` and `x %>% f(y, .)` say where. */
function piping({ out }: RLowering, args: readonly Argument[], first: Ref | null): readonly Argument[] {
  if (first === null) return args;
  const isPlace = ([, ref]: Argument): boolean => {
    const op = out.at(ref);
    return op.op === 'read' && (op.name === '.' || op.name === '_');
  };
  if (args.some(isPlace)) return args.map((arg): Argument => (isPlace(arg) ? [arg[0], first] : arg));
  return [[0, first], ...args.map(([key, ref]): Argument => [typeof key === 'number' ? key + 1 : key, ref])];
}

function member(lowering: RLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'rhs');
  if (name === null) return of;
  const written = tree.kind(name) === 'string' ? textOf(tree.text(name)) : nameOf(tree.text(name));
  return out.get(of, written, lowering.span(node));
}

/** `x[["k"]]`, `x[[1]]`; rows of a table are still that table. */
function element(lowering: RLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const list = tree.field(node, 'arguments');
  const indices = list === null ? [] : tree.children(list).flatMap((index) => tree.field(index, 'value') ?? []);
  const refs = lowering.expressions(indices);
  const [only] = refs;
  if (only === undefined || refs.length > 1) return of;
  const key = keyOf(lowering, only);
  // A range of rows or elements is of the same kind.
  if (key === null && out.at(only).op === 'unknown') return of;
  return key === null ? out.index(of, only, lowering.span(node)) : out.get(of, key, lowering.span(node));
}
