import { lowerExec } from '../shell/exec.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, scalarsOf, textOf, type TreeNode } from '../tree/node.js';
import { lowerStep } from './step.js';

/** An action of a repository: what it starts, with its inputs as the variables that the runner makes of them. */
export function lowerAction(tree: LoweredTree, root: TreeNode | null): void {
  const { builder } = tree;
  for (const { key, value } of entriesOf(child(root, 'inputs'))) {
    const written = child(value, 'default');
    const variable = `INPUT_${key.replaceAll(' ', '_').toUpperCase()}`;
    if (written !== null) builder.setEnvironment(variable, tree.ref(written), null, written.span);
  }
  const runs = child(root, 'runs');
  if (runs === null) return;
  builder.enterUnit({ name: 'runs', form: 'job', span: runs.span });
  setEnvironment(tree, child(runs, 'env'), null);
  for (const key of ['pre', 'main', 'post']) lowerScript(tree, child(runs, key));
  for (const step of itemsOf(child(runs, 'steps'))) lowerStep(tree, step, null, null);
  lowerImage(tree, runs);
  builder.leaveUnit();
}

function lowerScript(tree: LoweredTree, script: TreeNode | null): void {
  const { builder } = tree;
  if (script !== null) builder.call(builder.name('cli:node', script.span), [[0, tree.ref(script)]], script.span, 'command');
}

/** A container action runs its image, with its own entry point or the image's. */
function lowerImage(tree: LoweredTree, runs: TreeNode): void {
  const { builder } = tree;
  const image = child(runs, 'image');
  if (image === null) return;
  if (textOf(image)?.startsWith('docker://') === true)
    builder.call(builder.name('docker:from', image.span), [[0, tree.ref(image)]], image.span, 'entry');
  const entrypoint = scalarsOf(child(runs, 'entrypoint'));
  const args = scalarsOf(child(runs, 'args'));
  const [first] = entrypoint;
  if (first !== undefined) lowerExec(tree, [...entrypoint, ...args], [], [first.span[0], (args.at(-1) ?? first).span[1]]);
}
