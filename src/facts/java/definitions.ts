import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import { defineClass, defineFunction, defineHeaderConstructor, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { annotations, telling } from './annotations.js';
import { callArguments } from './calls.js';
import { baseType, tells } from './types.js';

export const typeDeclarations: ReadonlySet<string> = new Set([
  'class_declaration',
  'record_declaration',
  'enum_declaration',
  'interface_declaration',
  'annotation_type_declaration',
]);

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ...[...typeDeclarations].map((kind): [string, StatementLowering] => [kind, typeDeclaration]),
  ['field_declaration', variables],
  ['constant_declaration', variables],
  ['local_variable_declaration', variables],
  ['method_declaration', (lowering, node) => method(lowering, node, nameOf(lowering, node))],
  ['annotation_type_element_declaration', (lowering, node) => method(lowering, node, nameOf(lowering, node))],
  ['constructor_declaration', (lowering, node) => method(lowering, node, 'constructor')],
  ['compact_constructor_declaration', compactConstructor],
  ['static_initializer', (lowering, node) => lowering.block(lowering.tree.ofKind(node, 'block'))],
  ['enum_constant', enumConstant],
  ['enum_body_declarations', (lowering, node) => lowering.block(node)],
]);

export const definitionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([['lambda_expression', lambda]]);

export function classBody(lowering: Lowering, body: Node | null): void {
  lowering.block(body);
}

/** Fields, methods and classes that a body declares. */
export function membersOf({ tree }: Lowering, body: Node | null): Set<string> {
  const found = new Set<string>();
  const pending = body === null ? [] : tree.children(body);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (tree.kind(node) === 'enum_body_declarations') pending.push(...tree.children(node));
    const declarators = tree.fields(node, 'declarator');
    for (const holder of declarators.length > 0 ? declarators : [node]) {
      const name = tree.kind(holder).includes('constructor') ? null : tree.field(holder, 'name');
      if (name !== null) found.add(tree.text(name));
    }
  }
  return found;
}

function typeDeclaration(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const name = tree.field(node, 'name');
  const body = tree.field(node, 'body');
  const components = tree.field(node, 'parameters');
  const bases = basesOf(lowering, node);
  const decorators = annotations(lowering, node);
  const fields = components === null ? [] : parametersOf(lowering, components);
  const members = membersOf(lowering, body);
  for (const field of fields) members.add(field.name);
  defineClass(lowering, {
    node,
    name: name === null ? '' : tree.text(name),
    nameSpan: lowering.span(name ?? node),
    bases,
    decorators,
    members,
    body: () => {
      for (const { name: own, type, span } of fields) lowering.out.write(own, type ?? lowering.out.unknown([], span), span);
      if (components !== null) defineHeaderConstructor(lowering, components, fields);
      if (tree.kind(node) === 'interface_declaration' && bases.length === 0) interfaceBody(lowering, body);
      else classBody(lowering, body);
    },
  });
}

/** An interface that extends another leaves it to whoever made that what its methods give. */
function interfaceBody(lowering: Lowering, body: Node | null): void {
  const { tree } = lowering;
  for (const member of body === null ? [] : tree.children(body))
    if (tree.kind(member) === 'method_declaration' && tree.field(member, 'body') === null) declaredMethod(lowering, member);
    else lowering.statement(member);
}

function basesOf(lowering: Lowering, node: Node): Ref[] {
  const { tree } = lowering;
  const found: Ref[] = [];
  const holders = tree.children(node).filter((child) => baseHolders.has(tree.kind(child)));
  for (const holder of holders)
    for (const child of tree.children(holder))
      for (const base of tree.kind(child) === 'type_list' ? tree.children(child) : [child]) found.push(baseType(lowering, base));
  return found;
}

const baseHolders = new Set(['superclass', 'super_interfaces', 'extends_interfaces']);

function compactConstructor(lowering: Lowering, node: Node): void {
  lowering.block(lowering.tree.field(node, 'body'));
}

/** A field or local without a value is still of its type, and of what an annotation fills it with. */
function variables(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const type = tree.field(node, 'type');
  const given = telling(lowering, annotations(lowering, node));
  const isField = lowering.scopes.place === 'class';
  for (const declarator of tree.fields(node, 'declarator')) {
    const [name, value] = [tree.field(declarator, 'name'), tree.field(declarator, 'value')];
    if (name === null) continue;
    const span = lowering.span(name);
    if (value !== null) lowering.declare(tree.text(name), typed(lowering, lowering.expression(value), type), span);
    else if (isField || type !== null) {
      const own = type === null || !(tells(lowering, type) || tree.kind(type) === 'generic_type') ? [] : [lowering.type(type)];
      lowering.declare(tree.text(name), oneOf(lowering, [...given, ...own], span), span);
    }
  }
}

/** What a call gives is of the type that it is put into. */
export function typed(lowering: Lowering, value: Ref, type: Node | null): Ref {
  const { out } = lowering;
  const op = out.at(value);
  if (type === null || op.op !== 'call' || op.style !== 'call' || !tells(lowering, type)) return value;
  return out.merge([value, lowering.type(type)], lowering.span(type));
}

function oneOf({ out }: Lowering, refs: readonly Ref[], span: Parameter['span']): Ref {
  const [only] = refs;
  return only !== undefined && refs.length === 1 ? only : refs.length === 0 ? out.unknown([], span) : out.merge(refs, span);
}

function enumConstant(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const args = callArguments(lowering, tree.field(node, 'arguments'));
  const value = args.length === 0 ? out.const(tree.text(name), lowering.span(name)) : out.make('list', args, lowering.span(node));
  out.write(tree.text(name), value, lowering.span(name));
  const body = tree.field(node, 'body');
  if (body === null) return;
  const members = membersOf(lowering, body);
  defineClass(lowering, {
    node: body,
    name: '',
    nameSpan: lowering.span(body),
    bases: [],
    decorators: [],
    members,
    body: () => classBody(lowering, body),
  });
}

function method(lowering: Lowering, node: Node, name: string, body = (): void => lowering.block(lowering.tree.field(node, 'body'))): void {
  const { tree } = lowering;
  const decorators = annotations(lowering, node);
  const nameNode = tree.field(node, 'name');
  defineFunction(lowering, {
    node,
    name,
    nameSpan: lowering.span(nameNode ?? node),
    params: parametersOf(lowering, tree.field(node, 'parameters')),
    decorators,
    body,
  });
}

/** What an interface only declares gives back what its type says. */
function declaredMethod(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const type = tree.field(node, 'type');
  const isTold = type !== null && (tells(lowering, type) || tree.kind(type) === 'generic_type');
  method(lowering, node, nameOf(lowering, node), () => {
    if (isTold) out.return(typeGiven(lowering, type), lowering.span(type));
  });
}

function typeGiven(lowering: Lowering, type: Node): Ref {
  const span = lowering.span(type);
  return lowering.out.merge([lowering.out.unknown([], span), lowering.type(type)], span);
}

function nameOf({ tree }: Lowering, node: Node): string {
  const name = tree.field(node, 'name');
  return name === null ? '' : tree.text(name);
}

function parametersOf(lowering: Lowering, list: Node | null): Parameter[] {
  const { tree } = lowering;
  return (list === null ? [] : tree.children(list)).flatMap((node): Parameter[] => {
    const kind = tree.kind(node);
    if (kind === 'identifier') return [{ name: tree.text(node), form: 'plain', default: null, type: null, span: lowering.span(node) }];
    if (kind !== 'formal_parameter' && kind !== 'spread_parameter') return [];
    const declarator = tree.ofKind(node, 'variable_declarator');
    const name = tree.field(declarator ?? node, 'name') ?? tree.ofKind(node, 'identifier');
    if (name === null) return [];
    const type = tree.field(node, 'type') ?? tree.children(node).find((child) => tree.kind(child) !== 'modifiers') ?? null;
    const [filled] = telling(lowering, annotations(lowering, node));
    return [
      {
        name: tree.text(name),
        form: kind === 'spread_parameter' ? 'rest' : 'plain',
        default: filled ?? null,
        type: type === null ? null : lowering.type(type),
        span: lowering.span(name),
      },
    ];
  });
}

function lambda(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const parameters = tree.field(node, 'parameters');
  const bare = parameters !== null && tree.kind(parameters) === 'identifier';
  const body = tree.field(node, 'body');
  return defineFunction(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    params: bare
      ? [{ name: tree.text(parameters), form: 'plain', default: null, type: null, span: lowering.span(parameters) }]
      : parametersOf(lowering, parameters),
    decorators: [],
    body: () => {
      if (body === null) return;
      if (tree.kind(body) === 'block') lowering.block(body);
      else out.return(lowering.expression(body), lowering.span(body));
    },
  });
}
