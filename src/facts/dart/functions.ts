import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { defineFunction, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { single } from './sequence.js';
import { typeAmong } from './types.js';

export const functionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['function_expression', (lowering, node) => closure(lowering, node)],
  ['lambda_expression', (lowering, node) => namedInside(lowering, node)],
]);

export interface Field extends Parameter {
  /** `this.title`: it goes into the field of that name. */
  readonly isField: boolean;
}

export function parametersOf(lowering: Lowering, list: Node | null): Field[] {
  const { tree } = lowering;
  const found: Field[] = [];
  const pending = list === null ? [] : tree.children(list);
  for (const [index, node] of pending.entries()) {
    const kind = tree.kind(node);
    if (kind === 'optional_formal_parameters') found.push(...parametersOf(lowering, node));
    if (kind !== 'formal_parameter') continue;
    const next = pending[index + 1];
    const rest = pending.slice(index + 1);
    const end = rest.findIndex((child) => tree.kind(child) === 'formal_parameter' || tree.kind(child) === 'optional_formal_parameters');
    const value = next === undefined || end === 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
    found.push(...parameter(lowering, node, value));
  }
  return found;
}

function parameter(lowering: Lowering, node: Node, value: readonly Node[]): Field[] {
  const { tree } = lowering;
  const field = tree.ofKind(node, 'constructor_param') ?? tree.ofKind(node, 'super_formal_parameter');
  const holder = field ?? node;
  const name = tree.children(holder).findLast((child) => tree.kind(child) === 'identifier');
  if (name === undefined) return [];
  return [
    {
      name: tree.text(name),
      form: 'plain',
      default: value.length === 0 ? null : single(lowering, value, node),
      type: typeAmong(lowering, tree.children(holder)),
      span: lowering.span(name),
      isField: field !== null && tree.kind(field) === 'constructor_param',
    },
  ];
}

/** A block, or `=> value`. */
export function bodyOf(lowering: Lowering, body: Node | null): void {
  const { tree, out } = lowering;
  const children = body === null ? [] : tree.children(body);
  const block = children.find((child) => tree.kind(child) === 'block');
  if (block !== undefined) lowering.block(block);
  else if (body !== null && children.length > 0) out.return(single(lowering, children, body), lowering.span(body));
}

export function functionOf(lowering: Lowering, signature: Node, body: Node | null): Ref {
  const { tree } = lowering;
  const name = tree.field(signature, 'name');
  return defineFunction(lowering, {
    node: signature,
    name: name === null ? '' : tree.text(name),
    nameSpan: lowering.span(name ?? signature),
    params: parametersOf(lowering, tree.ofKind(signature, 'formal_parameter_list')),
    decorators: [],
    body: () => bodyOf(lowering, body),
  });
}

function closure(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  return defineFunction(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    params: parametersOf(lowering, tree.ofKind(node, 'formal_parameter_list')),
    decorators: [],
    body: () => bodyOf(lowering, tree.ofKind(node, 'function_expression_body')),
  });
}

/** A function of its own within another. */
function namedInside(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const signature = tree.ofKind(node, 'function_signature');
  return signature === null ? lowering.nothing(node) : functionOf(lowering, signature, tree.ofKind(node, 'function_body'));
}
