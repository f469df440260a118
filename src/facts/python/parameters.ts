import type { Param, Ref } from '../../model/facts.js';
import { annotation } from './annotations.js';
import type { Lowering } from './lowering.js';
import { assign } from './targets.js';
import type { Node } from '../tree-sitter/tree.js';

export interface Parameter extends Param {
  /** What it is bound to inside: a name, or in Python 2 a tuple of names. */
  readonly target: Node;
}

/** Defaults and annotations become ops here, in the enclosing unit. */
export function parametersOf(lowering: Lowering, list: Node | null): Parameter[] {
  if (list === null) return [];
  return lowering.tree.children(list).flatMap((node) => {
    const parameter = parameterOf(lowering, node);
    return parameter === null ? [] : [parameter];
  });
}

/** The ops that every function body starts with. */
export function bindParameters(lowering: Lowering, parameters: readonly Parameter[]): void {
  for (const [index, { target }] of parameters.entries()) assign(lowering, target, lowering.out.param(index, lowering.span(target)));
}

function parameterOf(lowering: Lowering, node: Node): Parameter | null {
  const { tree } = lowering;
  const first = tree.child(node, 0) ?? node;
  switch (tree.kind(node)) {
    case 'identifier':
      return named(lowering, node, 'plain', null, null);
    case 'tuple_pattern':
      return { name: '', form: 'plain', default: null, type: null, target: node };
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
      return named(lowering, first, formOf(tree.kind(node)), null, null);
    case 'default_parameter': {
      const value = tree.child(node, 1);
      return named(lowering, first, 'plain', value === null ? null : lowering.expression(value), null);
    }
    case 'typed_parameter':
    case 'typed_default_parameter':
      return typed(lowering, node, first);
    default:
      return null;
  }
}

function typed(lowering: Lowering, node: Node, first: Node): Parameter {
  const { tree } = lowering;
  const type = tree.ofKind(node, 'type');
  const value = tree.field(node, 'value');
  const inner = tree.child(first, 0) ?? first;
  const annotated = type === null ? null : annotation(lowering, type);
  return named(lowering, inner, formOf(tree.kind(first)), value === null ? null : lowering.expression(value), annotated);
}

function named(lowering: Lowering, target: Node, form: Param['form'], value: Ref | null, type: Ref | null): Parameter {
  return { name: lowering.tree.text(target), form, default: value, type, target };
}

function formOf(kind: string): Param['form'] {
  if (kind === 'list_splat_pattern') return 'rest';
  return kind === 'dictionary_splat_pattern' ? 'keywords' : 'plain';
}
