import type { Ref } from '../../model/facts.js';
import { elementKey } from './chains.js';
import type { ExpressionLowering, Lowering } from './lowering.js';
import { type Node, withoutParentheses } from '../tree-sitter/tree.js';

/** `with f() as x` and `except E as e`. */
export const patternExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([['as_pattern', asPattern]]);

/** Writes a value to whatever stands on the left: a name, an attribute, an element, or several of them. */
export function assign(lowering: Lowering, target: Node, value: Ref): void {
  lowering.nested(
    target,
    (_, node) => assignTo(lowering, node, value),
    () => undefined,
  );
}

function asPattern(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const value = lowering.optional(tree.child(node, 0), node);
  const target = tree.ofKind(node, 'as_pattern_target');
  if (target !== null) assign(lowering, target, value);
  return value;
}

function assignTo(lowering: Lowering, target: Node, value: Ref): void {
  const { tree, out } = lowering;
  const node = withoutParentheses(tree, target);
  switch (tree.kind(node)) {
    case 'identifier':
      lowering.write(tree.text(node), value, lowering.span(node));
      return;
    case 'attribute': {
      const [object, name] = [tree.child(node, 0), tree.child(node, 1)];
      if (object !== null && name !== null) out.set(lowering.expression(object), tree.text(name), value, lowering.span(node));
      return;
    }
    case 'subscript': {
      const of = lowering.optional(tree.child(node, 0), node);
      const found = elementKey(lowering, node);
      out.set(of, 'key' in found ? found.key : '[]', value, lowering.span(node));
      return;
    }
    case 'as_pattern_target':
      for (const child of tree.children(node)) assign(lowering, child, value);
      return;
    default:
      if (several.has(tree.kind(node))) unpack(lowering, node, value);
      else lowering.expression(node);
  }
}

function unpack(lowering: Lowering, node: Node, value: Ref): void {
  const { tree, out } = lowering;
  let position: number | '[]' = 0;
  for (const child of tree.children(node)) {
    const rest = tree.kind(child).startsWith('list_splat') ? tree.child(child, 0) : null;
    if (rest !== null) {
      assign(lowering, rest, out.unknown([value], lowering.span(child)));
      position = '[]';
    } else {
      assign(lowering, child, out.get(value, position, lowering.span(child)));
      if (position !== '[]') position++;
    }
  }
}

const several = new Set(['pattern_list', 'tuple_pattern', 'list_pattern', 'expression_list', 'tuple', 'list']);
