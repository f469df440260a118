import type { Argument, Ref } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { moduleRef } from './names.js';
import { argumentNodes, tagOf, writtenKey } from './nodes.js';
import type { ElixirLowering } from './state.js';

/**
 * A process is asked by a message, `GenServer.call(Desk, {:ask, text})`: that calls the clause of the module which the message is for, and
 * gives what stands between `:reply` and the state.
 */
export function messaged(lowering: ElixirLowering, node: Node, first: Ref | null, handler: string): Ref | null {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const [server, message] = argumentNodes(tree, node);
  if (first !== null || server === undefined || message === undefined) return null;
  const isModule = tree.kind(server) === 'alias' || tree.text(server) === '__MODULE__';
  const tag = tagOf(tree, message);
  const of = isModule ? moduleRef(lowering, server) : lowering.state.module === '' ? null : out.read('this', span);
  if (of === null || tag === null) return null;
  const result = out.call(out.get(of, `${handler}:${tag}`, span), [[0, lowering.expression(message)]], span);
  return handler === 'handle_call' ? out.get(result, 1, span) : result;
}

/** `Process.send_after(self(), :tick, 1000)`, `send(self(), {:run, x})` */
export function sent(lowering: ElixirLowering, node: Node, first: Ref | null): Ref | null {
  const { tree, out, state } = lowering;
  const span = lowering.span(node);
  const [to, message] = argumentNodes(tree, node);
  const tag = first !== null || message === undefined ? null : tagOf(tree, message);
  if (to === undefined || message === undefined || tag === null || state.module === '' || !/^self(?:\(\))?$/.test(tree.text(to)))
    return null;
  return out.call(out.get(out.read('this', span), `handle_info:${tag}`, span), [[0, lowering.expression(message)]], span);
}

/** `apply(Desk, :ask, [text])` */
export function applied(lowering: ElixirLowering, node: Node): Ref | null {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const [module, name, list] = argumentNodes(tree, node);
  const key = name === undefined ? null : writtenKey(tree, name);
  if (module === undefined || key === null || list === undefined) return null;
  const args: Argument[] =
    tree.kind(list) === 'list'
      ? lowering.expressions(tree.children(list)).map((value, index) => [index, value])
      : [['*', lowering.expression(list)]];
  return out.call(out.get(moduleRef(lowering, module), key, span), args, span);
}
