import type { LoweredTree } from './lower.js';
import { entriesOf, scalarsOf, type TreeNode, type TreeScalar } from './node.js';

/** Variables as a map, or as a list of `NAME=value`; a bare `NAME` is passed on from the environment outside. */
export function setEnvironment(tree: LoweredTree, node: TreeNode | null, scope: string | null): void {
  if (node?.form === 'list') return scalarsOf(node).forEach((item) => setFromText(tree, item, scope));
  for (const { key, keySpan, value } of entriesOf(node)) {
    if (key === '**') setEnvironment(tree, value, scope);
    else if (value.form === 'scalar' && value.value === null)
      tree.builder.setEnvironment(key, tree.builder.read(key, keySpan), scope, keySpan);
    else tree.builder.setEnvironment(key, tree.ref(value), scope, value.span);
  }
}

function setFromText(tree: LoweredTree, item: TreeScalar, scope: string | null): void {
  const text = String(item.value);
  const equals = text.indexOf('=');
  const { builder } = tree;
  if (equals < 0) builder.setEnvironment(text, builder.read(text, item.span), scope, item.span);
  else builder.setEnvironment(text.slice(0, equals), tree.part(item, equals + 1), scope, item.span);
}
