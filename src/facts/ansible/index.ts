import { embedScript, lowerExec } from '../shell/exec.js';
import { variableFile } from '../shell/variable-files.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, mapsWithin, scalarsOf, type TreeMap, type TreeNode } from '../tree/node.js';
import { setEnvironmentWithin } from '../tree/resources.js';
import { parseYaml } from '../yaml/parse.js';

/** Playbooks of Ansible: a call for each play's hosts and each task's module, with what tasks run as shell. */
export const extractAnsible = configuration(parseYaml, 'general', (tree, root) => {
  for (const map of mapsWithin(root)) {
    if (child(map, 'hosts') !== null) lowerPlay(tree, map);
    else lowerTask(tree, map);
    for (const { key, value } of entriesOf(child(map, 'vars'))) tree.builder.write(key, tree.ref(value), value.span);
  }
});

function lowerPlay(tree: LoweredTree, play: TreeMap): void {
  const hosts = child(play, 'hosts');
  if (hosts === null) return;
  const { builder } = tree;
  const connection = child(play, 'connection');
  const args = [[0, tree.ref(hosts)] as const, ...(connection === null ? [] : [['connection', tree.ref(connection)] as const])];
  builder.call(builder.name('ansible:play', hosts.span), args, hosts.span, 'entry');
  setEnvironmentWithin(tree, play, null);
}

const shells: ReadonlySet<string> = new Set(['shell', 'command', 'raw', 'script']);

function lowerTask(tree: LoweredTree, task: TreeMap): void {
  setEnvironmentWithin(tree, task, null);
  for (const { key, keySpan, value } of task.entries) {
    const module = key.split('.').at(-1) ?? '';
    takeVariables(tree, value);
    if (shells.has(module)) lowerShell(tree, value);
    else if (key.includes('.') && /^[a-z_]{1,40}\.[a-z_]{1,40}\.[a-z0-9_]{1,60}$/.test(key))
      tree.builder.call(tree.builder.name(`ansible:${module}`, keySpan), tree.args(entriesOf(value)), keySpan, 'entry');
  }
}

/** `lineinfile: { path: /opt/app/.env, line: "A=b" }`, `copy: { dest: …, content: … }` into a file of variables. */
function takeVariables(tree: LoweredTree, settings: TreeNode): void {
  const path = scalarsOf(child(settings, 'path') ?? child(settings, 'dest'))[0];
  if (path === undefined || !variableFile.test(String(path.value).slice(-200))) return;
  for (const key of ['line', 'content', 'block']) for (const text of scalarsOf(child(settings, key))) embedScript(tree, text, 'env');
}

/** A line, or `{ cmd: … }`, or `{ argv: […] }`. */
function lowerShell(tree: LoweredTree, value: TreeNode): void {
  const line = value.form === 'map' ? child(value, 'cmd') : value;
  const words = scalarsOf(child(value, 'argv'));
  const [first] = words;
  if (line?.form === 'scalar') embedScript(tree, line);
  else if (first !== undefined) lowerExec(tree, words, [], [first.span[0], (words.at(-1) ?? first).span[1]]);
}
