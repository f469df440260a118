import type { Argument, Op, Ref } from '../../model/facts.js';
import { filledFormat } from '../lowering/filled.js';
import { emitOperand } from '../lowering/operand.js';
import { chainExpressions } from '../tree-sitter/chains.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { operandOf } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import { closureOf } from './definitions.js';
import { itemsOf } from './expressions.js';
import type { RubyLowering, RubyState } from './state.js';
import { rubyOperators } from './text.js';

/** `A::B.new(x).run(y) { … }[0]` */
export const callExpressions: readonly (readonly [string, ExpressionLowering<RubyState>])[] = chainExpressions<RubyState>(
  new Map([
    ['call', { before: ({ tree }, node) => tree.field(node, 'receiver'), lower: methodCall }],
    ['element_reference', { before: ({ tree }, node) => tree.field(node, 'object'), lower: element }],
    ['scope_resolution', { before: ({ tree }, node) => tree.field(node, 'scope'), lower: member }],
  ]),
  alone,
);

/** `yield x` calls the block that the method is given. */
export function yielded(lowering: RubyLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const list = tree.first(node);
  const args = list === null ? [] : itemsOf(lowering, tree.kind(list) === 'argument_list' ? tree.children(list) : [list]);
  return out.call(out.read(state.yieldsTo ?? 'yield', lowering.span(node)), args, lowering.span(node));
}

/** A variable, a field with a reader, else a method: of the object around, of Ruby itself, or of a package. */
export function bareName(lowering: RubyLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const name = tree.text(node);
  const span = lowering.span(node);
  if (state.isVariable(name) || name === '__FILE__' || name === '__dir__') return out.read(name, span);
  if (state.attributes.has(name)) return out.get(out.read('this', span), name, span);
  return out.call(callee(lowering, name, node), [], span);
}

function callee({ out, state, tree }: RubyLowering, name: string, node: Node): Ref {
  const span = [tree.start(node), tree.end(node)] as const;
  if (state.isOwnMethod(name)) return out.get(out.read('this', span), name, span);
  const known = builtins.get(name);
  return known === undefined ? out.read(name, span) : out.name(known, span);
}

/** Methods that every object has, and what a web framework hands to its handlers. */
const builtins: ReadonlyMap<string, string> = new Map([
  ...['system', 'exec', 'spawn', 'eval', 'instance_eval', 'class_eval', 'gets'].map((name) => [name, `Kernel.${name}`] as const),
  ['params', 'Rack.params'],
]);

function alone(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const method = tree.field(node, 'method') ?? tree.field(node, 'name');
  if (method === null) return out.unknown([], lowering.span(node));
  const name = tree.text(method);
  if (tree.kind(node) === 'scope_resolution') return out.read(name, lowering.span(node));
  const list = tree.field(node, 'arguments');
  const given = list === null ? [] : tree.children(list);
  if (name === 'require' || name === 'require_relative' || name === 'load') return required(lowering, node, name, given);
  if (name === 'lambda' || name === 'proc') return closureOf(lowering, tree.field(node, 'block') ?? node);
  if ((name === 'format' || name === 'sprintf') && given[0] !== undefined) return formatted(lowering, node, given);
  const args = callArguments(lowering, node);
  return calledByName(lowering, null, name, args, node) ?? out.call(callee(lowering, name, method), args, lowering.span(node));
}

function required(lowering: RubyLowering, node: Node, name: string, [path]: readonly Node[]): Ref {
  const { out } = lowering;
  const value = path === undefined ? null : out.at(lowering.expression(path));
  const module = value?.op === 'const' && typeof value.value === 'string' ? value.value : null;
  if (module !== null) out.import(name === 'require_relative' ? `./${module}` : module, 'default', null, lowering.span(node));
  return out.unknown([], lowering.span(node));
}

function formatted(lowering: RubyLowering, node: Node, [format, ...rest]: readonly Node[]): Ref {
  const { out } = lowering;
  const operand = format === undefined ? null : operandOf(lowering, format, rubyOperators);
  const values = itemsOf(lowering, rest).map(([, value]) => value);
  const parts = operand === null ? [] : operand.form === 'text' ? filledFormat(operand.parts, values) : [...operand.parts, ...values];
  return emitOperand(out, { form: 'text', parts }, lowering.span(node));
}

function callArguments(lowering: RubyLowering, node: Node): Argument[] {
  const { tree } = lowering;
  const [list, block] = [tree.field(node, 'arguments'), tree.field(node, 'block')];
  const args = list === null ? [] : itemsOf(lowering, tree.children(list));
  if (block === null) return args;
  const position = args.filter(([key]) => typeof key === 'number').length;
  return [...args, [position, closureOf(lowering, block)]];
}

function methodCall(lowering: RubyLowering, of: Ref, node: Node): Ref {
  const { tree, out, state } = lowering;
  const method = tree.field(node, 'method');
  const span = lowering.span(node);
  if (method === null) return out.call(of, callArguments(lowering, node), span);
  const name = tree.text(method);
  const isBare = tree.field(node, 'arguments') === null && tree.field(node, 'block') === null;
  if (isBare && transparent.has(name)) return of;
  if (isBare && state.attributes.has(name)) return out.get(of, name, span);
  const args = callArguments(lowering, node);
  if (name === 'new') return out.call(of, args, span, 'new');
  if (name === 'call' && !isClassOrMade(out.at(of))) return out.call(of, args, span);
  if (name === 'dig') return args.reduce((inner, [, key]) => dug(lowering, inner, key, node), of);
  return calledByName(lowering, of, name, args, node) ?? out.call(out.get(of, name, span), args, span);
}

/** `method(:close)` is the method, `send("do_#{verb}", x)` calls it; null for any other call. */
function calledByName(lowering: RubyLowering, of: Ref | null, name: string, args: readonly Argument[], node: Node): Ref | null {
  const { out, state } = lowering;
  const [first, ...rest] = args;
  if (first?.[0] !== 0 || (of === null && state.isOwnMethod(name))) return null;
  const key = out.at(first[1]);
  const written = key.op === 'const' && typeof key.value === 'string' && /^\w+[?!]?$/.test(key.value) ? key.value : null;
  // A socket sends what it is given.
  const sends = senders.has(name) || (name === 'send' && (written !== null || key.op === 'template' || of === null));
  if (!sends && !(name === 'method' && args.length === 1)) return null;
  const found =
    of === null && written !== null
      ? callee(lowering, written, node)
      : dug(lowering, of ?? out.read('this', lowering.span(node)), first[1], node);
  if (!sends) return found;
  const shifted = rest.map(([at, value]): Argument => [typeof at === 'number' ? at - 1 : at, value]);
  return out.call(found, shifted, lowering.span(node));
}

const senders: ReadonlySet<string> = new Set(['public_send', '__send__']);

/** A class, a module, or what is made on the spot: its `call` is a method like any other. */
function isClassOrMade(op: Op): boolean {
  if (op.op === 'call') return op.style === 'new';
  return (op.op === 'read' && /^[A-Z]/.test(op.name)) || (op.op === 'get' && /^[A-Z]/.test(String(op.key)));
}

/** What only looks at the same thing in another way. */
const transparent = new Set(['freeze', 'dup', 'to_s', 'to_str', 'to_sym', 'to_a', 'to_h', 'itself', 'clone', 'first!', 'presence']);

function dug(lowering: RubyLowering, of: Ref, by: Ref, node: Node): Ref {
  const key = lowering.out.at(by);
  const written = key.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : null;
  return written === null ? lowering.out.index(of, by, lowering.span(node)) : lowering.out.get(of, written, lowering.span(node));
}

function element(lowering: RubyLowering, of: Ref, node: Node): Ref {
  const key = lowering.tree.child(node, 1);
  return key === null ? of : dug(lowering, of, lowering.expression(key), node);
}

function member(lowering: RubyLowering, of: Ref, node: Node): Ref {
  const name = lowering.tree.field(node, 'name');
  return name === null ? of : lowering.out.get(of, lowering.tree.text(name), lowering.span(node));
}
