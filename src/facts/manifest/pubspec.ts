import type { Dependency } from '../../model/facts.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, textOf, type TreeNode } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';

/** `pubspec.yaml` of Dart and Flutter; what comes with the SDK or lies in the tree is of no registry. */
export const extractPubspec = configuration(parseYaml, 'general', (tree, root) => {
  for (const [key, use] of tables) addPackages(tree, child(root, key), use);
});

const tables: readonly (readonly [string, Dependency['use']])[] = [
  ['dependencies', 'runtime'],
  ['dev_dependencies', 'development'],
];

function addPackages(tree: LoweredTree, table: TreeNode | null, use: Dependency['use']): void {
  for (const { key, keySpan, value } of entriesOf(table)) {
    if (child(value, 'sdk') !== null || child(value, 'path') !== null) continue;
    const version = textOf(value) ?? textOf(child(value, 'version'));
    tree.builder.dependency({ name: key.toLowerCase(), version, use }, [keySpan[0], Math.max(keySpan[1], value.span[1])]);
  }
}
