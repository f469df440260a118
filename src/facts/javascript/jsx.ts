import type { JSXChild, JSXElement, JSXElementName, JSXFragment } from 'oxc-parser';
import type { Argument, Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';

export function lowerElement(lowering: Lowering, node: JSXElement): Ref {
  const { facts } = lowering;
  const { name, attributes } = node.openingElement;
  const callee = lowerTag(lowering, name);
  const args = attributes.map((attribute): Argument => {
    if (attribute.type === 'JSXSpreadAttribute') return ['**', lowering.expression(attribute.argument)];
    const key = tagText(attribute.name);
    return [key, attribute.value ? lowerContent(lowering, attribute.value, key) : facts.const(true, spanOf(attribute))];
  });
  const children = lowerChildren(lowering, node.children);
  const [only] = children;
  if (only !== undefined) args.push(['children', children.length === 1 ? only : list(lowering, children, node)]);
  return facts.call(callee, args, spanOf(node), 'jsx');
}

export function lowerFragment(lowering: Lowering, node: JSXFragment): Ref {
  return list(lowering, lowerChildren(lowering, node.children), node);
}

function lowerChildren(lowering: Lowering, nodes: readonly JSXChild[]): Ref[] {
  const children: Ref[] = [];
  for (const node of nodes) {
    if (node.type === 'JSXText' && node.value.trim() === '') continue;
    if (node.type === 'JSXExpressionContainer' && node.expression.type === 'JSXEmptyExpression') continue;
    children.push(lowerContent(lowering, node, ''));
  }
  return children;
}

type Content = JSXChild | NonNullable<Extract<JSXElement['openingElement']['attributes'][number], { type: 'JSXAttribute' }>['value']>;

function lowerContent(lowering: Lowering, node: Content, name: string): Ref {
  switch (node.type) {
    case 'JSXText':
      return lowering.facts.const(node.value.trim(), spanOf(node));
    case 'JSXExpressionContainer':
      if (node.expression.type === 'JSXEmptyExpression') return lowering.facts.const(null, spanOf(node));
      return lowering.expression(node.expression, name);
    case 'JSXSpreadChild':
      return lowering.expression(node.expression);
    default:
      return lowering.expression(node);
  }
}

function lowerTag(lowering: Lowering, name: JSXElementName): Ref {
  const { facts } = lowering;
  if (name.type === 'JSXNamespacedName') return facts.name(`html:${tagText(name)}`, spanOf(name));
  if (name.type === 'JSXIdentifier') {
    const first = name.name.charAt(0);
    return first === first.toLowerCase() && first !== '_' && first !== '$' && name.name !== 'this'
      ? facts.name(`html:${name.name}`, spanOf(name))
      : facts.read(name.name, spanOf(name));
  }
  const path: JSXElementName[] = [name];
  for (let object: JSXElementName = name; object.type === 'JSXMemberExpression'; object = object.object) path.push(object.object);
  let ref: Ref | null = null;
  for (const part of path.reverse()) {
    if (part.type === 'JSXMemberExpression' && ref !== null) ref = facts.get(ref, part.property.name, spanOf(part));
    else ref = facts.read(tagText(part), spanOf(part));
  }
  return ref ?? facts.unknown([], spanOf(name));
}

function tagText(name: JSXElementName): string {
  if (name.type === 'JSXIdentifier') return name.name;
  return name.type === 'JSXNamespacedName' ? `${name.namespace.name}:${name.name.name}` : name.property.name;
}

function list(lowering: Lowering, refs: readonly Ref[], node: { start: number; end: number }): Ref {
  return lowering.facts.make(
    'list',
    refs.map((ref, index): Argument => [index, ref]),
    spanOf(node),
  );
}
