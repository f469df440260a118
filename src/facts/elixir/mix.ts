import type { Dependency, Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import type { Node } from '../tree-sitter/tree.js';
import { lowerElixir } from './elixir.js';
import { named } from './names.js';
import { argumentNodes, atomOf, bareCallee, blocksOf, keyOf, namedValue, plainText } from './nodes.js';
import type { ElixirLowering } from './state.js';

/** `mix.exs`: a program that says what the project is made of, and what an escript of it starts with. */
export function extractMix(text: string, kind: Kind, map?: SpanMap): Document {
  const out = new DocumentBuilder(kind, text.length, map);
  const lowering = lowerElixir(out, text);
  if (lowering !== null) for (const node of nodesOf(lowering)) read(lowering, node);
  return out.build();
}

function nodesOf({ tree }: ElixirLowering): Node[] {
  const found: Node[] = [];
  const pending: Node[] = [tree.root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    pending.push(...tree.children(node).reverse());
  }
  return found;
}

function read(lowering: ElixirLowering, node: Node): void {
  const { tree } = lowering;
  if (tree.kind(node) === 'pair' && keyOf(tree, node) === 'main_module') return started(lowering, node);
  const name = bareCallee(tree, node);
  const [head] = name === 'def' || name === 'defp' ? argumentNodes(tree, node) : [];
  if (head === undefined || (tree.kind(head) === 'call' ? bareCallee(tree, head) : tree.text(head)) !== 'deps') return;
  for (const part of blocksOf(tree, node).body ?? []) packagesIn(lowering, part);
}

/** `{:req, "~> 0.5", only: [:dev, :test]}` in any list below the node. */
export function packagesIn(lowering: ElixirLowering, top: Node): void {
  const { tree, out } = lowering;
  const pending: Node[] = [top];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const [first, version, ...more] = tree.kind(node) === 'tuple' ? tree.children(node) : [];
    const name = first === undefined ? null : atomOf(tree, first);
    if (name === null) pending.push(...tree.children(node).reverse());
    else {
      const options = version === undefined ? more : [version, ...more];
      const written = version === undefined ? null : plainText(tree, version);
      out.dependency({ name: name.toLowerCase(), version: written, use: useOf(lowering, options) }, lowering.span(node));
    }
  }
}

/** What only the environments of the one who develops have. */
function useOf({ tree }: ElixirLowering, options: readonly Node[]): Dependency['use'] {
  const only = namedValue(tree, options, 'only');
  if (only === null) return namedValue(tree, options, 'optional') === null ? 'runtime' : 'optional';
  return /:prod\b/.test(tree.text(only)) ? 'runtime' : 'development';
}

/** `escript: [main_module: Desk.CLI]`: whoever runs it gives its function `main` the arguments. */
function started(lowering: ElixirLowering, pair: Node): void {
  const { tree, out, state } = lowering;
  const value = tree.field(pair, 'value');
  if (value === null || tree.kind(value) !== 'alias') return;
  const span = lowering.span(value);
  const main = out.get(named(lowering, state.fullName(tree.text(value)), value), 'main', span);
  out.call(main, [[0, out.call(out.get(named(lowering, 'System', value), 'argv', span), [], span)]], span);
}
