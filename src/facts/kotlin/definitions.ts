import type { Ref } from '../../model/facts.js';
import type { ExpressionLowering, Lowering, StatementLowering } from '../objects/lowering.js';
import { defineClass, defineHeaderConstructor } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { annotations } from './annotations.js';
import { callArguments } from './calls.js';
import { functionOf, lambda, parameter } from './functions.js';
import { property } from './properties.js';
import { baseType, typeIn } from './types.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['class_declaration', classDeclaration],
  ['object_declaration', classDeclaration],
  ['companion_object', (lowering, node) => lowering.block(lowering.tree.ofKind(node, 'class_body'))],
  ['class_body', (lowering, node) => lowering.block(node)],
  ['enum_class_body', (lowering, node) => lowering.block(node)],
  ['enum_entry', enumEntry],
  ['anonymous_initializer', (lowering, node) => lowering.block(lowering.tree.ofKind(node, 'block'))],
  ['secondary_constructor', (lowering, node) => void functionOf(lowering, node, 'constructor')],
  ['function_declaration', (lowering, node) => void functionOf(lowering, node, nameOf(lowering, node))],
  ['property_declaration', property],
  ['type_alias', () => undefined],
]);

export const definitionExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['lambda_literal', lambda],
  ['anonymous_function', (lowering, node) => functionOf(lowering, node, '')],
  ['object_literal', objectLiteral],
]);

function classDeclaration(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const body = tree.ofKind(node, 'class_body') ?? tree.ofKind(node, 'enum_class_body');
  const header = tree.ofKind(node, 'primary_constructor');
  const list = header === null ? null : tree.ofKind(header, 'class_parameters');
  const decorators = annotations(lowering, node);
  const params = list === null ? [] : tree.children(list).flatMap((child) => parameter(lowering, child, null));
  const members = membersOf(lowering, body);
  for (const { name: own } of params) members.add(own);
  defineClass(lowering, {
    node,
    name: name === null ? '' : tree.text(name),
    nameSpan: lowering.span(name ?? node),
    bases: basesOf(lowering, node),
    decorators,
    members,
    body: () => {
      for (const { name: own, type, default: value, span } of params) out.write(own, type ?? value ?? out.unknown([], span), span);
      if (list !== null) defineHeaderConstructor(lowering, list, params);
      lowering.block(body);
    },
  });
}

function membersOf({ tree }: Lowering, body: Node | null): Set<string> {
  const found = new Set<string>();
  const pending = body === null ? [] : tree.children(body);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const companion = tree.kind(node) === 'companion_object' ? tree.ofKind(node, 'class_body') : null;
    if (companion !== null) pending.push(...tree.children(companion));
    const variable = tree.ofKind(node, 'variable_declaration');
    const name = variable === null ? tree.field(node, 'name') : tree.child(variable, 0);
    if (name !== null) found.add(tree.text(name));
  }
  return found;
}

function basesOf(lowering: Lowering, node: Node): Ref[] {
  const { tree } = lowering;
  const list = tree.ofKind(node, 'delegation_specifiers');
  return (list === null ? [] : tree.children(list)).flatMap((specifier) => {
    const inner = tree.child(specifier, 0) ?? specifier;
    const type = tree.kind(inner) === 'user_type' ? inner : typeIn(lowering, inner);
    return type === null ? [] : [baseType(lowering, type)];
  });
}

/** An entry is its name, and of what it is made with. */
function enumEntry(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.ofKind(node, 'identifier');
  if (name === null) return;
  const span = lowering.span(name);
  const own = out.const(tree.text(name), span);
  const given = callArguments(lowering, node).map(([, ref]) => ref);
  out.write(tree.text(name), given.length === 0 ? own : out.unknown([own, ...given], span), span);
  lowering.block(tree.ofKind(node, 'class_body'));
}

function nameOf({ tree }: Lowering, node: Node): string {
  const name = tree.field(node, 'name');
  return name === null ? '' : tree.text(name).replaceAll('`', '');
}

function objectLiteral(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const body = tree.ofKind(node, 'class_body');
  const closure = defineClass(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    bases: basesOf(lowering, node),
    decorators: [],
    members: membersOf(lowering, body),
    body: () => lowering.block(body),
  });
  return out.call(closure, [], lowering.span(node), 'new');
}
