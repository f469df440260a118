import type { Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { keyOf } from './expressions.js';
import type { RLowering } from './state.js';
import { nameOf, textOf } from './strings.js';

/** Writes a value to a variable, a part of one, or what a replacement function stands for. */
export function assignTo(lowering: RLowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const span = lowering.span(target);
  switch (tree.kind(target)) {
    case 'identifier':
      out.write(nameOf(tree.text(target)), value, span);
      return;
    case 'string':
      out.write(textOf(tree.text(target)), value, span);
      return;
    case 'extract_operator': {
      const [object, name] = [tree.field(target, 'lhs'), tree.field(target, 'rhs')];
      if (object !== null && name !== null) out.set(lowering.expression(object), nameOf(tree.text(name)), value, span);
      return;
    }
    case 'subset':
    case 'subset2': {
      const [object, list] = [tree.field(target, 'function'), tree.field(target, 'arguments')];
      if (object === null) return;
      const of = lowering.expression(object);
      const indices = list === null ? [] : tree.children(list).map((index) => lowering.expression(tree.field(index, 'value') ?? index));
      const [only] = indices;
      const key = indices.length === 1 && only !== undefined ? keyOf(lowering, only) : null;
      out.set(of, typeof key === 'string' ? key : '[]', value, span);
      return;
    }
    // `names(x) <- v` changes x.
    case 'call': {
      const list = tree.field(target, 'arguments');
      const first = list === null ? null : tree.child(list, 0);
      const of = first === null ? null : tree.field(first, 'value');
      if (of !== null && tree.kind(of) === 'identifier')
        out.write(nameOf(tree.text(of)), out.merge([out.read(nameOf(tree.text(of)), span), value], span), span);
      return;
    }
    default:
  }
}
