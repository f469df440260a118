import type { Ref } from '../../model/facts.js';
import { unescaped } from '../lowering/escapes.js';
import { emitOperand } from '../lowering/operand.js';
import type { ExpressionLowering } from '../tree-sitter/lowering.js';
import type { OperatorSyntax } from '../tree-sitter/operators.js';
import type { Node } from '../tree-sitter/tree.js';
import type { ElixirLowering, ElixirState } from './state.js';

export const elixirOperators: OperatorSyntax<ElixirState> = {
  kinds: new Set(['binary_operator']),
  joins: new Set(['<>']),
  joined: 'text',
  parentheses: 'block',
  text: textParts,
};

export const textExpressions: ReadonlyMap<string, ExpressionLowering<ElixirState>> = new Map<string, ExpressionLowering<ElixirState>>([
  ...['string', 'charlist', 'quoted_atom'].map((kind) => [kind, text] as const),
  ['sigil', sigil],
]);

function text(lowering: ElixirLowering, node: Node): Ref {
  return emitOperand(lowering.out, { form: 'text', parts: textParts(lowering, node) ?? [] }, lowering.span(node));
}

function textParts(lowering: ElixirLowering, node: Node): (string | Ref)[] | null {
  switch (lowering.tree.kind(node)) {
    case 'string':
    case 'charlist':
    case 'quoted_atom':
      return contentParts(lowering, node, 'escaped');
    default:
      return null;
  }
}

function contentParts(lowering: ElixirLowering, node: Node, form: 'raw' | 'escaped'): (string | Ref)[] {
  const { tree } = lowering;
  return tree.children(node).flatMap((child): (string | Ref)[] => {
    const kind = tree.kind(child);
    if (kind === 'interpolation') return lowering.expressions(tree.children(child)).slice(-1);
    if (kind === 'quoted_content') return [tree.text(child)];
    return kind === 'escape_sequence' ? [form === 'raw' ? tree.text(child) : unescaped(tree.text(child))] : [];
  });
}

/** `~w(a b)a` is a list of words, `~s(…)`, `~H"""…"""`, `~p"/desk/#{id}"` and others are texts. */
function sigil(lowering: ElixirLowering, node: Node): Ref {
  const { tree, out } = lowering;
  const span = lowering.span(node);
  const name = tree.ofKind(node, 'sigil_name');
  const letter = name === null ? '' : tree.text(name);
  const parts = contentParts(lowering, node, /^[A-Z]/.test(letter) ? 'raw' : 'escaped');
  if (letter.toLowerCase() !== 'w') return emitOperand(out, { form: 'text', parts }, span);
  const words = parts.flatMap((part) => (typeof part === 'string' ? part.split(/\s+/).filter(Boolean) : []));
  return out.make('list', words.slice(0, maxWords).map((word, index) => [index, out.const(word, span)]), span); // prettier-ignore
}

const maxWords = 500;
