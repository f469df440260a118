import type { Dependency } from '../../model/facts.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, textOf, type TreeNode } from '../tree/node.js';
import { parseToml } from '../toml/parse.js';

/** `Cargo.toml`: what a crate asks for, for every target; what a workspace only fixes the version of is none. */
export const extractCargo = configuration(parseToml, 'none', (tree, root) => {
  addCrates(tree, root);
  for (const { value } of entriesOf(child(root, 'target'))) addCrates(tree, value);
});

const tables: readonly (readonly [string, Dependency['use']])[] = [
  ['dependencies', 'runtime'],
  ['dev-dependencies', 'development'],
  ['build-dependencies', 'development'],
];

/** `pg = { package = "tokio-postgres" }` is another crate under a name of one's own. */
function addCrates(tree: LoweredTree, around: TreeNode | null): void {
  for (const [key, use] of tables)
    for (const { key: local, keySpan, value } of entriesOf(child(around, key))) {
      const name = textOf(child(value, 'package')) ?? local;
      const version = textOf(value) ?? textOf(child(value, 'version'));
      const isOptional = use === 'runtime' && isTrue(child(value, 'optional'));
      const span = [keySpan[0], Math.max(keySpan[1], value.span[1])] as const;
      tree.builder.dependency({ name: name.toLowerCase(), version, use: isOptional ? 'optional' : use }, span);
    }
}

function isTrue(node: TreeNode | null): boolean {
  return node?.form === 'scalar' && node.value === true;
}
