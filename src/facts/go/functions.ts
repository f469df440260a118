import type { Param } from '../../model/facts.js';
import type { ExpressionLowering, StatementLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import { type GoLowering, type GoState, receiverOf } from './state.js';
import { typeOf } from './types.js';

export const functionStatements: ReadonlyMap<string, StatementLowering<GoState>> = new Map<string, StatementLowering<GoState>>([
  ['function_declaration', (lowering, node) => declare(lowering, node)],
  ['method_declaration', strayMethod],
]);

export const functionExpressions: ReadonlyMap<string, ExpressionLowering<GoState>> = new Map<string, ExpressionLowering<GoState>>([
  ['func_literal', (lowering, node) => lowering.out.closure(lowerFunction(lowering, node, ''), lowering.span(node))],
]);

/** A function or, inside of its type's unit, a method. */
export function declare(lowering: GoLowering, node: Node): void {
  const { tree, out } = lowering;
  const name = tree.field(node, 'name');
  if (name === null) return;
  const unit = lowerFunction(lowering, node, tree.text(name));
  out.write(tree.text(name), out.closure(unit, lowering.span(name)), lowering.span(name));
}

export function declareMethods(lowering: GoLowering, type: string): void {
  const methods = lowering.state.methods.get(type) ?? [];
  lowering.state.methods.delete(type);
  for (const method of methods) {
    lowering.state.receivers.push(receiverOf(lowering.tree, method).name);
    declare(lowering, method);
    lowering.state.receivers.pop();
  }
}

/** Methods of a type that another file of the package declares: a part of its unit. */
function strayMethod(lowering: GoLowering, node: Node): void {
  const { type } = receiverOf(lowering.tree, node);
  if (lowering.state.types.has(type) || lowering.state.methods.get(type)?.[0] !== node) return;
  lowering.out.enterUnit({ name: type, form: 'class', span: lowering.span(node) });
  declareMethods(lowering, type);
  lowering.out.leaveUnit();
}

interface Parameter {
  readonly param: Param;
  readonly target: Node | null;
}

function lowerFunction(lowering: GoLowering, node: Node, name: string): number {
  const { tree, out, state } = lowering;
  const parameters = parametersOf(lowering, tree.field(node, 'parameters'));
  const unit = out.enterUnit({ name, form: 'function', params: parameters.map(({ param }) => param), span: lowering.span(node) });
  state.scopes.enter();
  for (const [index, { param, target }] of parameters.entries())
    if (target !== null) {
      state.scopes.declare(param.name);
      out.write(param.name, out.param(index, lowering.span(target)), lowering.span(target));
    }
  const result = tree.field(node, 'result');
  for (const field of result !== null && tree.kind(result) === 'parameter_list' ? tree.children(result) : [])
    for (const named of tree.fields(field, 'name')) state.scopes.declare(tree.text(named));
  lowering.block(tree.field(node, 'body'));
  out.leaveUnit();
  state.scopes.leave();
  return unit;
}

function parametersOf(lowering: GoLowering, list: Node | null): Parameter[] {
  const { tree } = lowering;
  return (list === null ? [] : tree.children(list)).flatMap((node): Parameter[] => {
    const form = tree.kind(node) === 'variadic_parameter_declaration' ? 'rest' : 'plain';
    const type = tree.field(node, 'type');
    const typed = type === null ? null : typeOf(lowering, type);
    const names = tree.fields(node, 'name');
    if (names.length === 0) return [{ param: { name: '', form, default: null, type: typed }, target: null }];
    return names.map((target) => ({ param: { name: tree.text(target), form, default: null, type: typed }, target }));
  });
}
