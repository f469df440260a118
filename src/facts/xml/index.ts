import type { Span } from '../../model/facts.js';
import { lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, mapsWithin, scalarsOf, textOf, type TreeNode, type TreeScalar } from '../tree/node.js';
import { parseXml } from './parse.js';

/** Files of XML that say what a program is given or when it starts: settings of .NET, tasks of Windows. */
export const extractXml = configuration(parseXml, 'none', addSettings, addTask, addRun);

/** `<add key="StoreUrl" value="…"/>`; a connection string is also known by its section. */
function addSettings(tree: LoweredTree, root: TreeNode | null): void {
  const settings = child(root, 'configuration');
  for (const [section, name, value] of sections)
    for (const { key, value: added } of entriesOf(child(settings, section))) {
      const named = key === 'add' ? textOf(child(added, name)) : null;
      const given = child(added, value);
      if (named === null || given === null) continue;
      tree.builder.setEnvironment(named, tree.ref(given), null, given.span);
      if (name === 'name') tree.builder.setEnvironment(`ConnectionStrings:${named}`, tree.ref(given), null, given.span);
    }
}

const sections = [
  ['appSettings', 'key', 'value'],
  ['connectionStrings', 'name', 'connectionString'],
] as const;

/** Each trigger of a task is a call of its settings, each action a command line. */
function addTask(tree: LoweredTree, root: TreeNode | null): void {
  const task = child(root, 'Task');
  if (task === null || isDisabled(child(task, 'Settings'))) return;
  const { builder } = tree;
  builder.enterUnit({ name: 'Task', form: 'job', span: task.span });
  for (const { key, keySpan, value } of entriesOf(child(task, 'Triggers')))
    if (!isDisabled(value)) builder.call(builder.name(`windows:${key}`, keySpan), tree.args(entriesOf(value)), keySpan, 'entry');
  for (const { key, value } of entriesOf(child(task, 'Actions'))) {
    const words = [...scalarsOf(child(value, 'Command')), ...scalarsOf(child(value, 'Arguments')).flatMap((line) => wordsIn(tree, line))];
    const [first] = words;
    if (key === 'Exec' && first !== undefined) lowerExec(tree, words, [], [first.span[0], (words.at(-1) ?? first).span[1]]);
  }
  builder.leaveUnit();
}

/** A configuration that an editor starts a program with: `<env name="STORE_URL" value="…"/>`. */
function addRun(tree: LoweredTree, root: TreeNode | null): void {
  if (root === null || !tree.text.includes('RunConfiguration')) return;
  for (const map of mapsWithin(root))
    for (const { key, value } of map.entries) {
      const name = key === 'env' ? textOf(child(value, 'name')) : null;
      const given = child(value, 'value');
      if (name !== null && given !== null) tree.builder.setEnvironment(name, tree.ref(given), null, given.span);
    }
}

function isDisabled(node: TreeNode | null): boolean {
  return textOf(child(node, 'Enabled')) === 'false';
}

/** The words of a command line of Windows, those in quotes without them. */
function wordsIn(tree: LoweredTree, { value, span: [start] }: TreeScalar): TreeScalar[] {
  return [...String(value).matchAll(/"([^"]{0,1000})"|[^\s"]{1,1000}/g)].map((found) => {
    const [written, quoted] = found;
    const from = start + found.index + (quoted === undefined ? 0 : 1);
    const word = quoted ?? written;
    const span: Span = [from, from + word.length];
    const scalar = { form: 'scalar', value: word, span, escapes: 'none' } as const;
    tree.lower(scalar);
    return scalar;
  });
}
