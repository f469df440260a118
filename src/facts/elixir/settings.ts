import type { Argument, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { keyName } from './built-in.js';
import { argumentsOf } from './calls.js';
import { argumentNodes, keyOf } from './nodes.js';
import type { ElixirLowering } from './state.js';

/** `config :desk, Desk.Repo, url: …` gives the program the setting `desk.Desk.Repo.url`, and so for each value below. */
export function configured(lowering: ElixirLowering, node: Node): Ref | null {
  const { tree, out } = lowering;
  const nodes = argumentNodes(tree, node);
  const [app, ...rest] = nodes;
  if (app === undefined || rest.length === 0) return null;
  const span = lowering.span(node);
  const args = argumentsOf(lowering, nodes, null);
  const call = out.call(out.name('Config.config', span), args, span);
  const last = rest.at(-1);
  const path = nodes.filter((child) => child !== last).map((child) => keyName(lowering, child));
  if (last === undefined || path.some((part) => part === null)) return call;
  if (tree.kind(last) === 'keywords') addAll(lowering, last, args, path.join('.'));
  else add(lowering, last, args.at(-1)?.[1] ?? call, path.join('.'));
  return call;
}

function addAll(lowering: ElixirLowering, keywords: Node, items: readonly Argument[], path: string): void {
  const { tree } = lowering;
  for (const pair of tree.children(keywords)) {
    const key = keyOf(tree, pair);
    const ref = items.find(([own]) => own === key)?.[1];
    const value = tree.field(pair, 'value');
    if (ref !== undefined && value !== null) add(lowering, value, ref, `${path}.${key}`);
  }
}

function add(lowering: ElixirLowering, value: Node, ref: Ref, path: string): void {
  const { tree, out } = lowering;
  const op = out.at(ref);
  const [keywords] = tree.kind(value) === 'list' ? tree.children(value) : [];
  if (op.op === 'make' && op.shape === 'map' && keywords !== undefined && tree.kind(keywords) === 'keywords' && path.length < maxPath)
    addAll(lowering, keywords, op.items, path);
  else told(lowering, value, ref, path);
}

/** A setting also has the short name of its module: which application it is of says nothing of `config.Repo.url`. */
function told(lowering: ElixirLowering, value: Node, ref: Ref, path: string): void {
  const { tree, out, state } = lowering;
  const span = lowering.span(value);
  const given = tree.kind(value) === 'alias' ? out.const(state.fullName(tree.text(value)), span) : ref;
  out.setEnvironment(path, given, null, span);
  const [, module, key] = /^\w+\.(?:[A-Z]\w*\.)*([A-Z]\w*)\.([a-z]\w*)$/.exec(path) ?? [];
  if (module !== undefined && key !== undefined) out.setEnvironment(`config.${module}.${key}`, given, null, span);
}

/** `use Ecto.Repo, adapter: …` says of the module around it what its settings would. */
export function saidOfModule(lowering: ElixirLowering, options: readonly Node[]): void {
  const { tree, out, state } = lowering;
  const module = state.module.split('.').at(-1) ?? '';
  for (const pair of options.flatMap((option) => tree.children(option))) {
    const value = tree.field(pair, 'value');
    if (value === null || tree.kind(value) !== 'alias') continue;
    const span = lowering.span(value);
    out.setEnvironment(`config.${module}.${keyOf(tree, pair)}`, out.const(state.fullName(tree.text(value)), span), null, span);
  }
}

const maxPath = 300;
