import type { Param, Ref } from '../../model/facts.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RLowering, RState } from './state.js';
import { nameOf } from './strings.js';

export const functionExpressions: ReadonlyMap<string, ExpressionLowering<RState>> = new Map<string, ExpressionLowering<RState>>([
  ['function_definition', functionDefinition],
]);

function functionDefinition(lowering: RLowering, node: Node): Ref {
  const { tree, out, state } = lowering;
  const name = state.named ?? '';
  state.named = null;
  const list = tree.ofKind(node, 'parameters');
  const nodes = list === null ? [] : tree.children(list);
  const params = nodes.map((child) => paramOf(lowering, child));
  const unit = out.enterUnit({ name, form: 'function', params, decorators: routes(lowering, node), span: lowering.span(node) });
  for (const [index, { name: own }] of params.entries()) {
    const span = lowering.span(nodes[index] ?? node);
    out.write(own, out.param(index, span), span);
  }
  const body = tree.field(node, 'body');
  if (body !== null) out.return(lowering.expression(body), lowering.span(body));
  out.leaveUnit();
  return out.closure(unit, lowering.span(node));
}

function paramOf(lowering: RLowering, node: Node): Param {
  const { tree } = lowering;
  const [name, value] = [tree.field(node, 'name'), tree.field(node, 'default')];
  const own = nameOf(tree.text(name ?? node));
  return { name: own, form: own === '...' ? 'rest' : 'plain', default: value === null ? null : lowering.expression(value), type: null };
}

/** An expression that runs when it is asked for: `reactive({ … })`. */
export function delayed(lowering: RLowering, node: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(node);
  const unit = out.enterUnit({ name: '', form: 'function', span });
  out.return(lowering.expression(node), span);
  out.leaveUnit();
  return out.closure(unit, span);
}

/** `#* @post /ask` in the comments right above a function makes it a route of plumber. */
function routes({ tree, out }: RLowering, node: Node): Ref[] {
  const found: Ref[] = [];
  let at = lineStart(tree.between(0, tree.start(node)));
  for (let lines = 0; at > 0 && lines < maxComments; lines++) {
    const start = lineStart(tree.between(0, at - 1));
    const line = tree.between(start, at).trim();
    if (!line.startsWith('#')) break;
    const [, verb, path] = /^#[*'][ \t]{1,8}@(get|post|put|delete|patch|use)[ \t]{1,8}(\S{1,200})/.exec(line) ?? [];
    if (verb !== undefined && path !== undefined)
      found.push(out.call(out.name(`plumber.${verb}`, [start, at]), [[0, out.const(path, [start, at])]], [start, at - 1]));
    at = start;
  }
  return found;
}

function lineStart(before: string): number {
  return before.lastIndexOf('\n') + 1;
}

const maxComments = 30;
