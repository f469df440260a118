import type { Argument, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { lowerCall } from './calls.js';
import { operatorOf } from './expressions.js';
import type { RLowering } from './state.js';
import { assignTo } from './targets.js';

/** `a |> f(b) |> g()` is `g(f(a, b))`. A pipe leans to the left as deep as it is long, so it is lowered from its first step on. */
export function piped(lowering: RLowering, node: Node): Ref {
  const { tree } = lowering;
  const steps: Node[] = [];
  let first = node;
  while (tree.kind(first) === 'binary_operator' && pipes.has(operatorOf(lowering, first))) {
    const [left, right] = [tree.field(first, 'lhs'), tree.field(first, 'rhs')];
    if (left === null || right === null) break;
    steps.push(right);
    first = left;
  }
  let value = lowering.expression(first);
  for (const step of steps.reverse()) value = stepped(lowering, value, step);
  if (operatorOf(lowering, node) === '%<>%') assignTo(lowering, first, value);
  return value;
}

const pipes: ReadonlySet<string> = new Set(['|>', '%>%', '%<>%', '%T>%']);

/** A step that names what comes in takes it there, any other as its first argument. */
function stepped(lowering: RLowering, value: Ref, step: Node): Ref {
  const { tree, out } = lowering;
  const kind = tree.kind(step);
  const span = lowering.span(step);
  if (kind === 'call') return lowerCall(lowering, step, value);
  if (kind === 'identifier' || kind === 'namespace_operator') return out.call(lowering.expression(step), [[0, value]], span);
  const rest: Argument[] = [[0, lowering.expression(step)]];
  return out.unknown([value, ...rest.map(([, ref]) => ref)], span);
}
