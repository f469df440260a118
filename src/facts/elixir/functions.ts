import type { Param, Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { callee } from './calls.js';
import { clauses, runNodes, type Sink, tryBlocks } from './control.js';
import { moduleRef } from './names.js';
import { argumentNodes, bareCallee, blocksOf, isOperator, tagOf } from './nodes.js';
import { bind, guarded, literalsIn } from './patterns.js';
import type { ElixirLowering, ElixirState } from './state.js';

export const functionExpressions: ReadonlyMap<string, ExpressionLowering<ElixirState>> = new Map<string, ExpressionLowering<ElixirState>>([
  ['anonymous_function', anonymous],
]);

const returned: Sink = (lowering, value, node) => void lowering.out.return(value, lowering.span(node));

/** Each clause of `def` is a function of the name: a call may mean any of them. */
export function definition(lowering: ElixirLowering, node: Node): void {
  const { tree, out, state } = lowering;
  const blocks = blocksOf(tree, node);
  const [head] = blocks.args;
  if (head === undefined) return;
  const [signature, guard] = guarded(tree, head);
  const nameNode = tree.kind(signature) === 'call' ? tree.field(signature, 'target') : signature;
  const patterns = tree.kind(signature) === 'call' ? argumentNodes(tree, signature) : [];
  // The head of a function whose clauses follow.
  if (blocks.body === null || nameNode === null) return;
  const name = tree.text(nameNode).slice(0, 200);
  const doc = state.takeDoc();
  const params = patterns.map((pattern) => paramOf(lowering, pattern));
  const unit = out.enterUnit({ name, form: 'function', params, doc, span: lowering.span(node) });
  state.open();
  const values = patterns.map((pattern, index) => out.param(index, lowering.span(pattern)));
  const literals = patterns.flatMap((pattern, index) =>
    literalsIn(tree, withoutDefault(lowering, pattern)).map((at) => [index, at] as const),
  );
  const tests = [...literals.flatMap(([index, at]) => [values[index] ?? 0, lowering.expression(at)])];
  patterns.forEach((pattern, index) => bind(lowering, withoutDefault(lowering, pattern), values[index] ?? 0));
  const asked = guard === null ? tests : [...tests, lowering.expression(guard)];
  if (asked.length > 0) out.enterBlock('case', out.unknown(asked, lowering.span(signature)));
  tryBlocks(lowering, blocks, returned);
  if (asked.length > 0) out.leaveBlock();
  state.close();
  out.leaveUnit();
  const value = out.closure(unit, lowering.span(nameNode));
  out.write(name, value, lowering.span(nameNode));
  const [message] = patterns;
  const tag = message === undefined || !handlers.has(name) ? null : tagOf(tree, message);
  if (tag !== null) out.write(`${name}:${tag}`, value, lowering.span(nameNode));
}

/** Functions of a process that each message has a clause of. */
const handlers: ReadonlySet<string> = new Set(['handle_call', 'handle_cast', 'handle_info']);

function withoutDefault({ tree }: ElixirLowering, pattern: Node): Node {
  return isOperator(tree, pattern, 'binary_operator', '\\\\') ? (tree.field(pattern, 'left') ?? pattern) : pattern;
}

function paramOf(lowering: ElixirLowering, written: Node): Param {
  const { tree } = lowering;
  const pattern = withoutDefault(lowering, written);
  const value = pattern === written ? null : tree.field(written, 'right');
  const name = namesOf(lowering, pattern).find((own) => own !== '_') ?? '';
  const struct = structOf(lowering, pattern);
  return {
    name: name.replace(/^_/, '').slice(0, 200),
    form: 'plain',
    default: value === null ? null : lowering.expression(value),
    type: struct === null ? null : moduleRef(lowering, struct),
  };
}

/** What a parameter is called as a whole: `ticket` of `%Ticket{} = ticket`. */
function namesOf({ tree }: ElixirLowering, pattern: Node): string[] {
  if (tree.kind(pattern) === 'identifier') return [tree.text(pattern)];
  if (!isOperator(tree, pattern, 'binary_operator', '=')) return [];
  return tree.children(pattern).flatMap((side) => (tree.kind(side) === 'identifier' ? [tree.text(side)] : []));
}

function structOf({ tree }: ElixirLowering, pattern: Node): Node | null {
  const sides = isOperator(tree, pattern, 'binary_operator', '=') ? tree.children(pattern) : [pattern];
  for (const side of sides) {
    const struct = tree.kind(side) === 'map' ? tree.ofKind(side, 'struct') : null;
    const name = struct === null ? null : tree.first(struct);
    if (name !== null && tree.kind(name) === 'alias') return name;
  }
  return null;
}

/** `fn a, b -> … end`, also with several clauses. */
function anonymous(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const stabs = tree.children(node);
  const [first] = stabs;
  const left = first === undefined ? null : tree.field(first, 'left');
  const head = left === null ? null : guarded(tree, left)[0];
  const patterns = head === null ? [] : tree.kind(head) === 'arguments' ? tree.children(head) : [head];
  const params = patterns.map((pattern) => paramOf(lowering, guarded(tree, pattern)[0]));
  const unit = out.enterUnit({ name: '', form: 'function', params, span: lowering.span(node) });
  state.open();
  const values = patterns.map((pattern, index) => out.param(index, lowering.span(pattern)));
  const body = first === undefined ? null : tree.field(first, 'right');
  if (stabs.length === 1 && patterns.every((pattern) => literalsIn(tree, pattern).length === 0)) {
    patterns.forEach((pattern, index) => bind(lowering, guarded(tree, pattern)[0], values[index] ?? 0));
    if (body !== null) runNodes(lowering, [body], returned);
  } else clauses(lowering, stabs, values, returned);
  state.close();
  out.leaveUnit();
  return out.closure(unit, lowering.span(node));
}

/** What a block behind a macro does with what the macro gives it: `post "/ask" do … conn … end`. */
export function blockFunction(lowering: ElixirLowering, nodes: readonly Node[], node: Node, given: string): Ref {
  const { out, state } = lowering;
  const span = lowering.span(node);
  const unit = out.enterUnit({ name: '', form: 'function', params: [{ name: given, form: 'plain', default: null, type: null }], span });
  state.open();
  state.declare(given);
  out.write(given, out.param(0, span), span);
  runNodes(lowering, nodes, returned);
  state.close();
  out.leaveUnit();
  return out.closure(unit, span);
}

/** `&f/1` and `&Desk.f/1` are the function, `&(&1 + 1)` and `&f(&1, x)` are one of their own. */
export function capture(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const span = lowering.span(node);
  const operand = tree.field(node, 'operand');
  if (operand === null) return out.unknown([], span);
  if (tree.kind(operand) === 'integer') return out.read(`&${tree.text(operand)}`, span);
  const named = functionNamed(lowering, operand);
  if (named !== null) return named;
  const count = highest(lowering, operand);
  const params = Array.from({ length: count }, (): Param => ({ name: '', form: 'plain', default: null, type: null }));
  const unit = out.enterUnit({ name: '', form: 'function', params, span });
  state.open();
  for (let index = 0; index < count; index++) out.write(`&${index + 1}`, out.param(index, span), span);
  runNodes(lowering, [operand], returned);
  state.close();
  out.leaveUnit();
  return out.closure(unit, span);
}

function functionNamed(lowering: ElixirLowering, operand: Node): Ref | null {
  const { tree, out } = lowering;
  if (!isOperator(tree, operand, 'binary_operator', '/')) return null;
  const [left, right] = [tree.field(operand, 'left'), tree.field(operand, 'right')];
  if (left === null || right === null || tree.kind(right) !== 'integer') return null;
  if (tree.kind(left) === 'identifier') return callee(lowering, tree.text(left), left);
  const target = tree.kind(left) === 'call' && tree.ofKind(left, 'arguments') === null ? tree.field(left, 'target') : null;
  const [of, name] = target !== null && tree.kind(target) === 'dot' ? tree.children(target) : [];
  if (of === undefined || name === undefined) return null;
  return out.get(moduleRef(lowering, of), tree.text(name), lowering.span(operand));
}

/** How many parameters a capture takes. */
function highest({ tree }: ElixirLowering, operand: Node): number {
  let most = 0;
  const pending: Node[] = [operand];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const inner = isOperator(tree, node, 'unary_operator', '&') ? tree.field(node, 'operand') : null;
    if (inner !== null && tree.kind(inner) === 'integer') most = Math.max(most, Number(tree.text(inner)));
    pending.push(...tree.children(node));
  }
  return Math.min(most, 9);
}

export function isDefinition(lowering: ElixirLowering, node: Node): boolean {
  return definers.has(bareCallee(lowering.tree, node));
}

export const definers: ReadonlySet<string> = new Set(['def', 'defp', 'defmacro', 'defmacrop', 'defn', 'defnp']);
