import { parseJson } from '../json/parse.js';
import { mountServers } from '../mcp/mount.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { entriesOf, type TreeNode } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';
import { parseProperties } from './properties.js';

/** Settings of a framework (Spring, Quarkus, Micronaut, .NET): a tree, and an environment entry for each value by its full name. */
export const extractProperties = configuration(parseProperties, 'settings', (tree, root) => addEntries(tree, root, '.'));
export const extractYamlSettings = configuration(parseYaml, 'settings', (tree, root) => addEntries(tree, root, '.'), mountServers);
export const extractJsonSettings = configuration(parseJson, 'none', (tree, root) => addEntries(tree, root, ':'), mountServers);

/** `jira.url` of `jira: { url: … }`, in a file of several profiles of each of them. What a value says counts, whichever profile it is for. */
function addEntries(tree: LoweredTree, root: TreeNode | null, separator: string): void {
  const pending: { readonly node: TreeNode; readonly name: string; readonly depth: number }[] =
    root === null ? [] : [...(root.form === 'list' ? root.items : [root])].reverse().map((node) => ({ node, name: '', depth: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, name, depth } = next;
    // A function app keeps its variables under one key; `%prod.` names the profile of Quarkus.
    if (node.form === 'scalar')
      tree.builder.setEnvironment(name.replace(/^(?:Values:|%[\w,-]{1,60}\.)/, ''), tree.ref(node), null, node.span);
    if (node.form !== 'map' || depth >= maxDepth) continue;
    for (const { key, value } of [...entriesOf(node)].reverse())
      pending.push({ node: value, name: name === '' ? key : `${name}${separator}${key}`, depth: depth + 1 });
  }
}

const maxDepth = 12;
