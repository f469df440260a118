import type { Dependency } from '../../model/facts.js';
import { parseJson } from '../json/parse.js';
import { embedScript } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, scalarsOf, type TreeNode } from '../tree/node.js';
import { addTable } from './dependencies.js';

/** `composer.json`: what is required, and the scripts that `composer run` starts. */
export const extractComposer = configuration(parseJson, 'none', addDependencies, addScripts);

const groups: readonly (readonly [string, Dependency['use']])[] = [
  ['require', 'runtime'],
  ['require-dev', 'development'],
  ['suggest', 'optional'],
];

function addDependencies(tree: LoweredTree, root: TreeNode | null): void {
  for (const [key, use] of groups) addTable(tree, child(root, key), use, 'composer');
}

/** A script is one command or a list of them; those with `@` before them name other scripts. */
function addScripts(tree: LoweredTree, root: TreeNode | null): void {
  for (const { key: name, keySpan, value } of entriesOf(child(root, 'scripts'))) {
    const commands = (value.form === 'scalar' ? [value] : scalarsOf(value)).filter((item) => !String(item.value).startsWith('@'));
    if (commands.length === 0) continue;
    tree.builder.enterUnit({ name, form: 'script', span: [keySpan[0], value.span[1]] });
    for (const command of commands) embedScript(tree, command);
    tree.builder.leaveUnit();
  }
}
