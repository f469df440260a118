import type { Argument, Ref } from '../../model/facts.js';
import { unescaped } from '../lowering/escapes.js';
import { filledFormat } from '../lowering/filled.js';
import { emitOperand } from '../lowering/operand.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering, operandOf, type OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import type { RubyLowering, RubyState } from './state.js';

export const rubyOperators: OperatorSyntax<RubyState> = {
  kinds: new Set(['binary']),
  joins: new Set(['+', '<<']),
  parentheses: 'parenthesized_statements',
  text: textParts,
};

/** Strings and what makes them. */
export const textExpressions: ReadonlyMap<string, ExpressionLowering<RubyState>> = new Map<string, ExpressionLowering<RubyState>>([
  ['string', text],
  ['chained_string', text],
  ['heredoc_beginning', text],
  ['bare_string', text],
  ['delimited_symbol', text],
  ['bare_symbol', text],
  ['regex', text],
  ['heredoc_body', (lowering, node) => lowering.out.unknown([], lowering.span(node))],
  ['subshell', subshell],
  ['binary', binary],
]);

const lowerOperator = binaryLowering(rubyOperators);

function binary(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const [left, right] = [tree.child(node, 0), tree.child(node, 1)];
  if (tree.operator(node) === '<<') return shovelled(lowering, node);
  if (tree.operator(node) !== '%' || left === null || right === null) return lowerOperator(lowering, node);
  const format = operandOf(lowering, left, rubyOperators);
  if (format.form !== 'text') return lowerOperator(lowering, node);
  const values = tree.kind(right) === 'array' ? lowering.expressions(tree.children(right)) : [lowering.expression(right)];
  return emitOperand(out, { form: 'text', parts: filledFormat(format.parts, values) }, lowering.span(node));
}

/** `rows << a << b` puts both into what `rows` is; a text that is written out is only added to. */
function shovelled(lowering: RubyLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const added: Node[] = [];
  let target: Node = node;
  while (tree.kind(target) === 'binary' && tree.operator(target) === '<<') {
    const [left, right] = [tree.child(target, 0), tree.child(target, 1)];
    if (left === null || right === null) return lowerOperator(lowering, node);
    added.unshift(right);
    target = left;
  }
  if (textParts(lowering, target) !== null) return lowerOperator(lowering, node);
  const of = lowering.expression(target);
  const args = added.map((own, position): Argument => [position, lowering.expression(own)]);
  return out.call(out.get(of, '<<', lowering.span(node)), args, lowering.span(node));
}

function text(lowering: RubyLowering, node: Node): Ref {
  return emitOperand(lowering.out, { form: 'text', parts: textParts(lowering, node) ?? [] }, lowering.span(node));
}

function textParts(lowering: RubyLowering, node: Node): (string | Ref)[] | null {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'chained_string':
      return tree.children(node).flatMap((child) => textParts(lowering, child) ?? []);
    case 'heredoc_beginning': {
      const body = lowering.state.heredoc(tree.start(node));
      return body === null ? [''] : contentParts(lowering, body, 'escaped');
    }
    case 'string':
    case 'bare_string':
    case 'delimited_symbol':
    case 'bare_symbol':
    case 'regex':
      return contentParts(lowering, node, tree.text(node).startsWith("'") ? 'raw' : 'escaped');
    default:
      return null;
  }
}

function contentParts(lowering: RubyLowering, node: Node, form: 'raw' | 'escaped'): (string | Ref)[] {
  const { tree } = lowering;
  return tree.children(node).flatMap((child): (string | Ref)[] => {
    const kind = tree.kind(child);
    if (kind === 'interpolation') return lowering.expressions(tree.children(child)).slice(-1);
    return kind.endsWith('content') || kind === 'escape_sequence' ? [form === 'raw' ? tree.text(child) : unescaped(tree.text(child))] : [];
  });
}

/** `` `ls #{folder}` `` */
function subshell(lowering: RubyLowering, node: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(node);
  const line = emitOperand(out, { form: 'text', parts: contentParts(lowering, node, 'escaped') }, span);
  return out.call(out.name('Kernel.backtick', span), [[0, line]], span);
}
