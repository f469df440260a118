import type { Argument, Ref } from '../../model/facts.js';
import { chainExpressions } from '../tree-sitter/chains.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { builtinCall, isBuiltinCall } from './builtins.js';
import type { GoLowering, GoState } from './state.js';
import { assignTo } from './targets.js';
import { typeOf } from './types.js';

/** `a.b(c)[d].(T)`. */
export const chains: readonly (readonly [string, ExpressionLowering<GoState>])[] = chainExpressions<GoState>(
  new Map([
    ['selector_expression', { before: first, lower: selector }],
    ['call_expression', { before: (lowering, node) => (isBuiltinCall(lowering.tree, node) ? null : first(lowering, node)), lower: call }],
    ['index_expression', { before: first, lower: element }],
    ['type_assertion_expression', { before: first, lower: (_, before) => before }],
    ['parenthesized_expression', { before: first, lower: (_, before) => before }],
    ['type_conversion_expression', { before: ({ tree }, node) => tree.child(node, 1), lower: (_, before) => before }],
  ]),
  (lowering, node) =>
    lowering.tree.kind(node) === 'call_expression' ? builtinCall(lowering, node) : lowering.out.unknown([], lowering.span(node)),
);

/** By position; `xs...` is a spread. */
export function callArguments(lowering: GoLowering, list: Node | null): Argument[] {
  const { tree } = lowering;
  return (list === null ? [] : tree.children(list)).map((child, position) => [
    tree.kind(child) === 'variadic_argument' ? '*' : position,
    lowering.expression(child),
  ]);
}

function first({ tree }: GoLowering, node: Node): Node | null {
  return tree.child(node, 0);
}

function selector(lowering: GoLowering, of: Ref, node: Node): Ref {
  const field = lowering.tree.child(node, 1);
  return field === null ? of : lowering.out.get(of, lowering.tree.text(field), lowering.span(node));
}

function call(lowering: GoLowering, callee: Ref, node: Node): Ref {
  const list = lowering.tree.field(node, 'arguments');
  const args = callArguments(lowering, list);
  const called = lowering.out.call(callee, args, lowering.span(node));
  const op = lowering.out.at(callee);
  if (list !== null && op.op === 'get' && fillers.test(String(op.key))) fill(lowering, list, called);
  if (list !== null && op.op === 'get') declareOption(lowering, String(op.key), list, args);
  const type = typeArgument(lowering, node);
  return type === null ? called : lowering.out.merge([called, type], lowering.span(node));
}

/** `flag.StringVar(&dsn, "dsn", "…", "usage")`: what is handed by its address is what `flag.String` of the rest gives. */
function declareOption(lowering: GoLowering, method: string, list: Node, args: readonly Argument[]): void {
  const { tree, out } = lowering;
  const option = /^([A-Z]\w{2,20})Var(P?)$/.exec(method);
  const target = tree.first(list);
  if (option === null || target === null || tree.kind(target) !== 'unary_expression' || tree.operator(target) !== '&') return;
  const span = lowering.span(list);
  const rest = args.flatMap(([key, ref]): Argument[] => (typeof key === 'number' && key > 0 ? [[key - 1, ref]] : []));
  assignTo(lowering, target, () => out.call(out.name(`flag.${option[1] ?? ''}${option[2] ?? ''}`, span), rest, span));
}

/** `env.ParseAs[Config]()` gives a `Config`. */
function typeArgument(lowering: GoLowering, node: Node): Ref | null {
  const { tree, out, state } = lowering;
  const [callee, list] = [tree.child(node, 0), tree.field(node, 'type_arguments')];
  const indexed = callee !== null && tree.kind(callee) === 'index_expression' ? tree.child(callee, 1) : null;
  const held = indexed !== null && state.types.has(tree.text(indexed)) ? indexed : list === null ? null : tree.first(list);
  const type = held !== null && tree.kind(held) === 'type_elem' ? tree.first(held) : held;
  return type === null ? null : out.call(typeOf(lowering, type), [], lowering.span(type), 'new');
}

/** `json.Unmarshal(data, &note)`, `c.Bind(note)`: what is handed by its address, or as a pointer alone, holds what the call brings. */
function fill(lowering: GoLowering, list: Node, called: Ref): void {
  const { tree, out } = lowering;
  const given = tree.children(list);
  for (const node of given) {
    const isAddress = tree.kind(node) === 'unary_expression' && tree.operator(node) === '&';
    const name = isAddress ? tree.first(node) : given.length === 1 ? node : null;
    if (name === null || tree.kind(name) !== 'identifier') continue;
    const span = lowering.span(name);
    assignTo(lowering, name, () => out.merge([called, out.read(tree.text(name), span)], span));
  }
}

function element(lowering: GoLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const index = tree.child(node, 1);
  if (index === null) return of;
  const by = lowering.expression(index);
  const key = out.at(by);
  const written = key.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : null;
  return written === null ? out.index(of, by, lowering.span(node)) : out.get(of, written, lowering.span(node));
}

/** Methods that fill what they are handed: decoders, binders of requests, readers of rows. */
const fillers =
  /^(?:Decode|Unmarshal|(?:Should|Must)?Bind|Read(?:JSON|Form|Body)|BodyParser|QueryParser|Scan|StructScan|Select|Get|Find|First|Last|Take|All|One)/;
