import { variableName } from '../../model/variables.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, childrenOf, entriesOf, mapsWithin, textOf, type TreeMap, type TreeNode } from '../tree/node.js';
import { embedScript } from '../shell/exec.js';

/** Maps whose keys are all names of variables, and lists of `{ name, value }`, which a resource hands on in whatever way: `for_each = local.env`. */
export function setVariablesWithin(tree: LoweredTree, root: TreeNode): void {
  const pending: (readonly [TreeNode, number])[] = [[root, 0]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [node, depth] = next;
    if (node.form === 'map' && isOfVariables(node)) setEnvironment(tree, node, null);
    else if (node.form === 'map' && setNamed(tree, node)) continue;
    else if (depth < maxDepth) for (const own of childrenOf(node)) pending.push([own, depth + 1]);
  }
}

/** What Terragrunt hands to the module: variables of Terraform. */
export function setInputs(tree: LoweredTree, inputs: TreeNode): void {
  for (const { key, value } of entriesOf(inputs)) tree.builder.setEnvironment(`TF_VAR_${key}`, tree.ref(value), null, value.span);
}

/** The tasks of a job of Nomad: their variables, and templates that are rendered into them. */
export function setTaskVariables(tree: LoweredTree, jobs: TreeNode): void {
  for (const map of mapsWithin(jobs)) {
    const env = child(map, 'env');
    if (env?.form === 'map') setEnvironment(tree, env, null);
    const data = child(map, 'data');
    if (data?.form === 'scalar' && env?.form === 'scalar' && env.value === true) embedScript(tree, data, 'env');
  }
}

function isOfVariables({ entries }: TreeMap): boolean {
  return entries.length > 0 && entries.every(({ key, value }) => variableName.test(key) && value.form !== 'map' && value.form !== 'list');
}

function setNamed(tree: LoweredTree, node: TreeMap): boolean {
  const [name, value] = [textOf(child(node, 'name')), child(node, 'value')];
  if (name === null || value === null || !variableName.test(name)) return false;
  tree.builder.setEnvironment(name, tree.ref(value), null, value.span);
  return true;
}

const maxDepth = 4;
