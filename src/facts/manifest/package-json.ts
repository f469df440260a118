import type { Dependency } from '../../model/facts.js';
import { parseJson } from '../json/parse.js';
import { mountServers } from '../mcp/mount.js';
import { embedScript } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, type TreeNode } from '../tree/node.js';
import { addTable } from './dependencies.js';

export const extractPackageJson = configuration(parseJson, 'none', addDependencies, addScripts, addFiles, mountServers);

const groups: readonly (readonly [string, Dependency['use']])[] = [
  ['dependencies', 'runtime'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'optional'],
];

function addDependencies(tree: LoweredTree, root: TreeNode | null): void {
  for (const [key, use] of groups) addTable(tree, child(root, key), use, 'npm');
}

function addScripts(tree: LoweredTree, root: TreeNode | null): void {
  for (const { key: name, keySpan, value } of entriesOf(child(root, 'scripts'))) {
    if (value.form !== 'scalar') continue;
    tree.builder.enterUnit({ name, form: 'script', span: [keySpan[0], value.span[1]] });
    embedScript(tree, value);
    tree.builder.leaveUnit();
  }
}

/** What the package is started by, or imported by, as a run of that file. */
function addFiles(tree: LoweredTree, root: TreeNode | null): void {
  const { builder } = tree;
  for (const key of ['main', 'bin']) {
    const written = child(root, key);
    const files = written?.form === 'scalar' ? [written] : entriesOf(written).map(({ value }) => value);
    if (written === null || files.length === 0) continue;
    builder.enterUnit({ name: key, form: 'script', span: written.span });
    for (const file of files) builder.call(builder.name('cli:node', file.span), [[0, tree.ref(file)]], file.span, 'command');
    builder.leaveUnit();
  }
}
