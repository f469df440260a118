import type { Document, Kind } from '../../model/facts.js';
import { DocumentBuilder } from '../lowering/builder.js';
import { identityMap, type SpanMap } from '../lowering/span-map.js';
import { type EmbedCode, embedNothing } from './embed.js';
import type { Interpolation } from './interpolation.js';
import { LoweredTree } from './lower.js';
import type { Tree, TreeNode } from './node.js';

export type Extract = (text: string, kind: Kind, map?: SpanMap, embed?: EmbedCode) => Document;

/** What a role of a file adds on top of its tree: calls, units, environment entries. */
export type Role = (tree: LoweredTree, root: TreeNode | null) => void;

/** The front end of a configuration format: its tree as the root, then what the roles add. */
export function configuration(parse: (text: string) => Tree, interpolation: Interpolation, ...roles: readonly Role[]): Extract {
  return (text, kind, map = identityMap, embed = embedNothing) => {
    const builder = new DocumentBuilder(kind, text.length, map);
    const { root, gaps } = parse(text);
    const tree = new LoweredTree(builder, text, interpolation, { map, embed });
    if (root !== null) builder.setRoot(tree.lower(root));
    for (const gap of gaps) builder.gap(gap.reason, gap.span);
    for (const role of roles) role(tree, root);
    return builder.build();
  };
}
