import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** Names that a pattern binds: `x`, `(x, y)`, `.found(let x)`. The name of a case of an enum is none. */
export function patternNames({ tree }: Lowering, pattern: Node): Node[] {
  const found: Node[] = [];
  const pending: Node[] = [pattern];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const children = tree.children(node);
    const own = children.filter((child) => tree.kind(child) === 'simple_identifier');
    const nested = children.filter((child) => tree.kind(child) === 'pattern');
    if (tree.kind(node) === 'simple_identifier') found.push(node);
    else if (nested.length === 0 && !tree.text(node).startsWith('.')) found.push(...own);
    pending.push(...nested.reverse());
  }
  return found;
}

/** Binds the names of a pattern to a value: a tuple by position, whatever a case holds to the value itself. */
export function bindPattern(lowering: Lowering, pattern: Node, value: Ref): void {
  const { tree, out } = lowering;
  const names = patternNames(lowering, pattern);
  const isTuple = tree.text(pattern).startsWith('(') && names.length > 1;
  for (const [index, name] of names.entries())
    lowering.declare(tree.text(name), isTuple ? out.get(value, index, lowering.span(name)) : value, lowering.span(name));
}
