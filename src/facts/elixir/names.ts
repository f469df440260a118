import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import type { ElixirLowering } from './state.js';

/** A module by its full name, whatever the file calls it: what the tree declares under it, else a package's. */
export function moduleRef(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const kind = tree.kind(node);
  if (kind === 'identifier' && tree.text(node) === '__MODULE__' && state.module !== '') return named(lowering, state.module, node);
  if (kind === 'dot') return dotted(lowering, node);
  if (kind !== 'alias') return kind === 'identifier' ? out.read(tree.text(node), lowering.span(node)) : lowering.expression(node);
  return named(lowering, routed(lowering, state.fullName(tree.text(node))), node);
}

/** Below a scope of a router, modules stand under the one that the scope names. */
function routed({ state }: ElixirLowering, full: string): string {
  const scope = state.routed.at(-1) ?? '';
  return scope === '' || full.split('.')[0] === scope.split('.')[0] ? full : `${scope}.${full}`;
}

/** `__MODULE__.Ticket` */
function dotted(lowering: ElixirLowering, node: Node): Ref {
  const { tree, state } = lowering;
  const [left, right] = [tree.field(node, 'left'), tree.field(node, 'right')];
  const own = left !== null && tree.text(left) === '__MODULE__' && right !== null && tree.kind(right) === 'alias';
  return own ? named(lowering, `${state.module}.${tree.text(right)}`, node) : lowering.expression(node);
}

/** A read of a module's full name, which is imported where it is named first. */
export function named({ tree, out, state }: ElixirLowering, full: string, node: Node): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  const name = full.slice(0, maxName);
  if (state.isFirstUse(name)) {
    const dot = name.lastIndexOf('.');
    out.import(dot < 0 ? '' : name.slice(0, dot), name.slice(dot + 1), name, span);
  }
  return out.read(name, span);
}

const maxName = 200;
