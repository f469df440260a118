import type { Argument, Ref } from '../../model/facts.js';
import { callArguments } from './arguments.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { emit, formatOperand, isFormat } from './text.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** `a.b(c)[d].e`: leans to the left as deep as it is long, so it is lowered from its first link on. */
export const chainExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['attribute', chain],
  ['call', chain],
  ['subscript', chain],
  ['await', chain],
  ['parenthesized_expression', chain],
]);

/** The key of `of[…]`: written where it is one string or position, else the ref it is computed by. */
export function elementKey(lowering: Lowering, subscript: Node): { readonly key: string | number } | { readonly by: Ref } {
  const { tree, out } = lowering;
  const keys = tree.children(subscript).slice(1);
  const [only] = keys;
  const by = only !== undefined && keys.length === 1 ? lowering.expression(only) : listOf(lowering, keys, subscript);
  const key = out.at(by);
  if (key.op !== 'const') return { by };
  if (typeof key.value === 'string') return { key: key.value };
  return typeof key.value === 'number' && Number.isSafeInteger(key.value) && key.value >= 0 ? { key: key.value } : { by };
}

export function listOf(lowering: Lowering, nodes: readonly Node[], parent: Node): Ref {
  return lowering.out.make(
    'list',
    nodes.map((node, position) => [position, lowering.expression(node)] as const),
    lowering.span(parent),
  );
}

function chain(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const links: Node[] = [];
  let first: Node | null = node;
  while (first !== null && isLink(tree, first)) {
    links.push(first);
    first = tree.child(first, 0);
  }
  let value = first === null ? lowering.out.unknown([], lowering.span(node)) : start(lowering, first);
  for (const link of links.reverse()) value = linked(lowering, value, link);
  return value;
}

function isLink(tree: SyntaxTree, node: Node): boolean {
  return chainExpressions.has(tree.kind(node)) && !(tree.kind(node) === 'call' && isFormat(tree, node));
}

function start(lowering: Lowering, node: Node): Ref {
  if (lowering.tree.kind(node) !== 'call') return lowering.expression(node);
  return emit(
    lowering,
    lowering.nested(node, formatOperand, () => ({ form: 'value', parts: [] })),
    lowering.span(node),
  );
}

function linked(lowering: Lowering, value: Ref, link: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(link)) {
    case 'attribute': {
      const name = tree.child(link, 1);
      return name === null ? value : out.get(value, tree.text(name), lowering.span(link));
    }
    case 'subscript':
      return element(lowering, value, link);
    case 'call':
      return call(lowering, value, link);
    default:
      return value;
  }
}

function element(lowering: Lowering, of: Ref, subscript: Node): Ref {
  const { tree, out } = lowering;
  const only = tree.child(subscript, 1);
  const found = elementKey(lowering, subscript);
  if ('key' in found) return out.get(of, found.key, lowering.span(subscript));
  if (only !== null && tree.kind(only) === 'slice') return out.unknown([of, found.by], lowering.span(subscript));
  return out.index(of, found.by, lowering.span(subscript));
}

function call(lowering: Lowering, callee: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const list = tree.child(node, 1);
  const args = list === null ? [] : callArguments(lowering, list);
  const named = out.at(callee);
  const name = named.op === 'read' ? named.name : named.op === 'get' ? named.key : '';
  const [first, second] = args;
  if (name === 'cast' && args.length === 2 && second !== undefined) return second[1];
  if ((name === 'import_module' || name === '__import__') && first !== undefined) {
    const module = out.at(first[1]);
    if (module.op === 'const' && typeof module.value === 'string') return importedModule(lowering, module.value, node);
  }
  if (name === 'setattr') setNamed(lowering, args, node);
  const items = named.op === 'read' && name === 'dict' ? entriesOf(args) : null;
  if (items !== null) return out.make('map', items, lowering.span(node));
  return out.call(callee, args, lowering.span(node));
}

/** `dict(url=address)` and `dict(common, url=address)` are maps; what `dict(rows)` takes may as well be pairs. */
function entriesOf(args: readonly Argument[]): Argument[] | null {
  const items = args.map(([key, value]): Argument => [key === 0 ? '**' : key, value]);
  const isMap = items.every(([key]) => typeof key === 'string' && key !== '*') && args.some(([key]) => key !== 0);
  return isMap ? items : null;
}

/** `setattr(note, "lines", answer)` */
function setNamed(lowering: Lowering, [of, key, value]: readonly Argument[], node: Node): void {
  const { out } = lowering;
  if (of === undefined || key === undefined || value === undefined) return;
  const name = out.at(key[1]);
  out.set(of[1], name.op === 'const' && typeof name.value === 'string' ? name.value : '[]', value[1], lowering.span(node));
}

function importedModule(lowering: Lowering, module: string, node: Node): Ref {
  lowering.out.import(module, '*', null, lowering.span(node));
  return lowering.out.name(`module:${module}`, lowering.span(node));
}
