import { parseJson } from '../json/parse.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, mapsWithin, maxTreeDepth, textOf, type Tree, type TreeExpression, type TreeNode } from '../tree/node.js';
import { lowerResource } from '../tree/resources.js';

/** Deployment templates of Azure, which Bicep is compiled to. */
export const extractArm = configuration(readReferences, 'none', (tree, root) => {
  for (const { key, value } of entriesOf(child(root, 'parameters')))
    write(tree, `parameters.${key}`, child(value, 'defaultValue') ?? child(value, 'value'));
  for (const { key, value } of entriesOf(child(root, 'variables'))) write(tree, `variables.${key}`, value);
  for (const map of mapsWithin(child(root, 'resources'))) {
    const type = child(map, 'type');
    const written = textOf(type);
    if (type === null || written?.includes('/') !== true || child(map, 'apiVersion') === null) continue;
    lowerResource(tree, { type: `azure:${written}`, name: textOf(child(map, 'name')) ?? '', body: map, at: type.span });
  }
});

function write(tree: LoweredTree, name: string, value: TreeNode | null): void {
  if (value !== null) tree.builder.write(name, tree.ref(value), value.span);
}

function readReferences(text: string): Tree {
  const { root, gaps } = parseJson(text);
  return { root: root === null ? null : withReferences(root, 0), gaps };
}

/** `"[parameters('x')]"` is what the parameter is. */
function withReferences(node: TreeNode, depth: number): TreeNode {
  if (depth > maxTreeDepth) return node;
  if (node.form === 'list') return { ...node, items: node.items.map((item) => withReferences(item, depth + 1)) };
  if (node.form === 'map')
    return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: withReferences(entry.value, depth + 1) })) };
  if (node.form !== 'scalar' || typeof node.value !== 'string') return node;
  const [, kind, name] = /^\[\s{0,9}(parameters|variables)\(\s{0,9}'([^']{1,100})'\s{0,9}\)\s{0,9}\]$/.exec(node.value.slice(0, 300)) ?? [];
  if (kind === undefined || name === undefined) return node;
  const read: TreeExpression = { form: 'read', name: `${kind}.${name}`, of: [], span: node.span };
  return read;
}
