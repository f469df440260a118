import type { Argument, Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { builtIn } from './built-in.js';
import { controlValue, runNodes } from './control.js';
import { itemsOf, member } from './expressions.js';
import { blockFunction } from './functions.js';
import { special } from './modules.js';
import { moduleRef } from './names.js';
import { argumentNodes, atomOf, bareCallee, blocksOf, isOperator } from './nodes.js';
import type { ElixirLowering, ElixirState } from './state.js';

export const callExpressions: ReadonlyMap<string, ExpressionLowering<ElixirState>> = new Map<string, ExpressionLowering<ElixirState>>([
  ['call', (lowering, node) => call(lowering, node, null)],
  ['dot', (lowering, node) => (lowering.tree.first(node) === null ? lowering.out.unknown([], lowering.span(node)) : moduleRef(lowering, lowering.tree.first(node) ?? node))],
]); // prettier-ignore

/** A variable, else a function that takes nothing. */
export function bareName(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const name = tree.text(node);
  if (name === '__MODULE__') return moduleRef(lowering, node);
  if (state.isVariable(name) || name.startsWith('__') || name === '_') return out.read(name, lowering.span(node));
  return out.call(callee(lowering, name, node), [], lowering.span(node));
}

/** A function of the module around, else one that is imported or the language's own. */
export function callee({ tree, out, state }: ElixirLowering, name: string, node: Node): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  return state.isOwnFunction(name) ? out.get(out.read('this', span), name, span) : out.read(name, span);
}

/** `a |> f(b) |> g()` is `g(f(a, b))`. A pipe leans to the left as deep as it is long, so it is lowered from its first step on. */
export function piped(lowering: ElixirLowering, node: Node): Ref {
  const { tree } = lowering;
  const steps: Node[] = [];
  let first = node;
  while (isOperator(tree, first, 'binary_operator', '|>')) {
    const [left, right] = [tree.field(first, 'left'), tree.field(first, 'right')];
    if (left === null || right === null) break;
    steps.push(right);
    first = left;
  }
  let value = lowering.expression(first);
  for (const step of steps.reverse()) value = stepped(lowering, value, step);
  return value;
}

function stepped(lowering: ElixirLowering, value: Ref, step: Node): Ref {
  const { tree, out } = lowering;
  if (tree.kind(step) === 'call') return call(lowering, step, value);
  const of = tree.kind(step) === 'identifier' ? callee(lowering, tree.text(step), step) : lowering.expression(step);
  return out.call(of, [[0, value]], lowering.span(step));
}

/** `first` is what a pipe puts before the arguments. */
function call(lowering: ElixirLowering, node: Node, first: Ref | null): Ref {
  const { tree } = lowering;
  const target = tree.field(node, 'target');
  if (target === null) return lowering.out.unknown([], lowering.span(node));
  if (tree.kind(target) === 'dot') return remoteCall(lowering, node, target, first);
  const name = bareCallee(tree, node);
  const controlled = controlValue(lowering, node, first);
  if (controlled !== null) return controlled;
  const done = special(lowering, node, name, first);
  if (done !== null) return done;
  const of = name === '' ? lowering.expression(target) : callee(lowering, name, target);
  return finished(lowering, node, of, first, name);
}

function finished(lowering: ElixirLowering, node: Node, of: Ref, first: Ref | null, name: string): Ref {
  const { tree, out } = lowering;
  const blocks = blocksOf(tree, node);
  const args = argumentsOf(lowering, [...blocks.args, ...blocks.named], first);
  const isRoute = blocks.body !== null && routes.has(name);
  if (blocks.body !== null && isRoute) args.push([args.length, blockFunction(lowering, blocks.body, node, 'conn')]);
  const value = out.call(of, args, lowering.span(node));
  if (blocks.body === null || isRoute) return value;
  // A macro runs what stands in its block, and gives what that comes to.
  const values: Ref[] = [];
  runNodes(lowering, blocks.body, (_, inner) => void values.push(inner));
  for (const { nodes } of blocks.clauses) runNodes(lowering, nodes, null);
  return out.merge([...values, value], lowering.span(node));
}

/** Verbs that a router without controllers gives a block to. */
const routes: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'match']);

/** Named arguments go by their names, and are together the last argument as well: a function takes them as one list. */
export function argumentsOf(lowering: ElixirLowering, nodes: readonly Node[], first: Ref | null): Argument[] {
  const { tree, out } = lowering;
  const pairs = nodes.filter((child) => tree.kind(child) === 'pair');
  const items = itemsOf(lowering, nodes.filter((child) => tree.kind(child) !== 'pair')); // prettier-ignore
  const shift = first === null ? 0 : 1;
  const args: Argument[] = first === null ? [] : [[0, first]];
  for (const [key, value] of items) args.push([typeof key === 'number' ? key + shift : key, value]);
  const named = items.filter(([key]) => typeof key === 'string');
  const last = nodes.at(-1);
  if (named.length > 0 && last !== undefined && pairs.length === 0)
    args.push([args.length - named.length, out.make('map', named, lowering.span(last))]);
  return args;
}

/** `Desk.ask(x)`, `ticket.title`, `fun.(x)`, `:httpc.request(…)` */
function remoteCall(lowering: ElixirLowering, node: Node, target: Node, first: Ref | null): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const [left, right] = [tree.field(target, 'left'), tree.field(target, 'right')];
  if (left === null) return out.unknown([], span);
  const atom = atomOf(tree, left);
  const isModule = tree.kind(left) === 'alias' || tree.text(left) === '__MODULE__' || atom !== null;
  if (right === null) return finished(lowering, node, lowering.expression(left), first, '');
  const name = tree.text(right);
  if (isModule && atom === null) {
    const done = builtIn(lowering, node, `${lowering.state.fullName(tree.text(left))}.${name}`, first);
    if (done !== null) return done;
  }
  const of = atom === null ? (isModule ? moduleRef(lowering, left) : lowering.expression(left)) : out.name(`:${atom}`, span);
  // Without parentheses it is a field, but for a module.
  if (!isModule && first === null && tree.ofKind(node, 'arguments') === null && tree.ofKind(node, 'do_block') === null)
    return member(lowering, of, name, node);
  return finished(lowering, node, out.get(of, name, span), first, '');
}

/** What a call is given, the piped value first, as nodes cannot say. */
export function givenTo(lowering: ElixirLowering, node: Node, first: Ref | null): Ref[] {
  const { tree } = lowering;
  const own = argumentNodes(tree, node).map((child) => lowering.expression(child));
  return first === null ? own : [first, ...own];
}
