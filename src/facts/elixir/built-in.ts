import type { Argument, Ref, Span } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { argumentsOf, givenTo } from './calls.js';
import { member } from './expressions.js';
import { argumentNodes, writtenKey } from './nodes.js';
import { messaged, sent } from './processes.js';
import type { ElixirLowering } from './state.js';

/** Functions of the language that say what other languages have operators and methods for; null for any other. */
export function builtIn(lowering: ElixirLowering, node: Node, name: string, first: Ref | null): Ref | null {
  const { out } = lowering;
  const span = lowering.span(node);
  if (settingReaders.has(name)) return setting(lowering, node, first);
  const method = methods.get(name);
  if (method !== undefined) return iterated(lowering, node, method, first);
  if (sameThings.has(name)) {
    const [value, ...more] = givenTo(lowering, node, first);
    return value === undefined ? null : more.length === 0 || !sameWithMore.has(name) ? value : out.unknown([value, ...more], span);
  }
  const take = keyed.get(name);
  if (take !== undefined) return taken(lowering, node, first, take);
  return others.get(name)?.(lowering, node, first) ?? null;
}

type BuiltIn = (lowering: ElixirLowering, node: Node, first: Ref | null) => Ref | null;

const others: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ...['Map.put', 'Keyword.put', 'Map.put_new', 'Keyword.put_new', 'Map.replace'].map((name): [string, BuiltIn] => [name, put]),
  ['Map.merge', merged],
  ['Keyword.merge', merged],
  ['Enum.reduce', reduced],
  ['Enum.map_join', mapJoined],
  ['GenServer.call', (lowering, node, first) => messaged(lowering, node, first, 'handle_call')],
  ['GenServer.cast', (lowering, node, first) => messaged(lowering, node, first, 'handle_cast')],
  ['Process.send_after', sent],
  ['URI.append_query', (lowering, node, first) => joined(lowering, node, first, '?')],
  ['URI.append_path', (lowering, node, first) => joined(lowering, node, first, '')],
  ['URI.merge', (lowering, node, first) => joined(lowering, node, first, '')],
  ['Path.join', (lowering, node, first) => joined(lowering, node, first, '/')],
]);

function merged(lowering: ElixirLowering, node: Node, first: Ref | null): Ref {
  const maps = givenTo(lowering, node, first).slice(0, 2);
  return lowering.out.make('map', maps.map((value): Argument => ['**', value]), lowering.span(node)); // prettier-ignore
}

function joined(lowering: ElixirLowering, node: Node, first: Ref | null, between: string): Ref | null {
  const [of, part] = givenTo(lowering, node, first);
  return of === undefined || part === undefined ? (of ?? null) : lowering.out.template([of, between, part], lowering.span(node));
}

function mapJoined(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { out } = lowering;
  const span = lowering.span(node);
  const [of, joiner, fun] = givenTo(lowering, node, first);
  if (of === undefined) return null;
  const mapped = out.call(out.get(of, 'map', span), [[0, fun ?? joiner ?? of]], span);
  return out.call(out.get(mapped, 'join', span), fun === undefined || joiner === undefined ? [] : [[0, joiner]], span);
}

const settingReaders: ReadonlySet<string> = new Set(
  ['get_env', 'fetch_env!', 'fetch_env', 'compile_env', 'compile_env!'].map((name) => `Application.${name}`),
);

/** `Application.get_env(:desk, :store_url, default)` is the setting `desk.store_url`. */
function setting(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  if (first !== null) return null;
  const [app, key, fallback] = argumentNodes(tree, node);
  if (app === undefined || key === undefined) return null;
  const path = [app, ...(tree.kind(key) === 'list' ? tree.children(key) : [key])].map((part) => keyName(lowering, part));
  if (path.some((part) => part === null)) return null;
  const name = out.const(path.join('.'), span);
  const args: Argument[] = fallback === undefined ? [[0, name]] : [[0, name], [1, lowering.expression(fallback)]]; // prettier-ignore
  return out.call(out.name('setting:read', span), args, span);
}

/** An atom, or a module by its full name. */
export function keyName({ tree, state }: ElixirLowering, node: Node): string | null {
  if (tree.kind(node) === 'alias') return state.fullName(tree.text(node));
  if (tree.text(node) === '__MODULE__') return state.module;
  const key = writtenKey(tree, node);
  return key === null ? null : String(key);
}

/** What goes through a list, as a method of it: the list comes first here too. */
function iterated(lowering: ElixirLowering, node: Node, method: string, first: Ref | null): Ref | null {
  const { out } = lowering;
  const span = lowering.span(node);
  const args = argumentsOf(lowering, argumentNodes(lowering.tree, node), first);
  const of = args.find(([key]) => key === 0)?.[1];
  if (of === undefined) return null;
  const rest = args.flatMap(([key, value]): Argument[] => (typeof key === 'number' && key > 0 ? [[key - 1, value]] : []));
  // `reduce(list, start, fn item, sum -> …)`: elsewhere the function comes first, and its sum.
  return out.call(out.get(of, method, span), rest, span);
}

const methods: ReadonlyMap<string, string> = new Map<string, string>([
  ...['Enum', 'Stream', 'Task.Supervisor'].flatMap((module): [string, string][] => [
    [`${module}.map`, 'map'],
    [`${module}.each`, 'forEach'],
    [`${module}.filter`, 'filter'],
    [`${module}.reject`, 'filter'],
    [`${module}.flat_map`, 'flatMap'],
    [`${module}.find`, 'find'],
    [`${module}.find_value`, 'map'],
    [`${module}.sort_by`, 'filter'],
    [`${module}.max_by`, 'find'],
    [`${module}.min_by`, 'find'],
    [`${module}.with_index`, 'entries'],
    [`${module}.join`, 'join'],
  ]),
  ['Task.async_stream', 'map'],
]);

/** What only looks at the same thing in another way. */
const sameThings: ReadonlySet<string> = new Set([
  ...['to_list', 'sort', 'reverse', 'uniq', 'take', 'drop', 'take_while', 'concat', 'dedup', 'shuffle', 'into', 'uniq_by', 'slice'].map(
    (name) => `Enum.${name}`,
  ),
  ...['run', 'take', 'into', 'chunk_every'].map((name) => `Stream.${name}`),
  'String.to_charlist',
  'URI.to_string',
  'URI.parse',
  'URI.new!',
  'URI.encode',
  'Jason.Formatter.pretty_print',
  'String.to_atom',
  'String.to_existing_atom',
  'List.to_string',
  'IO.iodata_to_binary',
  'IO.chardata_to_string',
  'Kernel.to_string',
  'Map.new',
  'Map.from_struct',
  'Task.await',
  'Task.await_many',
  'List.flatten',
]);
const sameWithMore: ReadonlySet<string> = new Set(['Enum.concat', 'Enum.into']);

type Taking = 'key' | 'first' | 'any';

/** What takes one thing out of another. */
const keyed: ReadonlyMap<string, Taking> = new Map<string, Taking>([
  ...['Map', 'Keyword', 'Access'].flatMap((module) =>
    ['get', 'fetch', 'fetch!', 'get_lazy', 'pop'].map((name): [string, 'key'] => [`${module}.${name}`, 'key']),
  ),
  ['Enum.at', 'key'],
  ['List.first', 'first'],
  ['List.last', 'any'],
]);

function taken(lowering: ElixirLowering, node: Node, first: Ref | null, take: Taking): Ref | null {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const nodes = argumentNodes(tree, node);
  const of = first ?? (nodes[0] === undefined ? undefined : lowering.expression(nodes[0]));
  const rest = first === null ? nodes.slice(1) : nodes;
  if (of === undefined) return null;
  if (take !== 'key') return out.get(of, take === 'first' ? 0 : '[]', span);
  const [key, fallback] = rest;
  if (key === undefined) return null;
  const written = writtenKey(tree, key);
  const found = written === null ? out.index(of, lowering.expression(key), span) : member(lowering, of, written, node);
  return fallback === undefined ? found : out.merge([found, lowering.expression(fallback)], span);
}

/** `get_in(answer, ["choices", Access.at(0), "message"])` */
export function takenIn(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { tree } = lowering;
  const nodes = argumentNodes(tree, node);
  const of = first ?? (nodes[0] === undefined ? undefined : lowering.expression(nodes[0]));
  const path = first === null ? nodes[1] : nodes[0];
  if (of === undefined || path === undefined || tree.kind(path) !== 'list') return of ?? null;
  return tree.children(path).reduce((inner, part) => member(lowering, inner, writtenKey(tree, part) ?? '[]', node), of);
}

/** `Enum.reduce(list, start, fn item, sum -> … end)` is where it starts, or what the function makes of that and an item. */
function reduced(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { out } = lowering;
  const span = lowering.span(node);
  const [of, start, fun] = givenTo(lowering, node, first);
  if (of === undefined || start === undefined) return null;
  const item = out.get(of, '[]', span);
  if (fun === undefined) return out.call(start, [[0, item], [1, item]], span); // prettier-ignore
  return out.merge([start, out.call(fun, [[0, item], [1, start]], span)], span); // prettier-ignore
}

function put(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { tree, out } = lowering;
  const span: Span = lowering.span(node);
  const nodes = argumentNodes(tree, node);
  const of = first ?? (nodes[0] === undefined ? undefined : lowering.expression(nodes[0]));
  const [key, value] = first === null ? nodes.slice(1) : nodes;
  if (of === undefined || key === undefined || value === undefined) return null;
  const items: Argument[] = [
    ['**', of],
    [String(writtenKey(tree, key) ?? '[]'), lowering.expression(value)],
  ];
  return out.make('map', items, span);
}
