import type { Argument, Key, Ref } from '../../model/facts.js';
import { numberOf } from '../lowering/numbers.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { assignTo } from './targets.js';
import type { PhpLowering, PhpState } from './state.js';

/** Names, literals and collections. */
export const plainExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>([
  ['variable_name', variable],
  ['name', className],
  ['qualified_name', className],
  ['relative_scope', className],
  ['named_type', (lowering, node) => lowering.optional(lowering.tree.first(node), node)],
  ['optional_type', (lowering, node) => lowering.optional(lowering.tree.first(node), node)],
  ['union_type', either],
  ['intersection_type', either],
  ['disjunctive_normal_form_type', either],
  ['integer', number],
  ['float', number],
  ['boolean', (lowering, node) => lowering.out.const(lowering.tree.text(node).toLowerCase() === 'true', lowering.span(node))],
  ['null', (lowering, node) => lowering.out.const(null, lowering.span(node))],
  ['array_creation_expression', array],
  ['class_constant_access_expression', classConstant],
  ['unary_op_expression', unary],
  ['update_expression', update],
  ...['parenthesized_expression', 'clone_expression', 'error_suppression_expression', 'by_ref'].map((kind) => [kind, inner] as const),
  ['cast_expression', (lowering, node) => lowering.optional(lowering.tree.field(node, 'value'), node)],
  ['yield_expression', yielded],
  ['print_intrinsic', (lowering, node) => printed(lowering, node)],
]);

/** `$x` keeps its mark: a variable, a function and a class may have the same name. What a request brings has none. */
function variable({ tree, out }: PhpLowering, node: Node): Ref {
  const name = tree.text(node);
  const span = [tree.start(node), tree.end(node)] as const;
  if (name === '$this') return out.read('this', span);
  return out.read(superglobals.has(name) ? name.slice(1) : name, span);
}

const superglobals: ReadonlySet<string> = new Set([
  '$_GET',
  '$_POST',
  '$_REQUEST',
  '$_FILES',
  '$_COOKIE',
  '$_SESSION',
  '$_SERVER',
  '$_ENV',
]);

/** A class, a constant, `self`, `static` or `parent`. */
export function className(lowering: PhpLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const written = tree.text(node);
  const span = lowering.span(node);
  if (written === 'parent') return out.read('super', span);
  if (written === 'self' || written === 'static') return out.read(state.classes.at(-1) || 'this', span);
  if (!written.includes('\\')) return out.read(written, span);
  const full = state.fullName(written);
  const dot = full.lastIndexOf('.');
  if (state.isFirstUse(full)) out.import(full.slice(0, Math.max(0, dot)), full.slice(dot + 1), full, span);
  return out.read(full, span);
}

/** The name of a member; null where it is computed. */
export function memberName({ tree }: PhpLowering, name: Node): string | null {
  const kind = tree.kind(name);
  if (kind === 'variable_name') return null;
  return kind === 'name' ? tree.text(name) : null;
}

/** A key that is written; null for one that is computed. */
export function keyOf({ out }: PhpLowering, by: Ref): Key | null {
  const key = out.at(by);
  return key.op === 'const' && (typeof key.value === 'string' || typeof key.value === 'number') ? key.value : null;
}

/** `array_merge($a, $b)` of literals, `[...$a, 'k' => $v]` */
export function itemsOf(lowering: PhpLowering, array: Node): Argument[] {
  const { tree } = lowering;
  let position = 0;
  return tree.children(array).map((element): Argument => {
    const [first = element, second] = tree.children(element);
    if (tree.kind(first) === 'variadic_unpacking') return ['**', lowering.optional(tree.first(first), first)];
    if (second === undefined) return [position++, lowering.expression(first)];
    // A constant of PHP as a key names an option: `CURLOPT_URL => $url`.
    const key = tree.kind(first) === 'name' ? tree.text(first) : keyOf(lowering, lowering.expression(first));
    return [key === null ? '[]' : String(key), lowering.expression(second)];
  });
}

/** A list, a map, or the name of a method: `[$this, 'reply']`, `[Desk::class, 'reply']`. */
function array(lowering: PhpLowering, node: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(node);
  const method = methodOf(lowering, node);
  if (method !== null) return method;
  const items = itemsOf(lowering, node);
  const isMap = items.some(([key]) => typeof key === 'string' && key !== '**');
  return out.make(isMap ? 'map' : 'list', isMap ? items : items.map(([key, ref]): Argument => [key === '**' ? '*' : key, ref]), span);
}

function methodOf(lowering: PhpLowering, node: Node): Ref | null {
  const { tree, out } = lowering;
  const elements = tree.children(node).map((element) => tree.children(element));
  const [owner, name] = [elements[0]?.[0], elements[1]?.[0]];
  if (elements.length !== 2 || owner === undefined || name === undefined || elements.some(({ length }) => length !== 1)) return null;
  const isObject = tree.text(owner) === '$this' || /^[\w\\]{1,200}::class$/.test(tree.text(owner));
  const method = /^['"]([A-Za-z_]\w{0,80})['"]$/.exec(tree.text(name))?.[1];
  return isObject && method !== undefined ? out.get(lowering.expression(owner), method, lowering.span(node)) : null;
}

/** `Desk::class` stands for the class, `Desk::LIMIT` for what it holds. */
function classConstant(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [owner, name] = [tree.child(node, 0), tree.child(node, 1)];
  if (owner === null) return out.unknown([], lowering.span(node));
  const of = lowering.expression(owner);
  return name === null || tree.text(name) === 'class' ? of : out.get(of, tree.text(name), lowering.span(node));
}

function number(lowering: PhpLowering, node: Node): Ref {
  return lowering.out.const(numberOf(lowering.tree.text(node)), lowering.span(node));
}

function either(lowering: PhpLowering, node: Node): Ref {
  return lowering.out.merge(lowering.expressions(lowering.tree.children(node)), lowering.span(node));
}

function inner(lowering: PhpLowering, node: Node): Ref {
  return lowering.optional(lowering.tree.child(node, 0), node);
}

function unary(lowering: PhpLowering, node: Node): Ref {
  const operand = lowering.optional(lowering.tree.field(node, 'argument'), node);
  return lowering.out.unknown([operand], lowering.span(node), lowering.tree.operator(node) === '!' ? 'not' : undefined);
}

function update(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const target = tree.field(node, 'argument');
  const value = out.unknown([lowering.optional(target, node)], lowering.span(node));
  if (target !== null) assignTo(lowering, target, value);
  return value;
}

function yielded(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const value = tree.first(node);
  const last = value !== null && tree.kind(value) === 'array_element_initializer' ? (tree.children(value).at(-1) ?? value) : value;
  if (last !== null) out.yield(lowering.expression(last), lowering.span(node));
  return out.unknown([], lowering.span(node));
}

/** `echo $a, $b;`, `print $a` */
export function printed(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const shown = tree.children(node).flatMap((child) => (tree.kind(child) === 'sequence_expression' ? tree.children(child) : [child]));
  const args = lowering.expressions(shown).map((ref, position): Argument => [position, ref]);
  return out.call(out.name('php:echo', lowering.span(node)), args, lowering.span(node));
}
