import type { Node, SyntaxTree } from '../tree-sitter/tree.js';

/** The name that a call without a module has: `def`, `case`, `plug`; '' for any other. */
export function bareCallee(tree: SyntaxTree, node: Node): string {
  const target = tree.kind(node) === 'call' ? tree.field(node, 'target') : null;
  return target !== null && tree.kind(target) === 'identifier' ? tree.text(target) : '';
}

/** What a call is given, but for the block behind it. */
export function argumentNodes(tree: SyntaxTree, node: Node): Node[] {
  const list = tree.ofKind(node, 'arguments');
  return list === null ? [] : tree.children(list);
}

/** `do:` among the last arguments, or `do … end` behind the call. */
export interface Blocks {
  readonly body: readonly Node[] | null;
  /** `else`, `rescue`, `catch`, `after`, each with what stands in it. */
  readonly clauses: readonly { readonly kind: string; readonly nodes: readonly Node[] }[];
  /** The arguments without those that are blocks. */
  readonly args: readonly Node[];
  /** Named arguments beside `do:`. */
  readonly named: readonly Node[];
}

export function blocksOf(tree: SyntaxTree, node: Node): Blocks {
  const all = argumentNodes(tree, node);
  const last = all.at(-1);
  const pairs = last !== undefined && tree.kind(last) === 'keywords' ? tree.children(last) : [];
  const told = pairs.filter((pair) => sections.has(keyOf(tree, pair)));
  const args = told.length === 0 ? all : all.slice(0, -1);
  const named = told.length === 0 ? [] : pairs.filter((pair) => !told.includes(pair));
  const block = tree.ofKind(node, 'do_block');
  if (block !== null) {
    const children = tree.children(block);
    const clauses = children.filter((child) => tree.kind(child).endsWith('_block'));
    return {
      body: children.filter((child) => !clauses.includes(child)),
      clauses: clauses.map((child) => ({ kind: tree.kind(child).replace('_block', ''), nodes: tree.children(child) })),
      args: all,
      named: [],
    };
  }
  const section = (pair: Node): { kind: string; nodes: Node[] } => {
    const value = tree.field(pair, 'value');
    return { kind: keyOf(tree, pair), nodes: value === null ? [] : [value] };
  };
  const written = told.map(section);
  return {
    body: written.find(({ kind }) => kind === 'do')?.nodes ?? null,
    clauses: written.filter(({ kind }) => kind !== 'do'),
    args,
    named,
  };
}

const sections: ReadonlySet<string> = new Set(['do', 'else', 'rescue', 'catch', 'after']);

/** `name` of `name: x`. */
export function keyOf(tree: SyntaxTree, pair: Node): string {
  const key = tree.field(pair, 'key');
  return key === null ? '' : tree.text(key).trimEnd().replace(/:$/, '').replace(/^"(.*)"$/s, '$1'); // prettier-ignore
}

/** The value of a named argument. */
export function namedValue(tree: SyntaxTree, nodes: readonly Node[], name: string): Node | null {
  for (const node of nodes)
    for (const pair of tree.kind(node) === 'keywords' ? tree.children(node) : [node])
      if (tree.kind(pair) === 'pair' && keyOf(tree, pair) === name) return tree.field(pair, 'value');
  return null;
}

/** The text of an atom, `:ok` or `:"a b"`; null for anything else. */
export function atomOf(tree: SyntaxTree, node: Node): string | null {
  if (tree.kind(node) === 'atom') return tree.text(node).slice(1);
  return tree.kind(node) === 'quoted_atom' ? tree.text(node).replace(/^:"|"$/g, '') : null;
}

/** What a message says first: `:ask` of `{:ask, text}`, or it is that alone. */
export function tagOf(tree: SyntaxTree, message: Node): string | null {
  const inner =
    tree.kind(message) === 'binary_operator' && tree.operator(message) === '=' ? (tree.field(message, 'left') ?? message) : message;
  const first = tree.kind(inner) === 'tuple' ? tree.first(inner) : inner;
  return first === null ? null : atomOf(tree, first);
}

/** The text of a string without anything put in; null for anything else. */
export function plainText(tree: SyntaxTree, node: Node): string | null {
  if (tree.kind(node) !== 'string' && tree.kind(node) !== 'charlist') return null;
  const parts = tree.children(node);
  return parts.every((part) => tree.kind(part) === 'quoted_content') ? parts.map((part) => tree.text(part)).join('') : null;
}

/** An atom, a string or a number as a key; null for what is computed. */
export function writtenKey(tree: SyntaxTree, node: Node): string | number | null {
  const kind = tree.kind(node);
  if (kind === 'integer') return Number(tree.text(node).replaceAll('_', ''));
  if (kind === 'alias') return tree.text(node);
  return atomOf(tree, node) ?? plainText(tree, node);
}

/** `!=` of a binary, `&` of a unary operator. */
export function isOperator(tree: SyntaxTree, node: Node, kind: 'binary_operator' | 'unary_operator', operator: string): boolean {
  return tree.kind(node) === kind && tree.operator(node) === operator;
}
