import type { Ref } from '../../model/facts.js';
import type { Lowering, StatementLowering } from '../objects/lowering.js';
import { defineClass, defineHeaderConstructor, type Parameter } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { functionOf } from './functions.js';
import { patternNames } from './patterns.js';
import { property } from './properties.js';
import { baseType, declaredName, isExtension, keywordOf, typeIn } from './types.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['class_declaration', classDeclaration],
  ['protocol_declaration', classDeclaration],
  ['class_body', (lowering, node) => lowering.block(node)],
  ['enum_class_body', (lowering, node) => lowering.block(node)],
  ['protocol_body', (lowering, node) => lowering.block(node)],
  ['enum_entry', enumEntry],
  ['init_declaration', (lowering, node) => void functionOf(lowering, node, 'constructor')],
  ['deinit_declaration', (lowering, node) => void functionOf(lowering, node, 'deinit')],
  ['subscript_declaration', (lowering, node) => void functionOf(lowering, node, 'subscript')],
  ['function_declaration', namedFunction],
  ['protocol_function_declaration', namedFunction],
  ['property_declaration', property],
  ['protocol_property_declaration', property],
  ['typealias_declaration', () => undefined],
  ['associatedtype_declaration', () => undefined],
]);

function namedFunction(lowering: Lowering, node: Node): void {
  const name = lowering.tree.ofKind(node, 'simple_identifier');
  functionOf(lowering, node, name === null ? '' : lowering.tree.text(name).replaceAll('`', ''));
}

function classDeclaration(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = declaredName(lowering, node);
  const body = tree.children(node).find((child) => bodies.has(tree.kind(child))) ?? null;
  const parts = {
    node,
    name: name === null ? '' : tree.text(name),
    nameSpan: lowering.span(name ?? node),
    bases: basesOf(lowering, node),
    decorators: [],
    members: membersOf(lowering, body),
    body: () => {
      if (body !== null && keywordOf(lowering, node) === 'struct') memberwise(lowering, node, body);
      lowering.block(body);
    },
  };
  if (!isExtension(lowering, node)) {
    defineClass(lowering, parts);
    return;
  }
  // A further part of a class: its name stays what it is, and where nothing of the tree is called so, its objects are those of a package.
  const unit = out.enterUnit({
    name: parts.name,
    form: 'class',
    bases: parts.bases,
    decorators: [],
    doc: lowering.doc(node),
    span: lowering.span(node),
  });
  lowering.scopes.enterClass(parts.name, parts.members);
  parts.body();
  lowering.scopes.leave();
  out.leaveUnit();
  out.closure(unit, parts.nameSpan);
}

const bodies = new Set(['class_body', 'enum_class_body', 'protocol_body']);

function membersOf(lowering: Lowering, body: Node | null): Set<string> {
  const { tree } = lowering;
  const found = new Set<string>();
  for (const node of body === null ? [] : tree.children(body)) {
    const kind = tree.kind(node);
    if (kind.endsWith('property_declaration'))
      for (const pattern of tree.children(node).filter((child) => tree.kind(child) === 'pattern'))
        for (const name of patternNames(lowering, pattern)) found.add(tree.text(name));
    if (kind === 'enum_entry' || kind.endsWith('function_declaration'))
      for (const name of tree.children(node)) if (tree.kind(name) === 'simple_identifier') found.add(tree.text(name));
    if (kind === 'class_declaration' && !isExtension(lowering, node)) {
      const name = declaredName(lowering, node);
      if (name !== null) found.add(tree.text(name));
    }
  }
  return found;
}

function basesOf(lowering: Lowering, node: Node): Ref[] {
  const { tree } = lowering;
  return tree
    .children(node)
    .filter((child) => tree.kind(child) === 'inheritance_specifier')
    .flatMap((specifier) => {
      const type = typeIn(lowering, specifier);
      return type === null || tree.kind(type) !== 'user_type' ? [] : [baseType(lowering, type)];
    });
}

/** A struct without a constructor has one of its fields, in order. */
function memberwise(lowering: Lowering, node: Node, body: Node): void {
  const { tree } = lowering;
  const children = tree.children(body);
  if (children.some((child) => tree.kind(child) === 'init_declaration')) return;
  const fields = children.filter((child) => isStored(lowering, child));
  const params = fields.flatMap((field) =>
    tree
      .children(field)
      .filter((child) => tree.kind(child) === 'pattern')
      .flatMap((pattern) => patternNames(lowering, pattern))
      .map((name): Parameter => ({ name: tree.text(name), form: 'plain', default: null, type: null, span: lowering.span(name) })),
  );
  if (params.length > 0) defineHeaderConstructor(lowering, tree.child(node, 0) ?? node, params);
}

function isStored({ tree }: Lowering, node: Node): boolean {
  return (
    tree.kind(node) === 'property_declaration' &&
    tree.ofKind(node, 'computed_property') === null &&
    !/\bstatic\b/.test(tree.between(tree.start(node), tree.start(tree.ofKind(node, 'pattern') ?? node)))
  );
}

/** A case is its raw value, else its name. */
function enumEntry(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  let last: Node | null = null;
  const flush = (value: Ref | null): void => {
    if (last !== null)
      out.write(tree.text(last).replaceAll('`', ''), value ?? out.const(tree.text(last), lowering.span(last)), lowering.span(last));
    last = null;
  };
  for (const child of tree.children(node)) {
    const kind = tree.kind(child);
    if (kind === 'simple_identifier') {
      flush(null);
      last = child;
    } else if (kind.endsWith('_literal')) flush(lowering.expression(child));
  }
  flush(null);
}
