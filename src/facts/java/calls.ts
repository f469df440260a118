import type { Argument, Ref } from '../../model/facts.js';
import { percentParts } from '../lowering/format.js';
import { type ChainReader, type Link, lowerChain } from '../objects/chains.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { filled, partsOf } from '../objects/text.js';
import { defineClass } from '../objects/units.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { classBody, membersOf } from './definitions.js';
import { baseType } from './types.js';

/** Calls, members and elements, and what creates objects. */
export const callExpressions: ReadonlyMap<string, ExpressionLowering> = new Map([
  ['method_invocation', invocation],
  ['field_access', fieldAccess],
  ['array_access', (lowering: Lowering, node: Node) => lowerChain(lowering, node, readerOf(lowering))],
  ['object_creation_expression', creation],
  ['explicit_constructor_invocation', constructorCall],
  ['method_reference', reference],
]);

export function callArguments(lowering: Lowering, list: Node | null): Argument[] {
  if (list === null) return [];
  return lowering.tree.children(list).map((child, position): Argument => [position, lowering.expression(child)]);
}

/** `Outer.this.x` is a member of the object around; which one is not told apart. */
function fieldAccess(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'field');
  if (name !== null && tree.kind(name) === 'this') return out.read('this', lowering.span(node));
  return lowerChain(lowering, node, readerOf(lowering));
}

/** A format that is filled is a text, whoever is asked to fill it. */
function invocation(lowering: Lowering, node: Node): Ref {
  const { tree } = lowering;
  const [object, name] = [tree.field(node, 'object'), tree.field(node, 'name')];
  const method = name === null ? '' : tree.text(name);
  const args = tree.field(node, 'arguments');
  if (method === 'formatted' && object !== null && tree.kind(object) === 'string_literal')
    return format(lowering, node, object, args === null ? [] : tree.children(args));
  if (method === 'format' && object !== null && tree.text(object) === 'String') {
    const given = args === null ? [] : tree.children(args);
    const at = given.findIndex((child) => isText(lowering, child));
    const text = given[at];
    if (text !== undefined && at <= 1) return format(lowering, node, text, given.slice(at + 1));
  }
  return lowerChain(lowering, node, readerOf(lowering));
}

function isText({ tree }: Lowering, node: Node): boolean {
  return tree.kind(node) === 'string_literal' || tree.kind(node) === 'binary_expression';
}

function format(lowering: Lowering, node: Node, text: Node, values: readonly Node[]): Ref {
  const { out } = lowering;
  const written = lowering.expression(text);
  const refs = values.map((value) => lowering.expression(value));
  const parts = partsOf(out, written);
  return parts === null
    ? out.unknown([written, ...refs], lowering.span(node))
    : filled(out, parts, percentParts, refs, lowering.span(node));
}

function readerOf(lowering: Lowering): ChainReader {
  const { tree } = lowering;
  return {
    link: (node) => linkOf(lowering, node),
    builder: (node) => {
      const type = tree.kind(node) === 'object_creation_expression' ? tree.field(node, 'type') : null;
      if (type === null || tree.kind(type) !== 'scoped_type_identifier' || tree.ofKind(node, 'class_body') !== null) return null;
      const parts = tree.children(type);
      const [outer, last] = [parts.at(-2), parts.at(-1)];
      if (outer === undefined || last === undefined || tree.text(last) !== 'Builder') return null;
      return { type: () => lowering.type(outer), args: () => callArguments(lowering, tree.field(node, 'arguments')) };
    },
  };
}

function linkOf(lowering: Lowering, node: Node): Link | null {
  const { tree, out } = lowering;
  switch (tree.kind(node)) {
    case 'method_invocation': {
      const name = tree.field(node, 'name');
      const args = (): Argument[] => callArguments(lowering, tree.field(node, 'arguments'));
      return { node, inner: tree.field(node, 'object'), member: name === null ? '' : tree.text(name), args };
    }
    case 'field_access': {
      const name = tree.field(node, 'field');
      if (name !== null && tree.kind(name) === 'this') return null;
      return { node, inner: tree.field(node, 'object'), member: name === null ? null : tree.text(name), args: null };
    }
    case 'array_access': {
      const by = tree.field(node, 'index');
      const apply = (value: Ref): Ref => {
        const index = lowering.optional(by, node);
        const key = keyOf(lowering, index);
        return key === null ? out.index(value, index, lowering.span(node)) : out.get(value, key, lowering.span(node));
      };
      return { node, inner: tree.field(node, 'array'), member: null, args: null, apply };
    }
    case 'parenthesized_expression':
      return { node, inner: tree.child(node, 0), member: null, args: null };
    default:
      return null;
  }
}

function creation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const type = tree.field(node, 'type');
  const of = type === null ? lowering.nothing(node) : baseType(lowering, type);
  const args = callArguments(lowering, tree.field(node, 'arguments'));
  const body = tree.ofKind(node, 'class_body');
  const made = body === null ? of : anonymous(lowering, node, body, of);
  return out.call(made, args, lowering.span(node), 'new');
}

function anonymous(lowering: Lowering, node: Node, body: Node, base: Ref): Ref {
  return defineClass(lowering, {
    node,
    name: '',
    nameSpan: lowering.span(node),
    bases: [base],
    decorators: [],
    members: membersOf(lowering, body),
    body: () => classBody(lowering, body),
  });
}

/** `super(x)` is a call of the base, `this(x)` one of the class. */
function constructorCall(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const of = tree.field(node, 'constructor');
  const callee = out.read(of === null ? 'this' : tree.text(of), lowering.span(of ?? node));
  return out.call(callee, callArguments(lowering, tree.field(node, 'arguments')), lowering.span(node));
}

/** `this::close` is the method itself, `Foo::new` the class. */
function reference(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [of, name] = [tree.child(node, 0), tree.child(node, 1)];
  if (of === null) return lowering.nothing(node);
  const value = tree.kind(of).includes('type') ? lowering.type(of) : lowering.expression(of);
  return name === null || tree.kind(name) !== 'identifier' ? value : out.get(value, tree.text(name), lowering.span(node));
}
