import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import type { Node } from './tree.js';

/** One link of `a.b(c)[d].e`, given the value of what stands before it. */
export type LinkLowering<State> = (lowering: Lowering<State>, before: Ref, link: Node) => Ref;

/** Where a link of that kind keeps what stands before it; null where there is nothing (`f(x)` of a bare name, a prefix). */
export type Before<State> = (lowering: Lowering<State>, link: Node) => Node | null;

/** A chain leans to the left as deep as it is long, so it is lowered from its first link on. */
export function chainExpressions<State>(
  links: ReadonlyMap<string, { readonly before: Before<State>; readonly lower: LinkLowering<State> }>,
  start: ExpressionLowering<State>,
): [string, ExpressionLowering<State>][] {
  return [...links.keys()].map((kind) => [kind, chain]);

  function chain(lowering: Lowering<State>, node: Node): Ref {
    const taken: Node[] = [];
    let first = node;
    for (;;) {
      const before = links.get(lowering.tree.kind(first))?.before(lowering, first) ?? null;
      if (before === null) break;
      taken.push(first);
      first = before;
    }
    let value = links.has(lowering.tree.kind(first)) ? start(lowering, first) : lowering.expression(first);
    for (const link of taken.reverse()) value = links.get(lowering.tree.kind(link))?.lower(lowering, value, link) ?? value;
    return value;
  }
}
