import type { Argument } from '../../model/facts.js';
import { embedScript, lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import type { LoweredTree } from '../tree/lower.js';
import {
  child,
  entriesOf,
  itemsOf,
  mapsWithin,
  scalarsOf,
  textOf,
  type TreeEntry,
  type TreeMap,
  type TreeNode,
  type TreeScalar,
} from '../tree/node.js';
import { setEnvironmentWithin } from '../tree/resources.js';
import { parseTaggedYaml } from '../yaml/parse.js';
import { lowerStarts } from './starts.js';

/**
 * Pipelines of GitLab, Azure, CircleCI, Bitbucket, Buildkite, CodeBuild, Cloud Build, Drone and Woodpecker. They differ in how jobs nest
 * and agree in what a job holds: scripts, variables and steps by name.
 */
export const extractPipeline = configuration(parseTaggedYaml, 'pipelines', (tree, root) => {
  if (root === null) return;
  lowerStarts(tree, root);
  setEnvironmentWithin(tree, root, null, variableKeys);
  writeParameters(tree, child(root, 'parameters'));
  for (const { node, name } of jobsOf(root)) lowerJob(tree, node, name);
});

const variableKeys: ReadonlySet<string> = new Set(['variables', 'env', 'environment', 'substitutions']);

/** What a run is given when nobody says otherwise: `[{ name, default }]` (Azure), `{ name: { default } }` (CircleCI). */
function writeParameters(tree: LoweredTree, parameters: TreeNode | null): void {
  if (parameters === null) return;
  const listed = itemsOf(parameters).flatMap((item) => {
    const [name, written] = [textOf(child(item, 'name')), child(item, 'default')];
    return name === null || written === null ? [] : [[name, tree.ref(written)] as const];
  });
  const named = entriesOf(parameters).flatMap(({ key, value }) => {
    const written = child(value, 'default');
    return written === null ? [] : [[key, tree.ref(written)] as const];
  });
  tree.builder.write('parameters', tree.builder.make('map', [...listed, ...named], parameters.span), parameters.span);
}

interface Job {
  readonly node: TreeNode;
  readonly name: string;
}

/** Jobs by name under `jobs`, each top-level key otherwise. */
function jobsOf(root: TreeNode): readonly Job[] {
  const entries = root.form === 'list' ? root.items.flatMap(entriesOf) : entriesOf(root);
  return entries.flatMap(({ key, value }): Job[] => {
    const isGroup = (key === 'jobs' || key === 'phases' || key === 'commands') && value.form === 'map';
    return isGroup ? value.entries.map((job) => ({ node: job.value, name: job.key })) : [{ node: value, name: key }];
  });
}

function lowerJob(tree: LoweredTree, node: TreeNode, name: string): void {
  const { builder } = tree;
  builder.enterUnit({ name, form: 'job', span: node.span });
  for (const map of mapsWithin(node)) {
    for (const { key, value } of map.entries) if (scriptKeys.has(key)) lowerScripts(tree, value);
    lowerTask(tree, map);
    lowerBuildStep(tree, map);
  }
  if (scriptKeys.has(name)) lowerScripts(tree, node);
  builder.leaveUnit();
}

const scriptKeys: ReadonlySet<string> = new Set([
  'script', 'before_script', 'after_script', 'after-script', 'run', 'bash', 'powershell', 'pwsh', 'command', 'commands', 'inlineScript',
]); // prettier-ignore

function lowerScripts(tree: LoweredTree, node: TreeNode): void {
  for (const script of scalarsOf(node)) if (typeof script.value === 'string') embedScript(tree, script);
}

/** `task: AzureWebApp@1` with inputs, `pipe: atlassian/aws-ecs-deploy:1.0` with variables, `image: plugins/kubernetes` with settings, an orb's job. */
function lowerTask(tree: LoweredTree, map: TreeMap): void {
  for (const [key, settings, prefix] of taskForms) {
    const task = child(map, key);
    const used = textOf(task);
    if (task === null || used === null || (settings === 'settings' && child(map, settings) === null)) continue;
    const args: Argument[] = tree.args(entriesOf(child(map, settings)));
    tree.builder.call(tree.builder.name(`action:${prefix}${used.replace(/[@:][\w.]{1,40}$/, '')}`, task.span), args, task.span, 'step');
  }
  for (const entry of map.entries) if (/^[a-z][\w-]{1,60}\/[\w-]{1,60}$/.test(entry.key)) lowerOrb(tree, entry);
}

const taskForms = [
  ['task', 'inputs', 'task/'],
  ['pipe', 'variables', 'pipe/'],
  ['image', 'settings', 'plugin/'],
] as const;

function lowerOrb(tree: LoweredTree, { key, keySpan, value }: TreeEntry): void {
  tree.builder.call(tree.builder.name(`action:orb/${key}`, keySpan), tree.args(entriesOf(value)), keySpan, 'step');
}

/** Cloud Build: an image that is a program, or an entry point in one, with its arguments. */
function lowerBuildStep(tree: LoweredTree, map: TreeMap): void {
  const image = child(map, 'name');
  const words = scalarsOf(child(map, 'args'));
  const builder = textOf(image)?.includes('/') === true ? image : null;
  const program = scalarsOf(child(map, 'entrypoint'))[0] ?? builder;
  if (program?.form !== 'scalar' || words.length === 0) return;
  const name = String(program.value).split('/').at(-1)?.split(':')[0] ?? '';
  const named: TreeScalar = { ...program, value: programs.get(name) ?? name };
  tree.lower(named);
  lowerExec(tree, [named, ...words], [], [program.span[0], words.at(-1)?.span[1] ?? program.span[1]]);
}

const programs: ReadonlyMap<string, string> = new Map([['cloud-sdk', 'gcloud']]);
