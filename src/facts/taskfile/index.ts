import { embedScript } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, scalarsOf, type TreeEntry, type TreeNode } from '../tree/node.js';
import { parseYaml } from '../yaml/parse.js';

/** `Taskfile.yml`: a script per task with its commands, its variables as writes and those of the environment as such. */
export const extractTaskfile = configuration(parseYaml, 'general', (tree, root) => {
  writeVariables(tree, child(root, 'vars'));
  setEnvironment(tree, child(root, 'env'), null);
  for (const task of entriesOf(child(root, 'tasks'))) lowerTask(tree, task);
});

function lowerTask(tree: LoweredTree, { key: name, keySpan, value: task }: TreeEntry): void {
  const { builder } = tree;
  builder.enterUnit({ name, form: 'script', span: [keySpan[0], Math.max(keySpan[1], task.span[1])] });
  writeVariables(tree, child(task, 'vars'));
  setEnvironment(tree, child(task, 'env'), name);
  for (const command of commandsOf(task)) for (const line of scalarsOf(command)) embedScript(tree, line);
  builder.leaveUnit();
}

/** A task may be its command, a list of them, or hold either; a command may be a map that holds its line. */
function commandsOf(task: TreeNode): readonly TreeNode[] {
  const written = task.form === 'map' ? [child(task, 'cmd'), child(task, 'cmds')] : [task];
  return written.flatMap((node): readonly TreeNode[] => {
    if (node === null) return [];
    return node.form === 'list' ? [...scalarsOf(node), ...itemsOf(node).flatMap((item) => child(item, 'cmd') ?? [])] : [node];
  });
}

/** `NAME: value`, or what a command prints (`sh`), which is computed. */
function writeVariables(tree: LoweredTree, variables: TreeNode | null): void {
  for (const { key, keySpan, value } of entriesOf(variables))
    if (value.form === 'scalar') tree.builder.write(key, tree.ref(value), keySpan);
}
