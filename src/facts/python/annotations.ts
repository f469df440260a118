import type { Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { literalText } from './strings.js';
import type { Node } from '../tree-sitter/tree.js';

/** A type as an expression: quoted names are read as names, `A | B` is one of them, `A[B]` stays an element of A. */
export function annotation(lowering: Lowering, node: Node): Ref {
  return lowering.nested(node, annotated, (self, at) => self.out.unknown([], self.span(at)));
}

function annotated(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'type': {
      const inner = tree.child(node, 0);
      return inner === null ? out.unknown([], lowering.span(node)) : annotation(lowering, inner);
    }
    case 'string':
      return quoted(lowering, node);
    case 'generic_type':
    case 'subscript':
      return parametrised(lowering, node);
    case 'union_type':
      return out.merge(
        tree.children(node).map((child) => annotation(lowering, child)),
        lowering.span(node),
      );
    case 'binary_operator':
      return tree.operator(node) === '|' ? union(lowering, node) : lowering.expression(node);
    default:
      return lowering.expression(node);
  }
}

function quoted(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const text = tree.first(node) === null ? literalText(tree.text(node)).trim() : '';
  const [first, ...rest] = text.length < 200 ? text.split('.') : [];
  if (first === undefined || ![first, ...rest].every((part) => /^[A-Z_]\w*$/i.test(part))) return lowering.expression(node);
  return rest.reduce((of, name) => out.get(of, name, lowering.span(node)), out.read(first, lowering.span(node)));
}

function parametrised(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const base = tree.child(node, 0);
  if (base === null) return out.unknown([], lowering.span(node));
  const of = lowering.expression(base);
  const holder = tree.ofKind(node, 'type_parameter');
  const parameters = holder === null ? tree.children(node).slice(1) : tree.children(holder);
  const texts = tree.text(base).endsWith('Literal');
  const refs = parameters.map((each) => (texts ? lowering.expression(each) : annotation(lowering, each)));
  const [only] = refs;
  const by = only !== undefined && refs.length === 1 ? only : out.make('list', [...refs.entries()], lowering.span(node));
  return out.index(of, by, lowering.span(node));
}

function union(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const members: Node[] = [];
  let first: Node | null = node;
  while (first !== null && tree.kind(first) === 'binary_operator' && tree.operator(first) === '|') {
    const right = tree.child(first, 1);
    if (right !== null) members.push(right);
    first = tree.child(first, 0);
  }
  if (first !== null) members.push(first);
  return out.merge(
    members.reverse().map((member) => annotation(lowering, member)),
    lowering.span(node),
  );
}
