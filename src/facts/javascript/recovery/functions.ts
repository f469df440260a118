import type { Node } from 'web-tree-sitter';
import { field, inner, isName, isPattern, keyFields, partsOf, shaped, type Converter, type Shape, type Shaped } from './shape.js';

const functionAs =
  (type: string): Shape =>
  (converter, node) => {
    const single = field(node, 'parameter');
    const params = single ? [converter.target(single)] : parametersOf(converter, node);
    return shaped(node, type, { id: named(converter, node), params, body: bodyOf(converter, node), decorators: [] });
  };

const classAs =
  (type: string): Shape =>
  (converter, node) =>
    shaped(node, type, {
      id: named(converter, node),
      superClass: converter.optional(superClass(node)),
      decorators: [
        ...decoratorsOf(converter, node.parent?.type === 'export_statement' ? node.parent : null),
        ...decoratorsOf(converter, node),
      ],
      body: shaped(node, 'ClassBody', { body: converter.only(partsOf(field(node, 'body')), isMember) }),
    });

const parameter: Shape = (converter, node) => {
  const pattern = field(node, 'pattern');
  const target = pattern?.type === 'rest_pattern' ? converter.one(pattern) : initialized(converter, node, converter.target(pattern));
  const decorated = { ...target, decorators: decoratorsOf(converter, node) };
  const isField = node.namedChildren.some((child) => child.type === 'accessibility_modifier');
  return isField && isPattern(target) ? shaped(node, 'TSParameterProperty', { parameter: decorated, decorators: [] }) : decorated;
};

const rest: Shape = (converter, node) => shaped(node, 'RestElement', { argument: converter.target(inner(node)) });
const assigned: Shape = (converter, node) =>
  shaped(node, 'AssignmentPattern', { left: converter.target(field(node, 'left')), right: converter.one(field(node, 'right')) });

export const functionShapes: readonly (readonly [string, Shape])[] = [
  ['function_declaration', functionAs('FunctionDeclaration')],
  ['generator_function_declaration', functionAs('FunctionDeclaration')],
  ['function_expression', functionAs('FunctionExpression')],
  ['generator_function', functionAs('FunctionExpression')],
  ['arrow_function', functionAs('ArrowFunctionExpression')],
  ['class_declaration', classAs('ClassDeclaration')],
  ['abstract_class_declaration', classAs('ClassDeclaration')],
  ['class', classAs('ClassExpression')],
  ['method_definition', method],
  [
    'public_field_definition',
    (c, node) =>
      shaped(node, 'PropertyDefinition', {
        ...keyFields(c, field(node, 'name')),
        value: c.optional(field(node, 'value')),
        decorators: decoratorsOf(c, node),
      }),
  ],
  ['class_static_block', (c, node) => shaped(node, 'StaticBlock', { body: c.statements(partsOf(field(node, 'body'))) })],
  ['decorator', (c, node) => shaped(node, 'Decorator', { expression: c.one(inner(node)) })],
  ['required_parameter', parameter],
  ['optional_parameter', parameter],
  ['rest_pattern', rest],
  ['assignment_pattern', assigned],
  ['array_pattern', (c, node) => shaped(node, 'ArrayPattern', { elements: c.only(node.namedChildren, isElement) })],
  [
    'object_pattern',
    (c, node) => shaped(node, 'ObjectPattern', { properties: node.namedChildren.flatMap((part) => patternPart(c, part)) }),
  ],
];

function initialized(converter: Converter, node: Node, target: Shaped): Shaped {
  const value = converter.optional(field(node, 'value'));
  return value ? shaped(node, 'AssignmentPattern', { left: target, right: value }) : target;
}

function named(converter: Converter, node: Node): Shaped | null {
  const name = field(node, 'name');
  return converter.only(name ? [name] : [], isName)[0] ?? null;
}

function parametersOf(converter: Converter, node: Node): Shaped[] {
  return converter.only(partsOf(field(node, 'parameters')), isParameter);
}

function isParameter(part: Shaped): boolean {
  return isElement(part) || part.type === 'TSParameterProperty';
}

function isElement(part: Shaped): boolean {
  return isPattern(part) || part.type === 'RestElement';
}

function bodyOf(converter: Converter, node: Node): Shaped {
  const body = field(node, 'body');
  return body?.type === 'statement_block' || body === null ? blockOf(converter, body ?? node) : converter.one(body);
}

function blockOf(converter: Converter, node: Node): Shaped {
  return shaped(node, 'BlockStatement', { body: node.type === 'statement_block' ? converter.statements(node.namedChildren) : [] });
}

/** Members of an object and of a class are the same syntax; which one it is goes with the parent. */
function method(converter: Converter, node: Node): Shaped {
  const value = shaped(node, 'FunctionExpression', { id: null, params: parametersOf(converter, node), body: bodyOf(converter, node) });
  const key = keyFields(converter, field(node, 'name'));
  const kind = node.children.some((child) => child.type === 'get') ? 'get' : 'method';
  if (node.parent?.type !== 'class_body') return shaped(node, 'Property', { ...key, kind: kind === 'get' ? 'get' : 'init', value });
  return shaped(node, 'MethodDefinition', { ...key, kind, value, decorators: decoratorsBefore(converter, node) });
}

function superClass(node: Node): Node | null {
  const heritage = node.namedChildren.find((child) => child.type === 'class_heritage');
  const clause = heritage?.namedChildren.find((child) => child.type === 'extends_clause');
  return clause ? field(clause, 'value') : null;
}

function isMember({ type }: Shaped): boolean {
  return type.endsWith('Definition') || type === 'StaticBlock';
}

function decoratorsOf(converter: Converter, node: Node | null): Shaped[] {
  return converter.all(partsOf(node).filter((child) => child.type === 'decorator'));
}

/** The grammar puts a method's decorators beside it. */
function decoratorsBefore(converter: Converter, node: Node): Shaped[] {
  const found: Node[] = [];
  for (let before = node.previousNamedSibling; before?.type === 'decorator'; before = before.previousNamedSibling) found.push(before);
  return converter.all(found.reverse());
}

function patternPart(converter: Converter, node: Node): Shaped[] {
  const part = (fields: Readonly<Record<string, unknown>>): Shaped[] => [
    shaped(node, 'Property', { kind: 'init', computed: false, ...fields }),
  ];
  switch (node.type) {
    case 'shorthand_property_identifier_pattern':
      return part({ key: converter.one(node), value: converter.one(node) });
    case 'object_assignment_pattern':
      return part({ key: converter.one(field(node, 'left')), value: assigned(converter, node) });
    case 'pair_pattern':
      return part({ ...keyFields(converter, field(node, 'key')), value: converter.target(field(node, 'value')) });
    case 'rest_pattern':
      return converter.all([node]);
    default:
      return converter.only([node], () => false);
  }
}
