import type { Argument, Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';

/** `[KernelFunction("close")]` is a call of what it names, `[HttpPost]` the name itself. */
export function attributes(lowering: Lowering, declaration: Node): Ref[] {
  const { tree } = lowering;
  return tree
    .children(declaration)
    .filter((child) => tree.kind(child) === 'attribute_list')
    .flatMap((list) => tree.children(list))
    .filter((child) => tree.kind(child) === 'attribute')
    .map((node) => attribute(lowering, node));
}

function attribute(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const callee = name === null ? lowering.nothing(node) : lowering.type(name);
  const list = tree.ofKind(node, 'attribute_argument_list');
  if (list === null) return callee;
  const args = tree.children(list).map((child, position): Argument => {
    const [first, second] = tree.children(child);
    const named = first !== undefined && second !== undefined;
    const value = named ? second : first;
    return [named ? tree.text(first) : position, value === undefined ? lowering.nothing(child) : lowering.expression(value)];
  });
  return out.call(callee, args, lowering.span(node));
}
