import { extensionOf, receiverName } from '../../model/extension-methods.js';
import type { Ref } from '../../model/facts.js';
import type { Lowering } from '../objects/lowering.js';
import { defineFunction, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { annotations } from './annotations.js';
import { declareVariable } from './variables.js';
import { typeIn } from './types.js';

/** Also a constructor (named so) and `fun(x: Int) = …` (`''`). */
export function functionOf(lowering: Lowering, node: Node, name: string): Ref {
  const { tree, out } = lowering;
  const nameNode = tree.field(node, 'name');
  const list = tree.ofKind(node, 'function_value_parameters');
  const decorators = name === '' ? [] : annotations(lowering, node);
  const receiver = name === '' ? null : receiverType(lowering, node, nameNode);
  const params: Parameter[] = receiver === null ? [] : [receiverOf(lowering, receiver)];
  const children = list === null ? [] : tree.children(list);
  for (const [index, child] of children.entries()) {
    const next = children[index + 1];
    const value = next !== undefined && tree.kind(next) !== 'parameter' && tree.kind(next) !== 'parameter_modifiers' ? next : null;
    if (tree.kind(child) === 'parameter') params.push(...parameter(lowering, child, value));
  }
  if (receiver !== null && lowering.scopes.place === 'file') out.export(extensionOf(name), out.read(name, lowering.span(nameNode ?? node)));
  return defineFunction(lowering, {
    node,
    name,
    nameSpan: lowering.span(nameNode ?? node),
    params,
    decorators,
    body: () => bodyOf(lowering, tree.ofKind(node, 'function_body') ?? tree.ofKind(node, 'block')),
  });
}

/** `String` of `fun String.publish()` */
function receiverType({ tree }: Lowering, node: Node, name: Node | null): Node | null {
  const children = tree.children(node);
  const before = children.slice(0, name === null ? 0 : children.indexOf(name));
  return before.find((child) => /^(?:user|nullable|parenthesized|non_nullable)_type$/.test(tree.kind(child))) ?? null;
}

/** The object is the first parameter. */
function receiverOf(lowering: Lowering, type: Node): Parameter {
  return { name: receiverName, form: 'plain', default: null, type: lowering.type(type), span: lowering.span(type) };
}

export function parameter(lowering: Lowering, node: Node, value: Node | null): Parameter[] {
  const { tree, out } = lowering;
  const name = tree.ofKind(node, 'identifier');
  if (name === null) return [];
  const type = typeIn(lowering, node);
  const children = tree.children(node);
  const own = children.findLast((child) => child !== name && child !== type && tree.kind(child) !== 'modifiers') ?? value;
  const [filled] = annotations(lowering, node).filter((ref) => out.at(ref).op === 'call');
  const fallback = filled ?? (own === null ? null : lowering.expression(own));
  return [
    {
      name: tree.text(name),
      form: 'plain',
      default: fallback,
      type: type === null ? null : lowering.type(type),
      span: lowering.span(name),
    },
  ];
}

/** A block, or `= value`. */
export function bodyOf(lowering: Lowering, body: Node | null): void {
  const { tree, out } = lowering;
  const inner = body === null || tree.kind(body) === 'block' ? body : tree.child(body, 0);
  if (inner === null) return;
  if (tree.kind(inner) === 'block') lowering.block(inner);
  else out.return(lowering.expression(inner), lowering.span(inner));
}

/** Its last expression is what it gives; without parameters it may call its only one `it`. */
export function lambda(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const list = tree.ofKind(node, 'lambda_parameters');
  const patterns = list === null ? [] : tree.children(list);
  const params = patterns.map((child): Parameter => {
    const name = tree.kind(child) === 'variable_declaration' ? tree.child(child, 0) : null;
    const type = typeIn(lowering, child);
    return {
      name: name === null ? '' : tree.text(name),
      form: 'plain',
      default: null,
      type: type === null ? null : lowering.type(type),
      span: lowering.span(child),
    };
  });
  const it: Parameter = { name: 'it', form: 'plain', default: null, type: null, span: lowering.span(node) };
  const children = tree.children(node).filter((child) => child !== list);
  const body = (): void => {
    for (const [index, pattern] of patterns.entries())
      if (tree.kind(pattern) === 'multi_variable_declaration')
        for (const [at, part] of tree.children(pattern).entries())
          declareVariable(lowering, part, out.get(out.param(index, lowering.span(part)), at, lowering.span(part)));
    const last = children.at(-1);
    for (const child of children.slice(0, -1)) lowering.statement(child);
    if (last === undefined) return;
    if (tree.kind(last) === 'assignment' || lowering.dialect.statements.has(tree.kind(last))) lowering.statement(last);
    else out.return(lowering.expression(last), lowering.span(last));
  };
  return defineFunction(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    params: list === null ? [it] : params,
    decorators: [],
    body,
  });
}
