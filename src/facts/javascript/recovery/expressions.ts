import type { Node } from 'web-tree-sitter';
import { field, inner, keyFields, partsOf, shaped, type Converter, type Shape, type Shaped } from './shape.js';

const identifier: Shape = (_, node) => shaped(node, 'Identifier', { name: node.text });
const literal =
  (value: (text: string) => unknown): Shape =>
  (_, node) =>
    shaped(node, 'Literal', { value: value(node.text), raw: node.text });
const transparent: Shape = (converter, node) => converter.optional(inner(node));
const nothing: Shape = () => null;
const binary: Shape = (converter, node) => {
  const operator = field(node, 'operator')?.text ?? '+';
  const type = ['&&', '||', '??'].includes(operator) ? 'LogicalExpression' : 'BinaryExpression';
  return shaped(node, type, { operator, left: converter.one(field(node, 'left')), right: converter.one(field(node, 'right')) });
};

export const expressionShapes: readonly (readonly [string, Shape])[] = [
  ['identifier', identifier],
  ['property_identifier', identifier],
  ['shorthand_property_identifier_pattern', identifier],
  ['type_identifier', identifier],
  ['undefined', identifier],
  ['private_property_identifier', (_, node) => shaped(node, 'PrivateIdentifier', { name: node.text.slice(1) })],
  ['this', (_, node) => shaped(node, 'ThisExpression', {})],
  ['super', (_, node) => shaped(node, 'Super', {})],
  ['meta_property', (_, node) => shaped(node, 'MetaProperty', { meta: { name: 'import' }, property: { name: 'meta' } })],
  ['string', (_, node) => shaped(node, 'Literal', { value: unquoted(node), raw: node.text })],
  ['number', literal((text) => Number(text.replaceAll('_', '')))],
  ['true', literal(() => true)],
  ['false', literal(() => false)],
  ['null', literal(() => null)],
  ['regex', (_, node) => shaped(node, 'Literal', { value: null, raw: node.text, regex: {} })],
  ['template_string', template],
  ['call_expression', call],
  ['new_expression', (c, node) => shaped(node, 'NewExpression', { callee: c.one(field(node, 'constructor')), arguments: listed(c, node) })],
  [
    'member_expression',
    (c, node) =>
      shaped(node, 'MemberExpression', { object: c.one(field(node, 'object')), property: c.one(field(node, 'property')), computed: false }),
  ],
  [
    'subscript_expression',
    (c, node) =>
      shaped(node, 'MemberExpression', { object: c.one(field(node, 'object')), property: c.one(field(node, 'index')), computed: true }),
  ],
  ['object', (c, node) => shaped(node, 'ObjectExpression', { properties: c.only(node.namedChildren, isProperty) })],
  ['pair', (c, node) => property(node, { ...keyFields(c, field(node, 'key')), value: c.one(field(node, 'value')) })],
  ['shorthand_property_identifier', (c, node) => property(node, { key: identifier(c, node), value: identifier(c, node), computed: false })],
  ['array', (c, node) => shaped(node, 'ArrayExpression', { elements: c.only(node.namedChildren, isItem) })],
  ['spread_element', (c, node) => shaped(node, 'SpreadElement', { argument: c.one(inner(node)) })],
  ['await_expression', (c, node) => shaped(node, 'AwaitExpression', { argument: c.one(inner(node)) })],
  ['yield_expression', (c, node) => shaped(node, 'YieldExpression', { argument: c.optional(inner(node)), delegate: false })],
  [
    'assignment_expression',
    (c, node) =>
      shaped(node, 'AssignmentExpression', { operator: '=', left: c.target(field(node, 'left')), right: c.one(field(node, 'right')) }),
  ],
  [
    'augmented_assignment_expression',
    (c, node) =>
      shaped(node, 'AssignmentExpression', {
        operator: field(node, 'operator')?.text ?? '+=',
        left: c.target(field(node, 'left')),
        right: c.one(field(node, 'right')),
      }),
  ],
  ['binary_expression', binary],
  [
    'unary_expression',
    (c, node) =>
      shaped(node, 'UnaryExpression', { operator: field(node, 'operator')?.text ?? '!', argument: c.one(field(node, 'argument')) }),
  ],
  ['update_expression', (c, node) => shaped(node, 'UpdateExpression', { argument: c.target(field(node, 'argument')) })],
  [
    'ternary_expression',
    (c, node) =>
      shaped(node, 'ConditionalExpression', {
        test: c.one(field(node, 'condition')),
        consequent: c.one(field(node, 'consequence')),
        alternate: c.one(field(node, 'alternative')),
      }),
  ],
  ['parenthesized_expression', transparent],
  ['as_expression', transparent],
  ['satisfies_expression', transparent],
  ['non_null_expression', transparent],
  ['type_arguments', nothing],
  ['type_annotation', nothing],
  ['type_parameters', nothing],
  ['jsx_element', element],
  ['jsx_self_closing_element', element],
  ['jsx_text', (_, node) => shaped(node, 'JSXText', { value: node.text })],
  [
    'jsx_expression',
    (c, node) => shaped(node, 'JSXExpressionContainer', { expression: c.optional(inner(node)) ?? { type: 'JSXEmptyExpression' } }),
  ],
];

function call(converter: Converter, node: Node): Shaped {
  const callee = field(node, 'function');
  const args = field(node, 'arguments');
  if (args?.type === 'template_string') {
    return shaped(node, 'TaggedTemplateExpression', { tag: converter.one(callee), quasi: template(converter, args) });
  }
  if (callee?.type === 'import') return shaped(node, 'ImportExpression', { source: converter.one(inner(args)) });
  return shaped(node, 'CallExpression', { callee: converter.one(callee), arguments: listed(converter, node) });
}

function listed(converter: Converter, node: Node): Shaped[] {
  return converter.only(partsOf(field(node, 'arguments')), isItem);
}

function isItem({ type }: Shaped): boolean {
  return !type.endsWith('Statement') && !type.endsWith('Declaration');
}

function property(node: Node, fields: Readonly<Record<string, unknown>>): Shaped {
  return shaped(node, 'Property', { kind: 'init', method: false, shorthand: false, ...fields });
}

function isProperty({ type }: Shaped): boolean {
  return type === 'Property' || type === 'SpreadElement';
}

function template(converter: Converter, node: Node): Shaped {
  const quasis: Shaped[] = [];
  const expressions: Shaped[] = [];
  let text = '';
  for (const part of node.namedChildren) {
    if (part.type !== 'template_substitution') text += part.text;
    else {
      quasis.push(shaped(node, 'TemplateElement', { value: { raw: text, cooked: unescaped(text) } }));
      expressions.push(converter.one(inner(part)));
      text = '';
    }
  }
  quasis.push(shaped(node, 'TemplateElement', { value: { raw: text, cooked: unescaped(text) } }));
  return shaped(node, 'TemplateLiteral', { quasis, expressions });
}

function element(converter: Converter, node: Node): Shaped {
  const opening = field(node, 'open_tag') ?? node;
  const children = converter.all(node.namedChildren.filter((child) => childTypes.has(child.type)));
  const name = field(opening, 'name');
  if (name === null) return shaped(node, 'JSXFragment', { children });
  const attributes = opening.childrenForFieldName('attribute').flatMap((attribute) => attributeOf(converter, attribute) ?? []);
  return shaped(node, 'JSXElement', { openingElement: shaped(opening, 'JSXOpeningElement', { name: tag(name), attributes }), children });
}

const childTypes = new Set(['jsx_element', 'jsx_self_closing_element', 'jsx_text', 'jsx_expression']);

function tag(node: Node): Shaped {
  const object = field(node, 'object');
  const part = field(node, 'property');
  if (object === null || part === null) return shaped(node, 'JSXIdentifier', { name: node.text });
  return shaped(node, 'JSXMemberExpression', { object: shaped(object, 'JSXIdentifier', { name: object.text }), property: tag(part) });
}

function attributeOf(converter: Converter, node: Node): Shaped | null {
  const name = inner(node);
  if (name === null) return null;
  if (node.type === 'jsx_expression') return shaped(node, 'JSXSpreadAttribute', { argument: converter.one(inner(name)) });
  const value = converter.optional(node.namedChild(1));
  return shaped(node, 'JSXAttribute', { name: shaped(name, 'JSXIdentifier', { name: name.text }), value });
}

function unquoted(node: Node): string {
  return unescaped(node.text.slice(1, -1));
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/gs, (_, character: string) => escapes.get(character) ?? character) : text;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
]);
