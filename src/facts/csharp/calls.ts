import type { Argument, Ref } from '../../model/facts.js';
import { braceParts } from '../lowering/format.js';
import { type Link, lowerChain } from '../objects/chains.js';
import type { ExpressionLowering, Lowering } from '../objects/lowering.js';
import { filled, partsOf } from '../objects/text.js';
import { keyOf } from '../objects/values.js';
import type { Node } from '../tree-sitter/tree.js';
import { baseType, typeArguments } from './types.js';

/** Calls, members and elements, and what creates objects. */
export const callExpressions: ReadonlyMap<string, ExpressionLowering> = new Map<string, ExpressionLowering>([
  ['invocation_expression', invocation],
  ['member_access_expression', chain],
  ['conditional_access_expression', chain],
  ['element_access_expression', chain],
  ['generic_name', baseType],
  ['object_creation_expression', (lowering, node) => creation(lowering, node, lowering.tree.field(node, 'type'))],
  ['implicit_object_creation_expression', (lowering, node) => creation(lowering, node, null)],
]);

export function callArguments(lowering: Lowering, list: Node | null): Argument[] {
  const { tree } = lowering;
  return (list === null ? [] : tree.children(list)).map((node, position): Argument => {
    const name = tree.field(node, 'name');
    const value = tree.children(node).findLast((child) => child !== name) ?? null;
    return [name === null ? position : tree.text(name), lowering.optional(value, node)];
  });
}

/** `new T(a) { B = c }`: a call with named arguments; `type` is null where the context tells it. */
export function creation(lowering: Lowering, node: Node, type: Node | null, context: Ref | null = null): Ref {
  const { tree, out } = lowering;
  const of = type === null ? (context ?? lowering.nothing(node)) : baseType(lowering, type);
  const given = callArguments(lowering, tree.ofKind(node, 'argument_list'));
  const initializer = tree.ofKind(node, 'initializer_expression');
  return out.call(of, [...given, ...(initializer === null ? [] : initialised(lowering, initializer))], lowering.span(node), 'new');
}

/** What an initialiser sets: properties by name, entries by key, elements in a list of their own. */
function initialised(lowering: Lowering, initializer: Node): Argument[] {
  const { tree, out } = lowering;
  const elements: Ref[] = [];
  const named: Argument[] = [];
  for (const child of tree.children(initializer)) {
    const [left, right] =
      tree.kind(child) === 'assignment_expression' ? [tree.field(child, 'left'), tree.field(child, 'right')] : [null, null];
    if (left === null || right === null) elements.push(lowering.expression(child));
    else named.push([propertyName(lowering, left), value(lowering, right)]);
  }
  const items = elements.map((ref, index): Argument => [index, ref]);
  return items.length === 0 ? named : [...named, ['[]', out.make('list', items, lowering.span(initializer))]];
}

/** `A = { B = c }` sets a property of a property. */
function value(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  if (tree.kind(node) !== 'initializer_expression') return lowering.expression(node);
  return lowering.nested(
    node,
    (self, at) => out.make('map', initialised(self, at), self.span(at)),
    (self, at) => self.nothing(at),
  );
}

function propertyName(lowering: Lowering, left: Node): string {
  const { tree } = lowering;
  if (tree.kind(left) !== 'element_binding_expression') return tree.text(left).slice(0, 200);
  const by = tree.child(left, 0);
  return by === null ? '[]' : String(keyOf(lowering, lowering.expression(by)) ?? '[]');
}

function invocation(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const callee = tree.field(node, 'function');
  const list = tree.field(node, 'arguments');
  const written = callee === null ? '' : tree.text(callee).slice(0, 20);
  if (written === 'nameof') return out.const(list === null ? '' : tree.text(list).slice(1, -1), lowering.span(node));
  if (/^[sS]tring\.Format$/.test(written) && list !== null) {
    const [text, ...values] = callArguments(lowering, list).map(([, ref]) => ref);
    const parts = text === undefined ? null : partsOf(out, text);
    if (parts !== null) return filled(out, parts, braceParts, values, lowering.span(node));
  }
  return chain(lowering, node);
}

function chain(lowering: Lowering, node: Node): Ref {
  return lowerChain(lowering, node, { link: (at) => linkOf(lowering, at), builder: () => null });
}

function linkOf(lowering: Lowering, node: Node): Link | null {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'invocation_expression':
      return call(lowering, node);
    case 'member_access_expression':
      return memberOf(lowering, node);
    case 'conditional_access_expression': {
      const binding = tree.children(node).at(-1) ?? null;
      const inner = tree.field(node, 'condition');
      if (binding !== null && tree.kind(binding) === 'member_binding_expression')
        return member(lowering, node, inner, tree.field(binding, 'name'));
      // `a?[0]`
      return element(lowering, node, inner, binding === null ? null : tree.child(binding, 0));
    }
    case 'element_access_expression': {
      const subscript = tree.field(node, 'subscript');
      return element(lowering, node, tree.field(node, 'expression'), subscript === null ? null : tree.child(subscript, 0));
    }
    case 'parenthesized_expression':
    case 'await_expression':
      return { node, inner: tree.child(node, 0), member: null, args: null };
    default:
      return null;
  }
}

/** A call of a member takes the member with it. Its type arguments are what it gives: `services.Get<Client>()`. */
function call(lowering: Lowering, node: Node): Link | null {
  const { tree, out } = lowering;
  const callee = tree.field(node, 'function');
  if (callee === null) return null;
  const args = (): Argument[] => callArguments(lowering, tree.field(node, 'arguments'));
  const held = tree.kind(callee) === 'identifier' || tree.kind(callee) === 'generic_name' ? null : linkOf(lowering, callee);
  const named = held === null ? callee : nameOf(lowering, callee);
  const types = named === null ? [] : typeArguments(lowering, named);
  const after = (value: Ref): Ref => {
    for (const name of filledVariables(lowering, tree.field(node, 'arguments')))
      lowering.declare(tree.text(name), value, lowering.span(name));
    return types.length === 0 ? value : out.merge([value, ...types.map((type) => lowering.type(type))], lowering.span(node));
  };
  if (held === null) {
    const bare = tree.kind(callee) === 'generic_name' ? tree.child(callee, 0) : callee;
    if (bare !== null && tree.kind(bare) === 'identifier') return { node, inner: null, member: tree.text(bare), args, after };
    return { node, inner: callee, member: null, args, after };
  }
  if (held.member === null || held.args !== null) return { node, inner: callee, member: null, args, after };
  return { ...held, node, args, after };
}

/** `handlers.TryGetValue(word, out var handler)` gives what it calls `handler`. */
function filledVariables({ tree }: Lowering, list: Node | null): readonly Node[] {
  return (list === null ? [] : tree.children(list)).flatMap((argument) => {
    const value = tree.children(argument).at(-1);
    const name = value !== undefined && tree.kind(value) === 'declaration_expression' ? tree.field(value, 'name') : null;
    return name !== null && tree.kind(name) === 'identifier' ? [name] : [];
  });
}

function nameOf({ tree }: Lowering, node: Node): Node | null {
  if (tree.kind(node) === 'member_access_expression') return tree.field(node, 'name');
  const binding = tree.kind(node) === 'conditional_access_expression' ? tree.children(node).at(-1) : undefined;
  return binding === undefined ? null : tree.field(binding, 'name');
}

/** `this` and `base` are words, not nodes. */
export function keywordObject(lowering: Lowering, node: Node): Ref {
  const { tree, out } = lowering;
  const start = tree.start(node);
  return out.read(tree.between(start, start + 4) === 'base' ? 'super' : 'this', [start, start + 4]);
}

function memberOf(lowering: Lowering, node: Node): Link | null {
  const { tree } = lowering;
  const [object, name] = [tree.field(node, 'expression'), tree.field(node, 'name')];
  if (object !== null) return member(lowering, node, object, name);
  return { node, inner: null, member: name === null ? '' : tree.text(name), args: null, begin: () => keywordObject(lowering, node) };
}

function member({ tree }: Lowering, node: Node, inner: Node | null, name: Node | null): Link | null {
  if (inner === null) return null;
  const plain = name !== null && tree.kind(name) === 'generic_name' ? tree.child(name, 0) : name;
  return { node, inner, member: plain === null ? null : tree.text(plain), args: null };
}

function element(lowering: Lowering, node: Node, inner: Node | null, by: Node | null): Link {
  const { out } = lowering;
  const apply = (of: Ref): Ref => {
    const index = lowering.optional(by, node);
    const key = keyOf(lowering, index);
    return key === null ? out.index(of, index, lowering.span(node)) : out.get(of, key, lowering.span(node));
  };
  return { node, inner, member: null, args: null, apply };
}
