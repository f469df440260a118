import type { Document, Kind } from '../../model/facts.js';
import { lowerTemplate } from '../cloudformation/index.js';
import { withFunctions } from '../cloudformation/functions.js';
import { parseJson } from '../json/parse.js';
import type { SpanMap } from '../lowering/span-map.js';
import { parseToml } from '../toml/parse.js';
import { configuration } from '../tree/configuration.js';
import { commonNames } from '../tree/named-variables.js';
import type { EmbedCode } from '../tree/embed.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, type Tree, type TreeNode } from '../tree/node.js';
import { setEnvironmentWithin } from '../tree/resources.js';
import { parseTaggedYaml } from '../yaml/parse.js';
import { writeNames } from './serverless-names.js';

/** What a hosting platform is told about the prototype, in JSON, TOML or YAML: its tree, and the variables that it is started with. */
export function extractHosting(text: string, kind: Kind, map?: SpanMap, embed?: EmbedCode): Document {
  if (startsWithBrace(text)) return ofJson(text, kind, map, embed);
  return /^\s{0,20}(?:\[|[\w.-]{1,80}\s{0,20}=)/m.test(text.slice(0, 20_000))
    ? ofToml(text, kind, map, embed)
    : ofYaml(text, kind, map, embed);
}

/** Behind comments, which editors and starters write at the top of settings: lines, and `/** blocks *\/` that may go over many. */
function startsWithBrace(text: string): boolean {
  const start = text.slice(0, 4000);
  for (let at = 0; at < start.length;) {
    if (start.startsWith('//', at)) at = endOf(start, '\n', at);
    else if (start.startsWith('/*', at)) at = endOf(start, '*/', at + 2);
    else if (/\s/.test(start[at] ?? '')) at++;
    else return start[at] === '{';
  }
  return false;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

const ofJson = configuration(parseJson, 'general', setVariables);
const ofToml = configuration(parseToml, 'general', setVariables);
const ofYaml = configuration(parseTaggedYaml, 'general', setVariables);

/** `serverless.yml`: functions with their variables, and a template of resources. */
export const extractServerless = configuration(readResources, 'general', (tree, root) => {
  if (root !== null) writeNames(tree, root);
  setVariables(tree, root);
  lowerTemplate(tree, child(root, 'resources'));
});

function readResources(text: string): Tree {
  const { root, gaps } = parseTaggedYaml(text);
  return { root: root === null ? null : withFunctions(root), gaps };
}

function setVariables(tree: LoweredTree, root: TreeNode | null): void {
  if (root !== null) setEnvironmentWithin(tree, root, null, variableKeys);
}

const variableKeys: ReadonlySet<string> = new Set([...commonNames, 'variables', 'vars']);
