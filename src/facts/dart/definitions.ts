import type { Ref } from '../../model/facts.js';
import type { Lowering, StatementLowering } from '../objects/lowering.js';
import { defineClass, defineFunction } from '../objects/units.js';
import type { Node } from '../tree-sitter/tree.js';
import { bodyOf, functionOf, parametersOf } from './functions.js';
import { callArguments, single } from './sequence.js';
import { declared } from './statements.js';
import { typeAmong } from './types.js';

export const definitionStatements: ReadonlyMap<string, StatementLowering> = new Map<string, StatementLowering>([
  ['class_definition', classDefinition],
  ['enum_declaration', classDefinition],
  ['mixin_declaration', classDefinition],
  ['extension_declaration', classDefinition],
  ['type_alias', () => undefined],
]);

function classDefinition(lowering: Lowering, node: Node): void {
  const { tree } = lowering;
  const children = tree.children(node);
  const name = tree.field(node, 'name') ?? children.find((child) => tree.kind(child) === 'identifier') ?? null;
  const body = children.find((child) => bodies.has(tree.kind(child))) ?? null;
  const own = name === null ? '' : tree.text(name);
  const isExtension = tree.kind(node) === 'extension_declaration';
  defineClass(lowering, {
    node,
    name: own,
    nameSpan: lowering.span(name ?? node),
    bases: isExtension ? [] : basesOf(lowering, node),
    decorators: [],
    members: membersOf(lowering, body),
    body: () => {
      if (body !== null) members(lowering, body, own);
    },
  });
}

const bodies = new Set(['class_body', 'enum_body', 'extension_body']);

function basesOf(lowering: Lowering, node: Node): Ref[] {
  const { tree } = lowering;
  const found: Node[] = [];
  for (const child of tree.children(node)) {
    if (tree.kind(child) === 'superclass' || tree.kind(child) === 'interfaces' || tree.kind(child) === 'mixins')
      for (const part of tree.children(child)) {
        if (tree.kind(part) === 'type_identifier') found.push(part);
        if (tree.kind(part) === 'mixins') found.push(...tree.children(part).filter((own) => tree.kind(own) === 'type_identifier'));
      }
    else if (tree.kind(node) === 'mixin_declaration' && tree.kind(child) === 'type_identifier') found.push(child);
  }
  return found.map((type) => lowering.type(type));
}

function membersOf(lowering: Lowering, body: Node | null): Set<string> {
  const { tree } = lowering;
  const found = new Set<string>();
  for (const node of body === null ? [] : tree.children(body)) {
    for (const child of tree.children(node)) {
      const kind = tree.kind(child);
      if (kind.endsWith('_list'))
        for (const item of tree.children(child)) {
          const [name] = tree.children(item);
          if (name !== undefined && tree.kind(name) === 'identifier') found.add(tree.text(name));
        }
      else if (kind === 'function_signature' || kind === 'getter_signature' || kind === 'setter_signature') {
        const name = tree.field(child, 'name');
        if (name !== null) found.add(tree.text(name));
      }
    }
    const constant = tree.kind(node) === 'enum_constant' ? tree.field(node, 'name') : null;
    if (constant !== null) found.add(tree.text(constant));
  }
  return found;
}

/** A signature stands before its body. */
export function members(lowering: Lowering, body: Node, owner: string): void {
  const { tree } = lowering;
  const children = tree.children(body);
  for (const [index, node] of children.entries()) {
    const next = children[index + 1];
    const own = next !== undefined && tree.kind(next) === 'function_body' ? next : null;
    switch (tree.kind(node)) {
      case 'method_signature':
      case 'declaration':
        member(lowering, node, own, owner);
        break;
      case 'enum_constant':
        constant(lowering, node);
        break;
      case 'function_body':
      case 'annotation':
        break;
      default:
        lowering.statement(node);
    }
  }
}

function member(lowering: Lowering, node: Node, body: Node | null, owner: string): void {
  const { tree } = lowering;
  const children = tree.children(node);
  const type = typeAmong(lowering, children);
  for (const child of children)
    switch (tree.kind(child)) {
      case 'function_signature':
      case 'setter_signature':
        functionOf(lowering, child, body);
        break;
      case 'getter_signature':
        getter(lowering, child, body);
        break;
      case 'constructor_signature':
      case 'constant_constructor_signature':
      case 'factory_constructor_signature':
      case 'redirecting_factory_constructor_signature':
        constructorOf(lowering, child, [node, body], owner);
        break;
      case 'initialized_identifier_list':
      case 'static_final_declaration_list':
        for (const item of tree.children(child)) declared(lowering, item, type);
        break;
      default:
    }
}

export function getter(lowering: Lowering, signature: Node, body: Node | null): void {
  const { tree, out } = lowering;
  const name = tree.field(signature, 'name');
  const span = lowering.span(name ?? signature);
  defineFunction(lowering, {
    node: signature,
    name: name === null ? '' : tree.text(name),
    nameSpan: span,
    params: [],
    decorators: [out.name('property', span)],
    body: () => bodyOf(lowering, body),
  });
}

/** `C(this.a)`, `C.named(…)`, `factory C.from(…)`: one with a name gives what it makes. */
function constructorOf(lowering: Lowering, signature: Node, [declaration, body]: readonly [Node, Node | null], owner: string): void {
  const { tree, out } = lowering;
  const names = tree.children(signature).filter((child) => tree.kind(child) === 'identifier');
  const own = names.length > 1 ? names.at(-1) : undefined;
  const params = parametersOf(lowering, tree.ofKind(signature, 'formal_parameter_list'));
  const isFactory = tree.kind(signature).includes('factory');
  const span = lowering.span(own ?? signature);
  defineFunction(lowering, {
    node: signature,
    name: own === undefined ? (isFactory ? '' : 'constructor') : tree.text(own),
    nameSpan: span,
    params,
    decorators: [],
    body: () => {
      for (const { name, isField, span: at } of params) if (isField) out.set(out.read('this', at), name, out.read(name, at), at);
      initializers(lowering, declaration);
      bodyOf(lowering, body);
      if (own !== undefined && !isFactory) out.return(out.call(out.read(owner, span), [], span), span);
    },
  });
}

/** `: a = b, super(c)` */
function initializers(lowering: Lowering, declaration: Node): void {
  const { tree, out } = lowering;
  const list = tree.ofKind(declaration, 'initializers');
  for (const entry of list === null ? [] : tree.children(list)) {
    const field = tree.ofKind(entry, 'field_initializer');
    const [first, ...value] = tree.children(field ?? entry);
    if (first === undefined) continue;
    const span = lowering.span(entry);
    if (field !== null) {
      const [name, ...given] = tree.kind(first) === 'this' ? value : [first, ...value];
      if (name !== undefined) out.set(out.read('this', span), tree.text(name), single(lowering, given, field), span);
    } else if (tree.kind(first) === 'super')
      out.call(out.read('super', span), callArguments(lowering, tree.ofKind(entry, 'arguments')), span);
  }
}

/** An entry is its name, and of what it is made with. */
function constant(lowering: Lowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const span = lowering.span(name);
  const own = out.const(tree.text(name), span);
  const part = tree.ofKind(node, 'argument_part');
  const given = part === null ? [] : callArguments(lowering, tree.ofKind(part, 'arguments')).map(([, ref]) => ref);
  out.write(tree.text(name), given.length === 0 ? own : out.unknown([own, ...given], span), span);
}
