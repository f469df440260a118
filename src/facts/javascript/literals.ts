import type {
  ArrayExpression,
  BigIntLiteral,
  BooleanLiteral,
  NullLiteral,
  NumericLiteral,
  ObjectExpression,
  ObjectProperty,
  RegExpLiteral,
  StringLiteral,
  TemplateLiteral,
} from 'oxc-parser';
import type { Argument, Ref } from '../../model/facts.js';
import type { Lowering } from './lowering.js';
import { setHandedVariables } from '../lowering/handed.js';
import { lowerMethod } from './functions.js';
import { lowerItemKey, nameOf } from './members.js';
import { spanOf } from './syntax.js';

export type Literal = BooleanLiteral | NullLiteral | NumericLiteral | BigIntLiteral | RegExpLiteral | StringLiteral;

export function lowerLiteral(lowering: Lowering, node: Literal): Ref {
  if ('regex' in node) return lowering.facts.const(node.raw, spanOf(node));
  return lowering.facts.const('bigint' in node ? node.bigint : node.value, spanOf(node));
}

export function lowerTemplate(lowering: Lowering, node: TemplateLiteral): Ref {
  const [only] = node.quasis;
  if (node.expressions.length === 0) return lowering.facts.const(textOf(only), spanOf(node));
  const parts: (string | Ref)[] = [];
  for (const [index, quasi] of node.quasis.entries()) {
    const text = textOf(quasi);
    if (text !== '') parts.push(text);
    const expression = node.expressions[index];
    if (expression) parts.push(lowering.expression(expression));
  }
  return lowering.facts.template(parts, spanOf(node));
}

export function lowerArray(lowering: Lowering, node: ArrayExpression): Ref {
  const items: Argument[] = [];
  for (const [index, element] of node.elements.entries()) {
    if (element === null) continue;
    if (element.type === 'SpreadElement') items.push(['*', lowering.expression(element.argument)]);
    else items.push([index, lowering.expression(element)]);
  }
  return lowering.facts.make('list', items, spanOf(node));
}

export function lowerObject(lowering: Lowering, node: ObjectExpression): Ref {
  const items = node.properties.map((property): Argument => {
    if (property.type === 'SpreadElement') return ['**', lowering.expression(property.argument)];
    return lowering.at(property.start, () => lowerProperty(lowering, property));
  });
  return lowering.facts.make('map', items, spanOf(node));
}

function lowerProperty(lowering: Lowering, node: ObjectProperty): Argument {
  const form = node.computed ? 'computed' : 'written';
  const key = lowerItemKey(lowering, node.key, form);
  const name = nameOf(node.key, form);
  if (node.kind === 'get' && node.value.type === 'FunctionExpression') return [key, lowerMethod(lowering, node.value, name, 'getter', [])];
  const value = lowering.expression(node.value, name);
  setHandedVariables(lowering.facts, key, value, spanOf(node));
  return [key, value];
}

export function textOf(quasi: TemplateLiteral['quasis'][number] | undefined): string {
  return quasi === undefined ? '' : (quasi.value.cooked ?? quasi.value.raw);
}
