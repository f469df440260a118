import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap } from '../lowering/span-map.js';
import { parseJson } from '../json/parse.js';
import type { Extract } from '../tree/configuration.js';
import { embedNothing } from '../tree/embed.js';
import { LoweredTree } from '../tree/lower.js';
import { parseYaml } from '../yaml/parse.js';
import type { ReadFlows } from './flow.js';
import { lowerFlow } from './lower.js';
import { readN8n } from './n8n.js';

/** An export of a low-code platform: its flows as calls. The file's tree is not lowered beside them. */
export const extractLowCode: Extract = (text, kind, map = identityMap, embed = embedNothing) => {
  const builder = new DocumentBuilder(kind, text.length, map);
  const { root, gaps } = /^\uFEFF?\s{0,1000}[{[]/.test(text) ? parseJson(text) : parseYaml(text);
  for (const gap of gaps) builder.gap(gap.reason, gap.span);
  const tree = new LoweredTree(builder, text, 'none', { map, embed });
  const flows = root === null ? [] : (readers.map((read) => read(root)).find((found) => found.length > 0) ?? []);
  for (const flow of flows) lowerFlow(tree, flow);
  return builder.build();
};

const readers: readonly ReadFlows[] = [readN8n];
