import { variableName } from '../../model/variables.js';
import { findServers } from '../mcp/servers.js';
import type { LoweredTree } from './lower.js';
import { entriesOf, type TreeNode } from './node.js';
import { setEnvironmentWithin, setVariables } from './resources.js';

/**
 * Variables that a file of settings gives to what a tool starts: a map or a list under a name for them (a task of an editor, an app of a
 * process manager, a task definition), or a file of nothing but names in capitals.
 */
export function setNamedVariables(tree: LoweredTree, root: TreeNode | null): void {
  // The variables of a tool server are its own.
  if (root === null || findServers(root).length > 0) return;
  const entries = entriesOf(root);
  if (entries.length > 0 && entries.every(({ key, value }) => variableName.test(key) && value.form === 'scalar'))
    setVariables(tree, root, null);
  else if (mention.test(tree.text.slice(0, maxText))) setEnvironmentWithin(tree, root, null, namesOfVariables);
}

/** What variables stand under in files of settings and of hosting platforms alike. */
export const commonNames: readonly string[] = [
  'env', 'envs', 'envvars', 'envvariables', 'environment', 'environmentvariables', 'containerenv', 'remoteenv', 'runenv',
  'awselasticbeanstalkapplicationenvironment',
]; // prettier-ignore

/** By their letters alone: `env_production`, `set_env`, `env-vars`, `environmentVariables`, `terminal.integrated.env.linux`. */
export const namesOfVariables: ReadonlySet<string> = new Set([
  ...commonNames, 'setenv', 'environmentoverrides', 'envproduction', 'envdevelopment', 'envstaging',
  'terminalintegratedenvlinux', 'terminalintegratedenvosx', 'terminalintegratedenvwindows',
]); // prettier-ignore

const mention = /env(?:s|[_-]?vars|[_-]?variables|ironment(?:[_-]?variables)?|[._][a-z]{1,20})?["']?\]?\s{0,8}[:=\]]/i;
const maxText = 200_000;
