import { lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, scalarsOf, textOf, type TreeNode } from '../tree/node.js';
import { parsePlist } from './parse.js';

/** A property list; an agent or daemon of launchd is a call of its settings, with what it starts and its variables. */
export const extractPlist = configuration(parsePlist, 'none', (tree: LoweredTree, root: TreeNode | null) => {
  const label = child(root, 'Label');
  const words = [...scalarsOf(child(root, 'Program')), ...scalarsOf(child(root, 'ProgramArguments'))];
  const [first] = words;
  const name = textOf(label);
  if (root === null || label === null || name === null || first === undefined) return;
  const { builder } = tree;
  builder.enterUnit({ name, form: 'job', span: root.span });
  builder.call(builder.name('launchd:job', label.span), tree.args(entriesOf(root)), label.span, 'entry');
  setEnvironment(tree, child(root, 'EnvironmentVariables'), name);
  const program = child(root, 'ProgramArguments') === null ? words : scalarsOf(child(root, 'ProgramArguments'));
  lowerExec(tree, program, [], [first.span[0], (words.at(-1) ?? first).span[1]]);
  builder.leaveUnit();
});
