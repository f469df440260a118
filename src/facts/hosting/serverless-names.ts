import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, type TreeNode } from '../tree/node.js';

/** What `${self:custom.store}` and `${param:store}` stand for: each value by the path of its keys. */
export function writeNames(tree: LoweredTree, root: TreeNode): void {
  const pending: { readonly node: TreeNode; readonly name: string; readonly depth: number }[] = [{ node: root, name: 'self:', depth: 0 }];
  for (const { value } of entriesOf(child(root, 'params'))) pending.push({ node: value, name: 'param:', depth: maxDepth - 1 });
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, name, depth } = next;
    if (node.form !== 'map' || depth >= maxDepth) continue;
    for (const { key, value } of node.entries) {
      const path = name.endsWith(':') ? `${name}${key}` : `${name}.${key}`;
      if (value.form === 'scalar') {
        tree.builder.write(path, tree.ref(value), value.span);
        // Which of them is meant may be told by another name.
        if (!name.endsWith(':')) tree.builder.write(`${name}.`, tree.ref(value), value.span);
      } else pending.push({ node: value, name: path, depth: depth + 1 });
    }
  }
}

const maxDepth = 5;
