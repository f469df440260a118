import type { TreeNode, TreeScalar } from '../tree/node.js';

/** Those of the nodes that are texts or numbers. */
export function scalars(nodes: readonly (TreeNode | null)[]): TreeScalar[] {
  return nodes.filter((node): node is TreeScalar => node?.form === 'scalar' && node.value !== null);
}

/** The text of a scalar, numbers included: ids are both. */
export function idOf(node: TreeNode | null | undefined): string | null {
  return node?.form === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number') ? String(node.value) : null;
}

/** Letters, digits and dashes only: what may stand behind the dot of a name. */
export function word(text: string): string {
  return text.slice(0, 80).replaceAll(/[^\w:-]+/g, '_');
}
