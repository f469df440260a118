import type { Argument, Ref } from '../../model/facts.js';
import { chainExpressions } from '../tree-sitter/chains.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RustLowering, RustState } from './state.js';

/** `a.b(c)?.await[d]`. */
export const chains: readonly (readonly [string, ExpressionLowering<RustState>])[] = chainExpressions<RustState>(
  new Map([
    ['field_expression', { before: first, lower: field }],
    ['call_expression', { before: called, lower: call }],
    ['generic_function', { before: first, lower: same }],
    ['index_expression', { before: first, lower: element }],
    ['try_expression', { before: first, lower: same }],
    ['await_expression', { before: first, lower: same }],
    ['parenthesized_expression', { before: first, lower: same }],
    ['type_cast_expression', { before: first, lower: same }],
    ['reference_expression', { before: ({ tree }: RustLowering, node: Node) => tree.children(node).at(-1) ?? null, lower: same }],
  ]),
  (lowering, node) => lowering.out.unknown([], lowering.span(node)),
);

export function callArguments(lowering: RustLowering, list: Node | null): Argument[] {
  return list === null ? [] : lowering.expressions(lowering.tree.children(list)).map((value, position) => [position, value]);
}

/** What `of.method(args)` gives where the standard library only hands on what it holds; null for a call of its own. */
export function handedOn(lowering: RustLowering, of: Ref, method: string, args: readonly Argument[], node: Node): Ref | null {
  if (transparent.has(method)) return of;
  if (method === 'unwrap_or_default') return lowering.out.merge([of, lowering.out.const('', lowering.span(node))], lowering.span(node));
  const fallback = args[0]?.[1];
  if (!fallbacks.has(method) || fallback === undefined) return null;
  const op = lowering.out.at(fallback);
  const value = op.op === 'closure' ? lowering.out.call(fallback, [], lowering.span(node)) : fallback;
  return lowering.out.merge([of, value], lowering.span(node));
}

/** They change how a value is held, or what becomes of a failure. */
const transparent: ReadonlySet<string> = new Set(
  (
    'unwrap expect clone cloned copied into to_string to_owned as_str as_ref as_mut as_deref as_bytes into_bytes to_vec borrow ' +
    'map_err context with_context ok ok_or ok_or_else iter iter_mut into_iter lock'
  ).split(' '),
);

const fallbacks: ReadonlySet<string> = new Set(['unwrap_or', 'unwrap_or_else', 'or', 'or_else']);

function first({ tree }: RustLowering, node: Node): Node | null {
  return tree.child(node, 0);
}

/** `Some(x)`, `Ok(x)`, `Box::new(x)`, `String::from(x)`: x, only held. */
function called(lowering: RustLowering, node: Node): Node | null {
  const { tree } = lowering;
  const callee = tree.child(node, 0);
  const list = tree.field(node, 'arguments');
  const only = list === null ? null : tree.child(list, 0);
  const short = callee !== null && tree.end(callee) - tree.start(callee) < 20;
  return short && only !== null && containers.has(tree.text(callee)) ? only : callee;
}

const containers: ReadonlySet<string> = new Set(
  'Some Ok Err Box::new Rc::new Arc::new Mutex::new RwLock::new Cell::new RefCell::new String::from Arc::clone Rc::clone Json'.split(' '),
);

function same(_: RustLowering, before: Ref): Ref {
  return before;
}

function field(lowering: RustLowering, of: Ref, node: Node): Ref {
  const name = lowering.tree.child(node, 1);
  if (name === null) return of;
  const text = lowering.tree.text(name);
  return lowering.out.get(of, /^\d{1,6}$/.test(text) ? Number(text) : text, lowering.span(node));
}

function call(lowering: RustLowering, callee: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  if (called(lowering, node) !== tree.child(node, 0)) return callee;
  const list = tree.field(node, 'arguments');
  const args = callArguments(lowering, list);
  const op = out.at(callee);
  const method = op.op === 'get' && typeof op.key === 'string' && isMethod(lowering, node) ? op : null;
  const handed = method === null ? null : handedOn(lowering, method.of, String(method.key), args, node);
  if (handed !== null) return handed;
  const done = out.call(callee, args, lowering.span(node));
  if (list !== null && method !== null && fillers.has(String(method.key))) fill(lowering, list, done);
  return done;
}

/** `io::stdin().read_to_string(&mut text)`: what is lent to be changed holds what the call brings. */
function fill(lowering: RustLowering, list: Node, called: Ref): void {
  const { tree, out } = lowering;
  for (const node of tree.children(list)) {
    const name = tree.kind(node) === 'reference_expression' && tree.text(node).startsWith('&mut ') ? tree.children(node).at(-1) : undefined;
    if (name === undefined || tree.kind(name) !== 'identifier') continue;
    const span = lowering.span(name);
    out.write(tree.text(name), out.merge([called, out.read(tree.text(name), span)], span), span);
  }
}

/** Methods of readers that put what they read into what they are lent. */
const fillers: ReadonlySet<string> = new Set(['read_line', 'read_to_string', 'read_to_end', 'read_until', 'read_exact', 'read']);

function isMethod({ tree }: RustLowering, node: Node): boolean {
  let callee = tree.child(node, 0);
  if (callee !== null && tree.kind(callee) === 'generic_function') callee = tree.child(callee, 0);
  return callee !== null && tree.kind(callee) === 'field_expression';
}

function element(lowering: RustLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const index = tree.child(node, 1);
  if (index === null) return of;
  const by = lowering.expression(index);
  const key = out.at(by);
  const written = key.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : null;
  return written === null ? out.index(of, by, lowering.span(node)) : out.get(of, written, lowering.span(node));
}
