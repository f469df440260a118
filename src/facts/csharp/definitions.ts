import { extensionOf } from '../../model/extension-methods.js';
import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import { defineClass, defineFunction, defineHeaderConstructor, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { attributes } from './attributes.js';
import { callArguments, creation } from './calls.js';
import { baseType, tells } from './types.js';

export const typeDeclarations: ReadonlySet<string> = new Set([
  'class_declaration',
  'record_declaration',
  'record_struct_declaration',
  'struct_declaration',
  'interface_declaration',
  'enum_declaration',
]);

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ...[...typeDeclarations].map((kind): [string, StatementLowering] => [kind, typeDeclaration]),
  ['declaration_list', (lowering, node) => lowering.block(node)],
  ['field_declaration', (lowering, node) => lowering.block(node)],
  ['event_field_declaration', (lowering, node) => lowering.block(node)],
  ['local_declaration_statement', (lowering, node) => lowering.block(node)],
  ['variable_declaration', variables],
  ['property_declaration', property],
  ['method_declaration', (lowering, node) => method(lowering, node, nameOf(lowering, node))],
  ['local_function_statement', (lowering, node) => method(lowering, node, nameOf(lowering, node))],
  ['constructor_declaration', (lowering, node) => method(lowering, node, 'constructor')],
  ['enum_member_declaration', enumMember],
  ['attribute_list', () => undefined],
  ['delegate_declaration', () => undefined],
]);

export const definitionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['lambda_expression', lambda],
  ['anonymous_method_expression', lambda],
]);

function typeDeclaration(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const name = tree.field(node, 'name');
  const body = tree.field(node, 'body');
  const header = tree.ofKind(node, 'parameter_list');
  const decorators = attributes(lowering, node);
  const fields = header === null ? [] : parametersOf(lowering, header);
  const members = membersOf(lowering, body);
  for (const field of fields) members.add(field.name);
  defineClass(lowering, {
    node,
    name: name === null ? '' : tree.text(name),
    nameSpan: lowering.span(name ?? node),
    bases: basesOf(lowering, node),
    decorators,
    members,
    body: () => {
      for (const { name: own, type, span } of fields) lowering.out.write(own, type ?? lowering.out.unknown([], span), span);
      if (header !== null) defineHeaderConstructor(lowering, header, fields);
      lowering.block(body);
    },
  });
}

function membersOf({ tree }: Lowering, body: Node | null): Set<string> {
  const found = new Set<string>();
  for (const node of body === null ? [] : tree.children(body)) {
    if (tree.kind(node) === 'constructor_declaration') continue;
    const declaration = tree.ofKind(node, 'variable_declaration');
    const holders =
      declaration === null ? [node] : tree.children(declaration).filter((child) => tree.kind(child) === 'variable_declarator');
    for (const holder of holders) {
      const name = tree.field(holder, 'name');
      if (name !== null) found.add(tree.text(name));
    }
  }
  return found;
}

function basesOf(lowering: Lowering, node: Node): Ref[] {
  const { tree } = lowering;
  const list = tree.ofKind(node, 'base_list');
  return (list === null ? [] : tree.children(list)).flatMap((base) => {
    if (tree.kind(base) === 'argument_list') return [];
    const type = tree.kind(base) === 'primary_constructor_base_type' ? tree.child(base, 0) : base;
    return type === null ? [] : [baseType(lowering, type)];
  });
}

function variables(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const type = tree.field(node, 'type');
  for (const declarator of tree.children(node)) {
    if (tree.kind(declarator) !== 'variable_declarator') continue;
    const name = tree.field(declarator, 'name');
    const tuple = tree.ofKind(declarator, 'tuple_pattern');
    const value = tree
      .children(declarator)
      .findLast((child) => child !== name && child !== tuple && tree.kind(child) !== 'bracketed_argument_list');
    const given = value === undefined ? typeAlone(lowering, type) : valueOf(lowering, value, type);
    if (tuple !== null)
      for (const [index, part] of tree.children(tuple).entries())
        lowering.declare(tree.text(part), out.get(given ?? lowering.nothing(part), index, lowering.span(part)), lowering.span(part));
    else if (name !== null) lowering.declare(tree.text(name), given ?? lowering.nothing(name), lowering.span(name));
  }
}

/** `Client c = new()` creates a client; what a call gives is of the type that it is put into. */
function valueOf(lowering: Lowering, value: Node, type: Node | null): Ref {
  const { tree, out } = lowering;
  if (tree.kind(value) === 'implicit_object_creation_expression' && type !== null)
    return creation(lowering, value, null, baseType(lowering, type));
  const ref = lowering.expression(value);
  const op = out.at(ref);
  if (type === null || op.op !== 'call' || op.style !== 'call' || !tells(lowering, type)) return ref;
  return out.merge([ref, lowering.type(type)], lowering.span(type));
}

function typeAlone(lowering: Lowering, type: Node | null): Ref | null {
  return type !== null && tells(lowering, type) ? lowering.type(type) : null;
}

/** A property with a value or a type is a field; one that computes is a getter. */
function property(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const [value, type, accessors] = [tree.field(node, 'value'), tree.field(node, 'type'), tree.field(node, 'accessors')];
  const getter = accessors === null ? null : (tree.children(accessors).find((accessor) => tree.field(accessor, 'body') !== null) ?? null);
  attributes(lowering, node);
  if (value !== null && tree.kind(value) !== 'arrow_expression_clause')
    lowering.declare(tree.text(name), valueOf(lowering, value, type), lowering.span(name));
  else if (value !== null || getter !== null) {
    const body = value ?? (getter === null ? null : tree.field(getter, 'body'));
    const decorators = [out.name('property', lowering.span(name))];
    defineFunction(lowering, {
      node,
      name: tree.text(name),
      nameSpan: lowering.span(name),
      params: [],
      decorators,
      body: () => bodyOf(lowering, body),
    });
  } else lowering.declare(tree.text(name), typeAlone(lowering, type) ?? lowering.nothing(name), lowering.span(name));
}

function method(lowering: Lowering, node: Node, name: string): void {
  const { tree, out } = lowering;
  const parameters = tree.field(node, 'parameters') ?? tree.ofKind(node, 'parameter_list');
  // What starts a function of a cloud stands before its parameter: `[McpToolTrigger("close")] ToolInvocationContext context`.
  const decorators = [node, ...(parameters === null ? [] : tree.children(parameters))].flatMap((own) => attributes(lowering, own));
  const nameNode = tree.field(node, 'name');
  const initializer = tree.ofKind(node, 'constructor_initializer');
  // Whoever has such an object may call it as one of its own: `static void AddDesk(this IServiceCollection services)`.
  const [first] = parameters === null ? [] : tree.children(parameters);
  if (first !== undefined && /^this\s/.test(tree.text(first).slice(0, 5)))
    out.export(extensionOf(name), out.read(name, lowering.span(first)));
  defineFunction(lowering, {
    node,
    name,
    nameSpan: lowering.span(nameNode ?? node),
    params: parametersOf(lowering, parameters),
    decorators,
    body: () => {
      if (initializer !== null) {
        const callee = out.read(tree.text(initializer).includes('base') ? 'super' : 'this', lowering.span(initializer));
        out.call(callee, callArguments(lowering, tree.ofKind(initializer, 'argument_list')), lowering.span(initializer));
      }
      bodyOf(lowering, tree.field(node, 'body') ?? tree.ofKind(node, 'arrow_expression_clause'));
    },
  });
}

/** A block, or `=> value`. */
function bodyOf(lowering: Lowering, body: Node | null): void {
  const { tree, out } = lowering;
  if (body === null) return;
  if (tree.kind(body) === 'block') lowering.block(body);
  else {
    const value = tree.kind(body) === 'arrow_expression_clause' ? tree.child(body, 0) : body;
    if (value !== null) out.return(lowering.expression(value), lowering.span(value));
  }
}

function nameOf({ tree }: Lowering, node: Node): string {
  const name = tree.field(node, 'name');
  return name === null ? '' : tree.text(name);
}

function enumMember(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name !== null) out.write(tree.text(name), out.const(tree.text(name), lowering.span(name)), lowering.span(name));
}

function parametersOf(lowering: Lowering, list: Node | null): Parameter[] {
  const { tree } = lowering;
  if (list === null) return [];
  const plain = tree.children(list).flatMap((node): Parameter[] => (tree.kind(node) === 'parameter' ? parameter(lowering, node) : []));
  // `params T[] xs` stands in the list without a node of its own.
  const rest = tree.field(list, 'name');
  return rest === null ? plain : [...plain, { name: tree.text(rest), form: 'rest', default: null, type: null, span: lowering.span(rest) }];
}

function parameter(lowering: Lowering, node: Node): Parameter[] {
  const { tree } = lowering;
  const [name, type] = [tree.field(node, 'name'), tree.field(node, 'type')];
  if (name === null) return [];
  const value = tree.children(node).findLast((child) => child !== name && child !== type && tree.kind(child) !== 'attribute_list');
  return [
    {
      name: tree.text(name),
      form: 'plain',
      default: value === undefined ? null : lowering.expression(value),
      type: type === null ? null : lowering.type(type),
      span: lowering.span(name),
    },
  ];
}

function lambda(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const parameters = tree.field(node, 'parameters');
  const bare = parameters !== null && tree.kind(parameters) !== 'parameter_list';
  const body = tree.field(node, 'body') ?? tree.ofKind(node, 'block');
  return defineFunction(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    params: bare
      ? [{ name: tree.text(parameters), form: 'plain', default: null, type: null, span: lowering.span(parameters) }]
      : parametersOf(lowering, parameters),
    decorators: [],
    body: () => bodyOf(lowering, body),
  });
}
