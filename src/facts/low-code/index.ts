import { parseJson } from '../json/parse.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { composeMaps, identityMap, type SpanMap } from '../lowering/span-map.js';
import type { Extract } from '../tree/configuration.js';
import { embedNothing } from '../tree/embed.js';
import { LoweredTree } from '../tree/lower.js';
import { child, type Tree } from '../tree/node.js';
import { scalarMap } from '../tree/segments.js';
import { parseYaml } from '../yaml/parse.js';
import { readCopilotStudio } from './copilot-studio.js';
import { readDify } from './dify.js';
import { readFlowise, readLangflow } from './flowise.js';
import type { ReadFlows } from './flow.js';
import { readLogicApps } from './logic-apps.js';
import { lowerFlow } from './lower.js';
import { readMake, readZapier } from './make.js';
import { readN8n } from './n8n.js';
import { readNodeRed, readPromptflow } from './node-red.js';

/** An export of a low-code platform: its flows as calls. The file's tree is not lowered beside them. */
export const extractLowCode: Extract = (text, kind, map = identityMap, embed = embedNothing) => {
  const source = unwrapped(text, map);
  const builder = new DocumentBuilder(kind, source.text.length, source.map);
  const { root, gaps } = source.tree;
  for (const gap of gaps) builder.gap(gap.reason, gap.span);
  const tree = new LoweredTree(builder, source.text, 'none', { map: source.map, embed });
  const flows = root === null ? [] : (readers.map((read) => read(root)).find((found) => found.length > 0) ?? []);
  for (const flow of flows) lowerFlow(tree, flow);
  return builder.build();
};

interface Source {
  readonly text: string;
  readonly tree: Tree;
  readonly map: SpanMap;
}

/** An export may stand as a text in the answer of the platform's own interface: `{"data": "app: …"}`. */
function unwrapped(text: string, map: SpanMap): Source {
  const tree = parse(text);
  const inner = child(tree.root, 'data');
  if (inner?.form !== 'scalar' || typeof inner.value !== 'string' || !inner.value.includes('\n')) return { text, tree, map };
  return { text: inner.value, tree: parse(inner.value), map: composeMaps(map, scalarMap(text, inner)) };
}

function parse(text: string): Tree {
  return /^\uFEFF?\s{0,1000}[{[]/.test(text) ? parseJson(text) : parseYaml(text);
}

const readers: readonly ReadFlows[] = [
  readN8n,
  readDify,
  readFlowise,
  readLangflow,
  readMake,
  readZapier,
  readLogicApps,
  readNodeRed,
  readPromptflow,
  readCopilotStudio,
];
