import type { Argument, Ref } from '../../model/facts.js';
import { filledFormat } from '../lowering/filled.js';
import { emitOperand } from '../lowering/operand.js';
import { chainExpressions } from '../tree-sitter/chains.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { operandOf } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import { isBuiltin } from './builtins.js';
import { anonymousClass } from './definitions.js';
import { className, itemsOf, keyOf, memberName } from './expressions.js';
import type { PhpLowering, PhpState } from './state.js';
import { phpOperators } from './text.js';

/** `Desk::find(1)->tickets()[0]->title` */
export const chains: readonly (readonly [string, ExpressionLowering<PhpState>])[] = chainExpressions<PhpState>(
  new Map([
    ['member_call_expression', { before: object, lower: methodCall }],
    ['nullsafe_member_call_expression', { before: object, lower: methodCall }],
    ['member_access_expression', { before: object, lower: member }],
    ['nullsafe_member_access_expression', { before: object, lower: member }],
    ['scoped_call_expression', { before: scope, lower: methodCall }],
    ['scoped_property_access_expression', { before: scope, lower: member }],
    ['subscript_expression', { before: ({ tree }, node) => tree.child(node, 0), lower: element }],
    ['function_call_expression', { before: callee, lower: (lowering, of, node) => called(lowering, of, node) }],
    ['object_creation_expression', { before: () => null, lower: (_, of) => of }],
  ]),
  (lowering, node) => (lowering.tree.kind(node) === 'object_creation_expression' ? creation(lowering, node) : functionCall(lowering, node)),
);

export function argumentsOf(lowering: PhpLowering, list: Node | null): Argument[] {
  const { tree } = lowering;
  let position = 0;
  return (list === null ? [] : tree.children(list)).map((argument): Argument => {
    const name = tree.field(argument, 'name');
    const value = tree.children(argument).find((child) => child !== name && tree.kind(child) !== 'reference_modifier') ?? argument;
    if (tree.kind(value) === 'variadic_unpacking') return ['*', lowering.optional(tree.first(value), value)];
    return [name === null ? position++ : tree.text(name), argumentValue(lowering, value)];
  });
}

/** A text that is the name of a function of this file is handed over to be called. */
function argumentValue(lowering: PhpLowering, value: Node): Ref {
  const { tree, out, state } = lowering;
  const name = tree.kind(value).endsWith('string') ? tree.text(value).slice(1, -1) : '';
  return state.functions.has(name) ? out.read(name, lowering.span(value)) : lowering.expression(value);
}

function object({ tree }: PhpLowering, node: Node): Node | null {
  return tree.field(node, 'object');
}
function scope({ tree }: PhpLowering, node: Node): Node | null {
  return tree.field(node, 'scope');
}

/** Null for a function that is called by its name. */
function callee({ tree }: PhpLowering, node: Node): Node | null {
  const function_ = tree.field(node, 'function');
  return function_ === null || tree.kind(function_) === 'name' || tree.kind(function_) === 'qualified_name' ? null : function_;
}

function called(lowering: PhpLowering, of: Ref, node: Node): Ref {
  const list = lowering.tree.field(node, 'arguments');
  // `strlen(...)` is the function itself.
  if (list !== null && lowering.tree.ofKind(list, 'variadic_placeholder') !== null) return of;
  return lowering.out.call(of, argumentsOf(lowering, list), lowering.span(node));
}

function methodCall(lowering: PhpLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const key = name === null ? null : memberName(lowering, name);
  if (tree.text(node).startsWith('parent::__construct')) return called(lowering, of, node);
  if (name !== null && key === null) return called(lowering, computedMethod(lowering, of, name), node);
  return called(lowering, key === null ? of : out.get(of, key, lowering.span(node)), node);
}

/** `$actions->$name(…)` may call any of them. */
function computedMethod(lowering: PhpLowering, of: Ref, name: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(name);
  return out.call(out.name('getattr', span), [[0, of], [1, lowering.expression(name)]], span); // prettier-ignore
}

function member(lowering: PhpLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  const span = lowering.span(node);
  if (name === null) return of;
  if (tree.kind(node) === 'scoped_property_access_expression') return out.get(of, tree.text(name).replace(/^\$/, ''), span);
  const key = memberName(lowering, name);
  return key === null ? out.index(of, lowering.expression(name), span) : out.get(of, key, span);
}

function element(lowering: PhpLowering, of: Ref, node: Node): Ref {
  const { tree, out } = lowering;
  const index = tree.child(node, 1);
  if (index === null) return of;
  // Inside of a text a key has no quotes.
  if (tree.kind(index) === 'name') return out.get(of, tree.text(index), lowering.span(node));
  const by = lowering.expression(index);
  const key = keyOf(lowering, by);
  return key === null ? out.index(of, by, lowering.span(node)) : out.get(of, key, lowering.span(node));
}

function creation(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const anonymous = tree.ofKind(node, 'anonymous_class');
  const list = tree.ofKind(anonymous ?? node, 'arguments');
  const made = anonymous ?? tree.children(node).find((child) => child !== list) ?? null;
  if (made === null) return out.unknown([], lowering.span(node));
  const class_ = anonymous === null ? lowering.expression(made) : anonymousClass(lowering, anonymous);
  return out.call(class_, argumentsOf(lowering, list), lowering.span(node), 'new');
}

function functionCall(lowering: PhpLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const written = tree.field(node, 'function');
  if (written === null) return out.unknown([], lowering.span(node));
  const name = tree.text(written).replace(/^\\/, '');
  const known = lowering.state.functions.has(name) ? undefined : special.get(name.toLowerCase());
  const list = tree.field(node, 'arguments');
  const given = list === null ? [] : tree.children(list).map((argument) => tree.children(argument).at(-1) ?? argument);
  return (known ?? plain)(lowering, node, given);
}

function plain(lowering: PhpLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const written = tree.field(node, 'function');
  if (written === null) return out.unknown([], lowering.span(node));
  const name = tree.text(written);
  const bare = name.replace(/^\\/, '');
  const span = lowering.span(written);
  const isOwn = state.functions.has(bare) || state.aliases.has(bare);
  const of =
    !isOwn && isBuiltin(bare)
      ? out.name(`php:${bare.toLowerCase()}`, span)
      : bare.includes('\\')
        ? className(lowering, written)
        : out.read(bare, span);
  return called(lowering, of, node);
}

type Special = (lowering: PhpLowering, node: Node, given: readonly Node[]) => Ref;

/** Functions whose value is what they are given, as far as what it says goes. */
const sameText =
  `intval strval trim rtrim ltrim chop strtolower strtoupper ucfirst nl2br htmlspecialchars html_entity_decode htmlentities strip_tags
  stripslashes addslashes array_values sanitize_text_field sanitize_textarea_field sanitize_email wp_unslash wp_kses_post esc_html esc_attr esc_url
  esc_url_raw absint wp_strip_all_tags mb_convert_encoding utf8_encode collect`.split(/\s+/);

/** Functions whose meaning other ops tell. */
const special: ReadonlyMap<string, Special> = new Map<string, Special>([
  ['define', define],
  ['constant', (lowering, node, [name]) => namedBy(lowering, node, name, '')],
  ['compact', compact],
  ['sprintf', formatted],
  ['array_merge', merged],
  ['array_replace', merged],
  ['array_push', pushed],
  ['call_user_func', (lowering, node, given) => indirect(lowering, node, given, 0)],
  ['call_user_func_array', (lowering, node, given) => indirect(lowering, node, given, '*')],
  ['isset', tested],
  ['empty', tested],
  ['is_null', tested],
  ['curl_setopt', option],
  ['curl_setopt_array', options],
  ...sameText.map((name) => [name, first] as const),
]);

/** `define('KEY', $value)` */
function define(lowering: PhpLowering, node: Node, [name, value]: readonly Node[]): Ref {
  const { out } = lowering;
  const key = name === undefined ? null : keyOf(lowering, lowering.expression(name));
  if (value === undefined || typeof key !== 'string') return plain(lowering, node);
  return out.write(key, lowering.expression(value), lowering.span(node));
}

function namedBy(lowering: PhpLowering, node: Node, name: Node | undefined, mark: '' | '$'): Ref {
  const key = name === undefined ? null : keyOf(lowering, lowering.expression(name));
  return typeof key === 'string' ? lowering.out.read(`${mark}${key}`, lowering.span(node)) : plain(lowering, node);
}

/** `compact('name', 'letter')` is a map of the variables of these names. */
function compact(lowering: PhpLowering, node: Node, given: readonly Node[]): Ref {
  const items = given.flatMap((name): Argument[] => {
    const key = keyOf(lowering, lowering.expression(name));
    return typeof key === 'string' ? [[key, lowering.out.read(`$${key}`, lowering.span(name))]] : [];
  });
  return lowering.out.make('map', items, lowering.span(node));
}

function formatted(lowering: PhpLowering, node: Node, [format, ...rest]: readonly Node[]): Ref {
  const { out } = lowering;
  if (format === undefined) return out.unknown([], lowering.span(node));
  const operand = operandOf(lowering, format, phpOperators);
  const values = lowering.expressions(rest);
  const parts = operand.form === 'text' ? filledFormat(operand.parts, values) : [...operand.parts, ...values];
  return emitOperand(out, { form: 'text', parts }, lowering.span(node));
}

function merged(lowering: PhpLowering, node: Node, given: readonly Node[]): Ref {
  const items = given.map((part): Argument => ['**', lowering.expression(part)]);
  return lowering.out.make('map', items, lowering.span(node));
}

function pushed(lowering: PhpLowering, node: Node, [target, ...values]: readonly Node[]): Ref {
  const { out } = lowering;
  if (target === undefined) return out.unknown([], lowering.span(node));
  const of = lowering.expression(target);
  for (const value of values) out.set(of, '[]', lowering.expression(value), lowering.span(value));
  return of;
}

/** `curl_setopt($handle, CURLOPT_URL, $url)` */
function option(lowering: PhpLowering, node: Node, [handle, key, value]: readonly Node[]): Ref {
  const { tree, out } = lowering;
  if (handle === undefined || key === undefined || value === undefined) return plain(lowering, node);
  return out.set(lowering.expression(handle), tree.text(key), lowering.expression(value), lowering.span(node));
}

function options(lowering: PhpLowering, node: Node, [handle, list]: readonly Node[]): Ref {
  const { tree, out } = lowering;
  if (handle === undefined || list === undefined || tree.kind(list) !== 'array_creation_expression') return plain(lowering, node);
  const of = lowering.expression(handle);
  for (const [key, value] of itemsOf(lowering, list)) out.set(of, key, value, lowering.span(node));
  return of;
}

function indirect(lowering: PhpLowering, node: Node, [function_, ...rest]: readonly Node[], from: 0 | '*'): Ref {
  const { out } = lowering;
  if (function_ === undefined) return out.unknown([], lowering.span(node));
  const of = methodOfPair(lowering, function_) ?? argumentValue(lowering, function_);
  const args = rest.map((value, position): Argument => [from === '*' ? '*' : position, lowering.expression(value)]);
  return out.call(of, args, lowering.span(node));
}

/** `[$desk, $name]` */
function methodOfPair(lowering: PhpLowering, node: Node): Ref | null {
  const { tree } = lowering;
  const pair = tree.kind(node) === 'array_creation_expression' ? tree.children(node) : [];
  const [object, name] = pair.map((item) => tree.first(item) ?? item);
  if (pair.length !== 2 || object === undefined || name === undefined || keyOf(lowering, lowering.expression(name)) !== null) return null;
  return computedMethod(lowering, lowering.expression(object), name);
}

function tested(lowering: PhpLowering, node: Node, given: readonly Node[]): Ref {
  return lowering.out.unknown(lowering.expressions(given), lowering.span(node));
}

function first(lowering: PhpLowering, node: Node, [value]: readonly Node[]): Ref {
  return lowering.optional(value ?? null, node);
}
