import type { Node } from 'web-tree-sitter';
import type { Span } from '../../model/facts.js';
import { maxTreeDepth, type Tree, type TreeEntry, type TreeNode } from '../tree/node.js';
import { ExpressionReader } from './expressions.js';
import { parseHcl } from './grammar.js';

/** HCL as the tree that the JSON syntax of the same language has: `resource "a" "b" {}` stands under `resource`, `a`, `b`. */
export function parseTerraform(text: string): Tree {
  const tree = parseHcl(text);
  if (tree === null) return { root: null, gaps: [{ reason: 'syntax', span: [0, text.length] }] };
  try {
    const reader = new BodyReader();
    const body = tree.rootNode.namedChildren.find((node) => node.type === 'body');
    const root = body === undefined ? null : reader.body(body, 0);
    const gaps: Tree['gaps'][number][] = [...reader.gaps];
    if (tree.rootNode.hasError) gaps.push({ reason: 'syntax', span: [0, 0] });
    return { root, gaps };
  } finally {
    tree.delete();
  }
}

/** How many there are of a resource or module: under `when` stands what there is one under at all. */
const counts: ReadonlySet<string> = new Set(['count', 'for_each']);

class BodyReader {
  readonly gaps: { reason: 'too-deep'; span: Span }[] = [];
  private readonly expressions = new ExpressionReader((span) => {
    if (this.gaps.length === 0) this.gaps.push({ reason: 'too-deep', span });
  });

  body(node: Node, depth: number): TreeNode {
    const span = spanOf(node);
    if (depth > maxTreeDepth) {
      this.gaps.push({ reason: 'too-deep', span });
      return { form: 'map', entries: [], span };
    }
    const entries = node.namedChildren.flatMap((child): TreeEntry[] => {
      if (child.type === 'attribute') return this.attribute(child, depth);
      return child.type === 'block' ? this.block(child, depth) : [];
    });
    return { form: 'map', entries: groupBlocks(entries), span: [entries[0]?.keySpan[0] ?? span[0], span[1]] };
  }

  private attribute(node: Node, depth: number): TreeEntry[] {
    const [name, value] = node.namedChildren;
    if (name?.type !== 'identifier' || value === undefined) return [];
    const own = { key: name.text, keySpan: spanOf(name), value: this.expressions.read(value, depth + 1) };
    const when = counts.has(name.text) ? this.expressions.existence(value, depth + 1) : null;
    return when === null ? [own] : [own, { key: 'when', keySpan: spanOf(name), value: when }];
  }

  /** Labels nest from the inside out; each level has the header's span, so that a place is the line of the block. */
  private block(node: Node, depth: number): TreeEntry[] {
    const [name, ...rest] = node.namedChildren;
    if (name?.type !== 'identifier') return [];
    const labels = rest.filter(({ type }) => type === 'string_lit' || type === 'identifier');
    const inner = rest.find(({ type }) => type === 'body');
    const span = spanOf(node);
    let value: TreeNode = inner === undefined ? { form: 'map', entries: [], span } : this.body(inner, depth + 1);
    for (const label of labels.reverse())
      value = { form: 'map', entries: [{ key: label.text.replaceAll('"', ''), keySpan: spanOf(label), value }], span };
    return [{ key: name.text, keySpan: spanOf(name), value }];
  }
}

/** A block that is written several times without labels is a list. */
function groupBlocks(entries: readonly TreeEntry[]): readonly TreeEntry[] {
  const groups = new Map<string, TreeEntry[]>();
  for (const entry of entries) groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry]);
  return entries.flatMap((entry): TreeEntry[] => {
    const group = groups.get(entry.key) ?? [];
    if (group.length === 1 || topLevel.has(entry.key)) return [entry];
    if (group[0] !== entry) return [];
    const last = group.at(-1)?.value.span[1] ?? entry.value.span[1];
    return [{ ...entry, value: { form: 'list', items: group.map(({ value }) => value), span: [entry.value.span[0], last] } }];
  });
}

const topLevel: ReadonlySet<string> = new Set([
  'resource',
  'data',
  'variable',
  'output',
  'module',
  'locals',
  'provider',
  'terraform',
  'ephemeral',
]);

function spanOf(node: Node): Span {
  return [node.startIndex, node.endIndex];
}
