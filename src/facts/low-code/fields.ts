import type { Ref, Span } from '../../model/facts.js';
import type { LoweredTree } from '../tree/lower.js';
import { child, entriesOf, type TreeNode, type TreeScalar } from '../tree/node.js';
import { scalarMap } from '../tree/segments.js';
import type { Expressions, Hole, Reference } from './flow.js';
import { lowerJsonText } from './json-text.js';
import { chosenName, inputName, variableOf } from './lower.js';

/** A field of a node as a value: maps and lists as they are, texts with what their expressions refer to. The parser caps the depth. */
export function lowerField(tree: LoweredTree, expressions: Expressions, node: TreeNode): Ref {
  const { builder } = tree;
  if (node.form === 'scalar') return lowerScalar(tree, expressions, node);
  if (node.form === 'list')
    return builder.make(
      'list',
      node.items.map((item, index) => [index, lowerField(tree, expressions, item)]),
      node.span,
    );
  // A choice from a list of the platform: what counts is what was chosen; its name stands beside it.
  const chosen = child(node, '__rl') === null && child(node, 'cachedResultName') === null ? null : child(node, 'value');
  if (chosen?.form === 'scalar') return lowerChoice(tree, expressions, chosen, child(node, 'cachedResultName'));
  return builder.make(
    'map',
    entriesOf(node).map(({ key, value }) => [key, lowerField(tree, expressions, value)]),
    node.span,
  );
}

function lowerChoice(tree: LoweredTree, expressions: Expressions, chosen: TreeScalar, name: TreeNode | null): Ref {
  const value = lowerScalar(tree, expressions, chosen);
  if (name?.form !== 'scalar' || typeof name.value !== 'string') return value;
  return tree.builder.merge([value, tree.builder.const(name.value, name.span)], chosen.span);
}

function lowerScalar(tree: LoweredTree, expressions: Expressions, scalar: TreeScalar): Ref {
  const { builder } = tree;
  if (typeof scalar.value !== 'string') return builder.const(scalar.value, scalar.span);
  const text = scalar.value;
  const holes = expressions(text);
  if (holes.length === 0) return builder.const(text, scalar.span);
  const map = scalarMap(tree.text, scalar);
  const [only] = holes;
  if (only !== undefined && holes.length === 1 && only.form === 'value' && only.start === 0 && only.end === text.length)
    return lowerHole(tree, only, map);
  const filled = holes.map((hole) => ({ ...hole, ref: hole.form === 'value' ? lowerHole(tree, hole, map) : null }));
  const parts: (string | Ref)[] = [];
  let at = 0;
  for (const { start, end, ref } of filled) {
    if (start > at) parts.push(text.slice(at, start));
    if (ref !== null) parts.push(ref);
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  const written = builder.template(parts, scalar.span);
  const fields = lowerJsonText(builder, text, filled, scalar.span);
  return fields === null ? written : builder.merge([written, fields], scalar.span);
}

function lowerHole(tree: LoweredTree, hole: Hole, map: (span: Span) => Span): Ref {
  const refs = hole.references.map((reference) => lowerReference(tree, reference, map([reference.start, reference.end])));
  const [only] = refs;
  return only !== undefined && refs.length === 1 ? only : tree.builder.unknown(refs, map([hole.start, hole.end]));
}

function lowerReference({ builder }: LoweredTree, { from, path }: Reference, span: Span): Ref {
  let ref =
    from.form === 'environment'
      ? builder.get(builder.read('process', span), 'env', span)
      : builder.read(from.form === 'node' ? variableOf(from.id) : from.form === 'input' ? inputName : chosenName, span);
  for (const key of path.slice(0, maxPath)) ref = builder.get(ref, key, span);
  return ref;
}

const maxPath = 12;
