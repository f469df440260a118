import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { takenIn } from './built-in.js';
import { argumentsOf, callee } from './calls.js';
import { runNodes } from './control.js';
import { itemsOf } from './expressions.js';
import { comprehension } from './comprehension.js';
import { definers, definition } from './functions.js';
import { moduleRef, named } from './names.js';
import { argumentNodes, atomOf, bareCallee, blocksOf, isOperator, namedValue, writtenKey } from './nodes.js';
import { applied, sent } from './processes.js';
import { configured, saidOfModule } from './settings.js';
import type { ElixirLowering } from './state.js';

type Special = (lowering: ElixirLowering, node: Node, first: Ref | null) => Ref | null;

/** What looks like a call and declares, brings in or builds; null for any other call. */
export function special(lowering: ElixirLowering, node: Node, name: string, first: Ref | null): Ref | null {
  if (name === '' || lowering.state.isOwnFunction(name)) return null;
  if (definers.has(name)) {
    definition(lowering, node);
    return lowering.out.unknown([], lowering.span(node));
  }
  return specials.get(name)?.(lowering, node, first) ?? null;
}

const specials: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['defmodule', (lowering, node) => defmodule(lowering, node)],
  ['defprotocol', (lowering, node) => defmodule(lowering, node)],
  ['defimpl', (lowering, node) => defmodule(lowering, node)],
  ['defdelegate', delegated],
  ['defstruct', struct],
  ['defexception', struct],
  ['alias', alias],
  ['require', alias],
  ['import', brought],
  ['use', brought],
  ['quote', quoted],
  ['config', configured],
  ['for', (lowering, node) => comprehension(lowering, node)],
  ['raise', raised],
  ['throw', raised],
  ['reraise', raised],
  ['then', (lowering, node, first) => handed(lowering, node, first, 'result')],
  ['tap', (lowering, node, first) => handed(lowering, node, first, 'value')],
  ['get_in', takenIn],
  ['apply', (lowering, node) => applied(lowering, node)],
  ['send', sent],
  ['to_string', (lowering, node, first) => first ?? lowering.optional(argumentNodes(lowering.tree, node)[0] ?? null, node)],
  ['to_charlist', (lowering, node, first) => first ?? lowering.optional(argumentNodes(lowering.tree, node)[0] ?? null, node)],
  ['elem', element],
  ['hd', (lowering, node, first) => first0(lowering, node, first)],
  ['scope', scope],
  ['field', (lowering, node) => field(lowering, node)],
  ['belongs_to', (lowering, node) => field(lowering, node)],
  ['has_many', (lowering, node) => field(lowering, node)],
  ['has_one', (lowering, node) => field(lowering, node)],
  ['embeds_one', (lowering, node) => field(lowering, node)],
  ['embeds_many', (lowering, node) => field(lowering, node)],
]); // prettier-ignore

/** A module is a class without objects; all of a tree see it by its full name. */
function defmodule(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const span = lowering.span(node);
  const blocks = blocksOf(tree, node);
  const [nameNode] = blocks.args;
  if (nameNode === undefined) return out.unknown([], span);
  const written = tree.text(nameNode);
  const isNested = state.module !== '' && bareCallee(tree, node) !== 'defimpl';
  const full = isNested ? `${state.module}.${written}` : state.fullName(written);
  if (isNested) state.alias(full, written.split('.')[0] ?? written);
  const body = blocks.body ?? [];
  state.openModule(full, new Set(body.flatMap((child) => functionName(lowering, child))));
  const bases = body.flatMap((child) => basesOf(lowering, child));
  const unit = out.enterUnit({ name: full.split('.').at(-1) ?? full, form: 'class', bases, span });
  runNodes(lowering, body, null);
  out.leaveUnit();
  state.closeModule();
  const value = out.closure(unit, lowering.span(nameNode));
  out.write(full, value, lowering.span(nameNode));
  out.export(full, value);
  return out.unknown([], span);
}

function functionName({ tree }: ElixirLowering, node: Node): string[] {
  const name = bareCallee(tree, node);
  if (!definers.has(name) && name !== 'defdelegate') return [];
  let [head] = argumentNodes(tree, node);
  if (head !== undefined && isOperator(tree, head, 'binary_operator', 'when')) head = tree.field(head, 'left') ?? head;
  if (head === undefined) return [];
  return [tree.kind(head) === 'call' ? bareCallee(tree, head) : tree.text(head)];
}

/** `use GenServer`, `use DeskWeb, :live_view` (what that function of the tree says is used), `@behaviour Tool`. */
function basesOf(lowering: ElixirLowering, node: Node): Ref[] {
  const { tree, out } = lowering;
  const behaviour = isOperator(tree, node, 'unary_operator', '@') ? tree.field(node, 'operand') : null;
  if (behaviour !== null && bareCallee(tree, behaviour) === 'behaviour')
    return argumentNodes(tree, behaviour).map((name) => moduleRef(lowering, name));
  if (bareCallee(tree, node) !== 'use') return [];
  const [module, ...rest] = argumentNodes(tree, node);
  if (module === undefined) return [];
  const span = lowering.span(node);
  const kind = rest[0] === undefined ? null : atomOf(tree, rest[0]);
  const base = moduleRef(lowering, module);
  const using = out.call(out.get(base, kind ?? '__using__', span), [], span);
  return [base, using];
}

function delegated(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [head, options] = argumentNodes(tree, node);
  const name = head === undefined ? '' : tree.kind(head) === 'call' ? bareCallee(tree, head) : tree.text(head);
  const to = options === undefined ? null : namedValue(tree, [options], 'to');
  const as = options === undefined ? null : namedValue(tree, [options], 'as');
  const span = lowering.span(node);
  if (to === null || name === '') return out.unknown([], span);
  out.write(name, out.get(moduleRef(lowering, to), (as === null ? null : atomOf(tree, as)) ?? name, span), span);
  return out.unknown([], span);
}

/** Fields with what they are begun with. */
function struct(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const given = argumentNodes(tree, node).flatMap((child) => (tree.kind(child) === 'list' ? tree.children(child) : [child]));
  for (const child of given) {
    const name = atomOf(tree, child);
    if (name !== null) out.write(name, out.const(null, lowering.span(child)), lowering.span(child));
    else for (const [key, value] of itemsOf(lowering, [child])) if (typeof key === 'string') out.write(key, value, lowering.span(child));
  }
  return out.unknown([], lowering.span(node));
}

/** `field :email, :string` of a schema: a field of that name. */
function field(lowering: ElixirLowering, node: Node): Ref | null {
  const { tree, out, state } = lowering;
  const [name] = argumentNodes(tree, node);
  const own = name === undefined ? null : atomOf(tree, name);
  if (own === null || name === undefined || state.module === '') return null;
  const args = argumentsOf(lowering, argumentNodes(tree, node), null);
  const value = out.call(callee(lowering, bareCallee(tree, node), node), args, lowering.span(node));
  out.write(own, value, lowering.span(name));
  const blocks = blocksOf(tree, node);
  if (blocks.body !== null) runNodes(lowering, blocks.body, null);
  return value;
}

/** `alias Desk.Tickets`, `alias Desk.{Repo, Mailer}`, `alias Desk.Tickets, as: T`; also `require Logger, as: L`. */
function alias(lowering: ElixirLowering, node: Node): Ref {
  const { tree, state, out } = lowering;
  const [module, ...options] = argumentNodes(tree, node);
  const as = namedValue(tree, options, 'as');
  const isAlias = bareCallee(tree, node) === 'alias';
  for (const written of module === undefined ? [] : modulesIn(lowering, module)) {
    const full = state.fullName(written);
    if (as !== null) state.alias(full, tree.text(as));
    else if (isAlias) state.alias(full, full.split('.').at(-1) ?? full);
  }
  return out.unknown([], lowering.span(node));
}

function modulesIn({ tree, state }: ElixirLowering, node: Node): string[] {
  if (tree.kind(node) === 'alias') return [tree.text(node)];
  if (tree.text(node) === '__MODULE__') return [state.module];
  const [left, right] = tree.kind(node) === 'dot' ? [tree.field(node, 'left'), tree.field(node, 'right')] : [null, null];
  if (left === null || right === null) return [];
  const before = tree.text(left) === '__MODULE__' ? state.module : tree.text(left);
  const parts = tree.kind(right) === 'tuple' ? tree.children(right) : [right];
  return parts.map((part) => `${before}.${tree.text(part)}`);
}

/** Names of another module are names of this file. In a macro's function that is what `use` of it brings. */
function brought(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const span = lowering.span(node);
  const [module, ...rest] = argumentNodes(tree, node);
  for (const written of module === undefined ? [] : modulesIn(lowering, module)) {
    const full = state.fullName(written);
    if (bareCallee(tree, node) === 'import') out.import(full, '*', null, span);
    const read = named(lowering, full, node);
    if (state.quotes === 0) continue;
    out.return(read, span);
    const kind = rest[0] === undefined ? null : atomOf(tree, rest[0]);
    out.return(out.call(out.get(read, kind ?? '__using__', span), [], span), span);
  }
  const options = rest.filter((child) => tree.kind(child) === 'keywords');
  return options.length === 0 ? out.unknown([], span) : used(lowering, node, options);
}

/** What `use` is told: `use Oban.Worker, queue: :mail`. */
function used(lowering: ElixirLowering, node: Node, options: readonly Node[]): Ref {
  const { out, tree } = lowering;
  const span = lowering.span(node);
  const [module] = argumentNodes(tree, node);
  if (module === undefined || bareCallee(tree, node) !== 'use') return out.unknown([], span);
  saidOfModule(lowering, options);
  return out.call(out.get(moduleRef(lowering, module), '__using__', span), argumentsOf(lowering, options, null), span);
}

/** Code that a macro puts where it is used. */
function quoted(lowering: ElixirLowering, node: Node): Ref {
  lowering.state.quotes++;
  runNodes(lowering, blocksOf(lowering.tree, node).body ?? [], null);
  lowering.state.quotes--;
  return lowering.out.unknown([], lowering.span(node));
}

function raised(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  for (const child of argumentNodes(tree, node)) lowering.expression(child);
  out.leave();
  return out.unknown([], lowering.span(node));
}

/** `then(x, f)` is `f.(x)`, `tap(x, f)` is x. */
function handed(lowering: ElixirLowering, node: Node, first: Ref | null, gives: 'result' | 'value'): Ref | null {
  const { tree, out } = lowering;
  const nodes = argumentNodes(tree, node);
  const value = first ?? (nodes[0] === undefined ? null : lowering.expression(nodes[0]));
  const fun = first === null ? nodes[1] : nodes[0];
  if (value === null || fun === undefined) return null;
  const result = out.call(lowering.expression(fun), [[0, value]], lowering.span(node));
  return gives === 'result' ? result : value;
}

function element(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { tree, out } = lowering;
  const nodes = argumentNodes(tree, node);
  const of = first ?? (nodes[0] === undefined ? null : lowering.expression(nodes[0]));
  const index = first === null ? nodes[1] : nodes[0];
  if (of === null || index === undefined) return null;
  return out.get(of, writtenKey(tree, index) ?? '[]', lowering.span(node));
}

function first0(lowering: ElixirLowering, node: Node, first: Ref | null): Ref {
  const of = first ?? lowering.optional(argumentNodes(lowering.tree, node)[0] ?? null, node);
  return lowering.out.get(of, 0, lowering.span(node));
}

/** Modules in a router stand under the one of the scope: `scope "/", DeskWeb do`. */
function scope(lowering: ElixirLowering, node: Node): Ref | null {
  const { tree, state } = lowering;
  const blocks = blocksOf(tree, node);
  if (blocks.body === null) return null;
  const told = blocks.args.find((child) => tree.kind(child) === 'alias') ?? namedValue(tree, blocks.args, 'alias');
  const own = told === null || tree.kind(told) !== 'alias' ? '' : state.fullName(tree.text(told));
  state.routed.push([state.routed.at(-1) ?? '', own].filter(Boolean).join('.'));
  runNodes(lowering, blocks.body, null);
  state.routed.pop();
  return lowering.out.unknown([], lowering.span(node));
}
