import type { Ref } from '../../model/facts.js';
import { embedScript, lowerExec } from '../shell/exec.js';
import { configuration } from '../tree/configuration.js';
import { setEnvironment } from '../tree/environment.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, itemsOf, mapsWithin, scalarsOf, textOf, type TreeMap, type TreeNode } from '../tree/node.js';
import { lowerResource, setEnvironmentWithin, setVariables } from '../tree/resources.js';
import { parseYaml } from '../yaml/parse.js';
import { lowerCondition, regionsOf, type Region } from './conditions.js';

/** Manifests, Helm templates of manifests and kustomizations: an entry per object. */
export const extractKubernetes = configuration(parseYaml, 'general', (tree, root) => {
  const regions = regionsOf(tree.text);
  for (const object of objectsIn(root)) {
    lowerObject(tree, object, regions);
    lowerStep(tree, object);
  }
});

/** The values of a chart, with the variables that its templates hand on as they are. */
export const extractHelmValues = configuration(parseYaml, 'general', (tree, root) => {
  if (root !== null) setEnvironmentWithin(tree, root, null);
});

/** A step of a JSON patch: `{ op: add, path: /data/NAME, value: … }`, or one that adds a variable to a container. */
function lowerStep(tree: LoweredTree, step: TreeMap): void {
  const path = textOf(child(step, 'path'));
  const value = child(step, 'value');
  if (path === null || value === null || textOf(child(step, 'op')) === null) return;
  const [, name] = /^\/data\/([A-Za-z_]\w{0,99})$/.exec(path) ?? [];
  if (name !== undefined) tree.builder.setEnvironment(name, tree.ref(value), null, value.span);
  else if (/\/env(?:\/(?:-|\d{1,4}))?$/.test(path)) setVariables(tree, value, null);
}

/** A file of one object, of several, or a list of them. */
function objectsIn(root: TreeNode | null): readonly TreeMap[] {
  const objects = root?.form === 'list' ? root.items : root === null ? [] : [root];
  return objects.flatMap((object) => {
    const items = textOf(child(object, 'kind'))?.endsWith('List') === true ? itemsOf(child(object, 'items')) : [object];
    return items.filter((item) => item.form === 'map');
  });
}

function lowerObject(tree: LoweredTree, object: TreeMap, regions: readonly Region[]): void {
  const kind = child(object, 'kind');
  const type =
    textOf(kind) ?? (object.entries.some(({ key }) => key === 'configMapGenerator' || key === 'resources') ? 'Kustomization' : null);
  if (type === null) return;
  const name = textOf(child(object, 'metadata', 'name')) ?? '';
  const at = kind?.span ?? object.entries[0]?.keySpan ?? object.span;
  const around = regions.filter(({ span }) => span[0] <= at[0] && at[1] <= span[1]);
  const tests = (): readonly Ref[] => around.map((region) => lowerCondition(tree.builder, region));
  lowerResource(tree, { type: `kubernetes:${type}`, name, body: object, at, tests }, () => {
    if (type === 'ConfigMap' || type === 'Secret') lowerData(tree, object, name);
    else for (const map of mapsWithin(object)) lowerParts(tree, map, name);
  });
  if (type === 'ConfigMap' || type === 'Secret')
    for (const { key, value } of dataOf(object)) tree.builder.write(`configmap.${key}`, tree.ref(value), value.span);
}

function lowerParts(tree: LoweredTree, map: TreeMap, name: string): void {
  const patch = child(map, 'patch');
  if (patch?.form === 'scalar') embedScript(tree, patch, 'kubernetes');
  const literals = child(map, 'literals');
  if (literals !== null) setEnvironment(tree, literals, name);
  const image = child(map, 'image');
  if (image?.form === 'scalar' && child(map, 'name') !== null) lowerContainer(tree, map);
}

/** What a container is made from, and what it starts. */
function lowerContainer(tree: LoweredTree, container: TreeMap): void {
  const { builder } = tree;
  const at = child(container, 'image')?.span ?? container.span;
  builder.call(builder.name('kubernetes:container', at), tree.args(entriesOf(container)), at, 'entry');
  const words = [...scalarsOf(child(container, 'command')), ...scalarsOf(child(container, 'args'))];
  const [first] = words;
  if (first !== undefined && child(container, 'command') !== null)
    lowerExec(tree, words, [], [first.span[0], (words.at(-1) ?? first).span[1]]);
}

/** Containers take the whole of a map as variables (`envFrom`), or keys of it by name. */
function lowerData(tree: LoweredTree, object: TreeMap, name: string): void {
  for (const { key, value } of dataOf(object))
    if (/^[A-Za-z_]\w{0,99}$/.test(key)) tree.builder.setEnvironment(key, tree.ref(value), name, value.span);
}

/** Of a secret, what is written in clear. */
function dataOf(object: TreeMap): TreeMap['entries'] {
  const written = textOf(child(object, 'kind')) === 'Secret' ? [] : entriesOf(child(object, 'data'));
  return [...written, ...entriesOf(child(object, 'stringData'))];
}
