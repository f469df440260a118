import type { Ref } from '../../model/facts.js';
import { filledFormat } from '../lowering/filled.js';
import { emitOperand } from '../lowering/operand.js';
import { operandOf } from '../tree-sitter/operators.js';
import type { Node, SyntaxTree } from '../tree-sitter/tree.js';
import { callArguments } from './chains.js';
import { goOperators } from './expressions.js';
import type { GoLowering } from './state.js';
import { typeOf } from './types.js';

/** Calls that the language itself gives a meaning, and the formatting of its standard library. */
export function isBuiltinCall(tree: SyntaxTree, node: Node): boolean {
  return builtins.has(calleeText(tree, node));
}

export function builtinCall(lowering: GoLowering, node: Node): Ref {
  return builtins.get(calleeText(lowering.tree, node))?.(lowering, node, argumentsOf(lowering.tree, node)) ?? converted(lowering, node);
}

type BuiltinLowering = (lowering: GoLowering, node: Node, args: readonly Node[]) => Ref;

const builtins: ReadonlyMap<string, BuiltinLowering> = new Map<string, BuiltinLowering>([
  ['new', made],
  ['make', emptied],
  ['append', appended],
  ['fmt.Sprintf', formatted],
  ['fmt.Sprint', printed],
  ['errors.New', converted],
  ...'string int int32 int64 uint uint32 uint64 float32 float64 byte rune any'.split(' ').map((name) => [name, converted] as const),
]);

function calleeText(tree: SyntaxTree, node: Node): string {
  const callee = tree.child(node, 0);
  if (callee === null || tree.end(callee) - tree.start(callee) > 20) return '';
  return tree.text(callee);
}

function argumentsOf(tree: SyntaxTree, node: Node): readonly Node[] {
  const list = tree.field(node, 'arguments');
  return list === null ? [] : tree.children(list);
}

/** `new(T)` */
function made(lowering: GoLowering, node: Node, [type]: readonly Node[]): Ref {
  const { out } = lowering;
  return type === undefined ? out.unknown([], lowering.span(node)) : out.call(typeOf(lowering, type), [], lowering.span(node), 'new');
}

/** `make(map[K]V)`, `make([]T, n)`, `make(chan T)`: there is nothing in it yet. */
function emptied(lowering: GoLowering, node: Node, [type]: readonly Node[]): Ref {
  const shape = type !== undefined && lowering.tree.kind(type) === 'map_type' ? 'map' : 'list';
  return lowering.out.make(shape, [], lowering.span(node));
}

/** `append(xs, a, b...)` is a list of all of it. */
function appended(lowering: GoLowering, node: Node): Ref {
  const args = callArguments(lowering, lowering.tree.field(node, 'arguments'));
  const items = args.map(([key, value], position) => [position === 0 ? '*' : key, value] as const);
  return lowering.out.make('list', items, lowering.span(node));
}

function formatted(lowering: GoLowering, node: Node, [format, ...rest]: readonly Node[]): Ref {
  const { out } = lowering;
  if (format === undefined) return out.const('', lowering.span(node));
  const { form, parts } = operandOf(lowering, format, goOperators);
  const values = lowering.expressions(rest);
  return emitOperand(
    out,
    { form: 'text', parts: form === 'text' ? filledFormat(parts, values) : [...parts, ...values] },
    lowering.span(node),
  );
}

function printed(lowering: GoLowering, node: Node, args: readonly Node[]): Ref {
  return emitOperand(lowering.out, { form: 'text', parts: lowering.expressions(args) }, lowering.span(node));
}

/** `string(x)`: still x. */
function converted(lowering: GoLowering, node: Node): Ref {
  return lowering.optional(argumentsOf(lowering.tree, node)[0] ?? null, node);
}
