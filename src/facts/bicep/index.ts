import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from '../tree/embed.js';
import { LoweredTree } from '../tree/lower.js';
import { lowerResource } from '../tree/resources.js';
import { parseBicep, type Declaration } from './parse.js';

/** Bicep: an entry per resource and module, with parameters and variables as names of the file. */
export function extractBicep(text: string, kind: Kind, map: SpanMap = identityMap, embed: EmbedCode = embedNothing): Document {
  const builder = new DocumentBuilder(kind, text.length, map);
  const { root, gaps, declarations } = parseBicep(text);
  const tree = new LoweredTree(builder, text, 'none', { map, embed });
  if (root !== null) builder.setRoot(tree.lower(root));
  for (const gap of gaps) builder.gap(gap.reason, gap.span);
  for (const declaration of declarations) lower(tree, declaration);
  return builder.build();
}

function lower(tree: LoweredTree, { form, name, nameSpan, label, labelSpan, value }: Declaration): void {
  if (value === null || form === 'output') return;
  const { builder } = tree;
  if (form === 'param' || form === 'var') {
    builder.write(name, tree.ref(value), nameSpan);
    return;
  }
  const type = form === 'module' ? 'azure:module' : `azure:${(label ?? '').split('@')[0] ?? ''}`;
  builder.write(name, lowerResource(tree, { type, name, body: value, at: labelSpan }), nameSpan);
}
