import type { Scalar, Span } from '../../model/facts.js';

/** A configuration value, whatever the format. Nodes that an alias repeats are shared, so a walk must be bounded. */
export type TreeNode = TreeScalar | TreeList | TreeMap | TreeExpression;

export interface TreeScalar {
  readonly form: 'scalar';
  readonly value: Scalar;
  readonly span: Span;
  /** How the text is written: with backslash escapes, or as it is apart from indents and folds. */
  readonly escapes: 'backslash' | 'none';
}

export interface TreeList {
  readonly form: 'list';
  readonly items: readonly TreeNode[];
  readonly span: Span;
}

export interface TreeMap {
  readonly form: 'map';
  /** In order of writing. A key that is written twice stands twice; the last one counts. `**` is a merged map. */
  readonly entries: readonly TreeEntry[];
  readonly span: Span;
}

export interface TreeEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: TreeNode;
}

/** What a format computes: the value of a name, a member of one, a text of parts, one of several values, something of its own. */
export interface TreeExpression {
  readonly form: 'read' | 'get' | 'template' | 'merge' | 'unknown';
  /** Of `read` and `get`; of `unknown` the operator, if it is one. */
  readonly name: string;
  readonly of: readonly TreeNode[];
  readonly span: Span;
}

export interface Tree {
  readonly root: TreeNode | null;
  readonly gaps: readonly { readonly reason: 'syntax' | 'too-deep'; readonly span: Span }[];
}

/** Deeper than any configuration that a person wrote. */
export const maxTreeDepth = 200;

/** Of a data file only the head is read: its shape is evidence, its rows are not. That is no gap. */
export const dataFileLength = 1_000_000;
export const dataFileOps = 20_000;

export function nodeLimit(text: string): number {
  return text.length > dataFileLength ? dataFileOps : Number.POSITIVE_INFINITY;
}

/** The value under a chain of keys, through merged maps. */
export function child(node: TreeNode | null | undefined, ...keys: readonly string[]): TreeNode | null {
  let at: TreeNode | null = node ?? null;
  for (const key of keys) at = at === null ? null : valueOf(at, key, 0);
  return at;
}

export function entriesOf(node: TreeNode | null | undefined): readonly TreeEntry[] {
  return node?.form === 'map' ? node.entries : [];
}

export function itemsOf(node: TreeNode | null | undefined): readonly TreeNode[] {
  return node?.form === 'list' ? node.items : [];
}

export function textOf(node: TreeNode | null | undefined): string | null {
  return node?.form === 'scalar' && typeof node.value === 'string' ? node.value : null;
}

/** A scalar or each scalar of a list. */
export function scalarsOf(node: TreeNode | null | undefined): readonly TreeScalar[] {
  if (node?.form === 'scalar') return node.value === null ? [] : [node];
  return itemsOf(node).filter((item) => item.form === 'scalar');
}

/** Every map of a tree that aliases may have made a graph of, outer before inner, each once. */
export function mapsWithin(root: TreeNode | null): readonly TreeMap[] {
  const found: TreeMap[] = [];
  const seen = new Set<TreeNode>();
  const pending: TreeNode[] = root === null ? [] : [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.form === 'map') found.push(node);
    pending.push(...childrenOf(node).slice().reverse());
  }
  return found;
}

export function childrenOf(node: TreeNode): readonly TreeNode[] {
  switch (node.form) {
    case 'scalar':
      return [];
    case 'list':
      return node.items;
    case 'map':
      return node.entries.map((entry) => entry.value);
    default:
      return node.of;
  }
}

function valueOf(node: TreeNode, key: string, depth: number): TreeNode | null {
  if (node.form !== 'map' || depth > maxMergeDepth) return null;
  const own = node.entries.findLast((entry) => entry.key === key);
  if (own !== undefined) return own.value;
  for (const entry of node.entries) {
    if (entry.key !== '**') continue;
    for (const source of entry.value.form === 'list' ? entry.value.items : [entry.value]) {
      const merged = valueOf(source, key, depth + 1);
      if (merged !== null) return merged;
    }
  }
  return null;
}

const maxMergeDepth = 6;
