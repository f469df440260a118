import type { Document, Kind, Ref } from '../../model/facts.js';
import { parseJson } from '../json/parse.js';
import type { SpanMap } from '../lowering/span-map.js';
import { configuration } from '../tree/configuration.js';
import type { EmbedCode } from '../tree/embed.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, type Tree, type TreeNode } from '../tree/node.js';
import { lowerResource, setEnvironmentWithin } from '../tree/resources.js';
import { parseTaggedYaml } from '../yaml/parse.js';
import { withFunctions } from './functions.js';

/** CloudFormation and SAM templates, in YAML or JSON. */
export function extractCloudFormation(text: string, kind: Kind, map?: SpanMap, embed?: EmbedCode): Document {
  return text.trimStart().startsWith('{') ? ofJson(text, kind, map, embed) : ofYaml(text, kind, map, embed);
}

const ofYaml = configuration((text) => readFunctions(parseTaggedYaml(text)), 'general', lowerTemplate);
const ofJson = configuration((text) => readFunctions(parseJson(text)), 'general', lowerTemplate);

function readFunctions({ root, gaps }: Tree): Tree {
  return { root: root === null ? null : withFunctions(root), gaps };
}

/** Parameters and resources are names of the template: each is written in unit 0. */
export function lowerTemplate(tree: LoweredTree, root: TreeNode | null): void {
  const { builder } = tree;
  for (const { key, value } of entriesOf(child(root, 'Parameters'))) {
    const written = child(value, 'Default');
    if (written !== null) builder.write(key, tree.ref(written), written.span);
  }
  for (const { key, value } of entriesOf(child(root, 'Conditions'))) builder.write(`condition.${key}`, tree.ref(value), value.span);
  const globals = child(root, 'Globals');
  if (globals !== null) setEnvironmentWithin(tree, globals, null);
  for (const { key, value } of entriesOf(child(root, 'Resources'))) {
    const type = child(value, 'Type');
    if (type?.form !== 'scalar') continue;
    const body = child(value, 'Properties') ?? { form: 'map', entries: [], span: type.span };
    const condition = child(value, 'Condition');
    const tests = (): readonly Ref[] =>
      condition?.form === 'scalar' ? [builder.read(`condition.${String(condition.value)}`, condition.span)] : [];
    const call = lowerResource(tree, { type: `cloudformation:${String(type.value)}`, name: key, body, at: type.span, tests });
    builder.write(key, call, type.span);
  }
}
