import type { Ref } from '../../model/facts.js';
import { unescaped } from '../lowering/escapes.js';
import { emitOperand } from '../lowering/operand.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import { binaryLowering, type OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import type { PhpLowering, PhpState } from './state.js';

export const phpOperators: OperatorSyntax<PhpState> = {
  kinds: new Set(['binary_expression']),
  joins: new Set(['.']),
  joined: 'text',
  parentheses: 'parenthesized_expression',
  text: textParts,
};

/** Strings and what makes them. */
export const textExpressions: ReadonlyMap<string, ExpressionLowering<PhpState>> = new Map<string, ExpressionLowering<PhpState>>([
  ...['string', 'encapsed_string', 'heredoc', 'nowdoc'].map((kind) => [kind, text] as const),
  ['shell_command_expression', backticks],
  ['binary_expression', binaryLowering(phpOperators)],
]);

function text(lowering: PhpLowering, node: Node): Ref {
  return emitOperand(lowering.out, { form: 'text', parts: textParts(lowering, node) ?? [] }, lowering.span(node));
}

function textParts(lowering: PhpLowering, node: Node): (string | Ref)[] | null {
  const { tree } = lowering;
  switch (tree.kind(node)) {
    case 'string':
      return [tree.children(node).map((child) => tree.text(child)).join('').replace(/\\([\\'])/g, '$1')]; // prettier-ignore
    case 'encapsed_string':
      return filledParts(lowering, node);
    case 'heredoc': {
      const body = tree.field(node, 'value');
      return body === null ? [''] : filledParts(lowering, body);
    }
    case 'nowdoc': {
      const body = tree.field(node, 'value');
      return [body === null ? '' : tree.text(body).replace(/^\r?\n/, '')];
    }
    default:
      return null;
  }
}

/** `"a $x {$y->z}"` */
function filledParts(lowering: PhpLowering, node: Node): (string | Ref)[] {
  const { tree } = lowering;
  return tree.children(node).map((child): string | Ref => {
    const kind = tree.kind(child);
    return kind === 'string_content' || kind === 'escape_sequence' ? unescaped(tree.text(child)) : lowering.expression(child);
  });
}

/** `` `ls $folder` `` */
function backticks(lowering: PhpLowering, node: Node): Ref {
  const { out } = lowering;
  const span = lowering.span(node);
  const line = emitOperand(out, { form: 'text', parts: filledParts(lowering, node) }, span);
  return out.call(out.name('php:shell_exec', span), [[0, line]], span);
}
