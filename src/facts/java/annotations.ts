import type { Argument, Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { fillPlaceholders } from '../lowering/placeholders.js';
import { positional } from '../objects/values.js';
import { stringText } from './strings.js';
import { dottedName } from './types.js';

/** `@Tool("Close a ticket")` is a call of what it names, `@Bean` the name itself. */
export function annotations(lowering: Lowering, declaration: Node): Ref[] {
  const { tree } = lowering;
  const modifiers = tree.ofKind(declaration, 'modifiers');
  return (modifiers === null ? [] : tree.children(modifiers))
    .filter((node) => isAnnotation(lowering, node))
    .map((node) => annotation(lowering, node));
}

/** Of the annotations those with something in them: they may say where a value comes from. */
export function telling(lowering: Lowering, refs: readonly Ref[]): Ref[] {
  return refs.filter((ref) => lowering.out.at(ref).op === 'call');
}

function isAnnotation({ tree }: Lowering, node: Node): boolean {
  return tree.kind(node) === 'annotation' || tree.kind(node) === 'marker_annotation';
}

function annotation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const callee = name === null ? lowering.nothing(node) : dottedName(lowering, name);
  const list = tree.field(node, 'arguments');
  if (list === null) return callee;
  const args = tree.children(list).map((child, position): Argument => {
    const key = tree.kind(child) === 'element_value_pair' ? tree.field(child, 'key') : null;
    const value = key === null ? child : tree.field(child, 'value');
    return [key === null ? position : tree.text(key), value === null ? lowering.nothing(child) : element(lowering, value)];
  });
  return out.call(callee, args, lowering.span(node));
}

function element(lowering: Lowering, node: Node): Ref {
  return lowering.nested(node, elementValue, (self, at) => self.nothing(at));
}

/** In an annotation `${…}` stands for a setting. */
function elementValue(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  if (isAnnotation(lowering, node)) return annotation(lowering, node);
  if (tree.kind(node) === 'element_value_array_initializer')
    return out.make('list', positional(tree.children(node).map((child) => element(lowering, child))), span);
  if (tree.kind(node) !== 'string_literal') return lowering.expression(node);
  const text = stringText(tree.text(node));
  const parts = fillPlaceholders(out, text, ([start, end]) => [span[0] + 1 + start, span[0] + 1 + end]);
  const [only] = parts ?? [];
  if (parts === null) return out.const(text, span);
  return parts.length === 1 && typeof only === 'number' ? only : out.template(parts, span);
}
