import type { Argument, Ref } from '../../model/facts.js';
import { stepVariable } from '../../model/variables.js';
import { embedGithubScript } from './github-script.js';
import { embedScript } from '../shell/exec.js';
import { lowerExpression } from '../tree/expression.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, textOf, type TreeNode } from '../tree/node.js';
import { namesOfVariables } from '../tree/named-variables.js';
import { scalarMap } from '../tree/segments.js';

export function lowerStep(tree: LoweredTree, step: TreeNode, scope: string | null, defaults: TreeNode | null): void {
  setEnvironment(tree, child(step, 'env'), scope);
  const guarded = enterCondition(tree, child(step, 'if'));
  const uses = child(step, 'uses');
  const ran = uses === null ? lowerRun(tree, step, defaults) : lowerUse(tree, uses, step);
  const id = child(step, 'id');
  const name = textOf(id);
  if (ran !== null && id !== null && name !== null) tree.builder.write(stepVariable(name), ran, id.span);
  if (guarded === 'guarded') tree.builder.leaveBlock();
}

/** `uses` of a step, or of a job that calls another workflow: a call of what is used with the arguments it is given. */
export function lowerUse(tree: LoweredTree, uses: TreeNode, owner: TreeNode): Ref {
  const { builder } = tree;
  const written = textOf(uses) ?? '?';
  const version = written.startsWith('docker://') ? -1 : written.indexOf('@');
  const name = version < 0 ? written : written.slice(0, version);
  const args = [...tree.args(entriesOf(child(owner, 'with'))), ...environmentOf(tree, owner)];
  takeVariables(tree, child(owner, 'with'));
  const secrets = child(owner, 'secrets');
  if (secrets !== null) args.push(['secrets', tree.ref(secrets)]);
  const used = builder.call(builder.name(`action:${name}`, uses.span), args, uses.span, 'step');
  const script = name === 'actions/github-script' ? child(child(owner, 'with'), 'script') : null;
  if (script?.form === 'scalar') embedGithubScript(tree, script);
  return used;
}

/** `env_vars: |` of an action that rolls something out: lines of `NAME=value`. */
function takeVariables(tree: LoweredTree, given: TreeNode | null): void {
  for (const { key, value } of entriesOf(given))
    if (value.form === 'scalar' && namesOfVariables.has(key.replace(/[^A-Za-z]/g, '').toLowerCase())) embedScript(tree, value, 'env');
}

const languages: ReadonlyMap<string, string> = new Map([
  ['python', 'python'],
  ['python3', 'python'],
  ['node', 'javascript'],
]);

/** `workflow:run` tells where and with what the script runs; the script itself is a document of its own. */
function lowerRun(tree: LoweredTree, step: TreeNode, defaults: TreeNode | null): Ref | null {
  const run = child(step, 'run');
  if (run?.form !== 'scalar') return null;
  const args: Argument[] = [];
  for (const key of ['name', 'working-directory', 'shell']) {
    const value = child(step, key) ?? child(defaults, key);
    if (value !== null) args.push([key, tree.ref(value)]);
  }
  const { builder } = tree;
  const ran = builder.call(builder.name('workflow:run', run.span), [...args, ...environmentOf(tree, step)], run.span, 'step');
  const shell = (textOf(child(step, 'shell') ?? child(defaults, 'shell')) ?? '').split(' ')[0] ?? '';
  embedScript(tree, run, languages.get(shell) ?? 'shell');
  return ran;
}

function environmentOf(tree: LoweredTree, owner: TreeNode): Argument[] {
  return entriesOf(child(owner, 'env')).map(({ key, value }) => [`env:${key}`, tree.ref(value)]);
}

/** `if:` puts what follows under a condition. */
export function enterCondition(tree: LoweredTree, condition: TreeNode | null): 'guarded' | 'open' {
  if (condition?.form !== 'scalar') return 'open';
  const { builder } = tree;
  const text = textOf(condition);
  const bare = text !== null && !text.includes('${{');
  builder.enterBlock('then', bare ? lowerExpression(builder, text, 0, scalarMap(tree.text, condition)) : tree.ref(condition));
  return 'guarded';
}
