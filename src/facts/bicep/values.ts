import type { Scalar, Span } from '../../model/facts.js';
import type { TreeExpression, TreeNode } from '../tree/node.js';

export const word = /[A-Za-z_]\w*/y;
export const number = /-?\d+/y;
export const declaration = /^(?:param|var|resource|module|output)\b/;

/** After blanks and comments. */
export function blankEnd(text: string, start: number, over: 'line' | 'lines'): number {
  for (let at = start; ;) {
    const character = text[at];
    if (character === ' ' || character === '\t' || character === '\r' || (character === '\n' && over === 'lines')) at++;
    else if (text.startsWith('//', at)) at = endOf(text, '\n', at, 0);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at, 2);
    else return at;
  }
}

function endOf(text: string, mark: string, from: number, length: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end + length;
}

/** Functions whose value is that of their first argument, as far as a target goes. */
export const given: ReadonlySet<string> = new Set(['toLower', 'toUpper', 'trim', 'string', 'json', 'take', 'replace', 'union', 'concat']);

/** `format('{0}-{1}', a, b)` */
export function formatted(args: readonly TreeNode[], span: Span): TreeNode {
  const [pattern, ...values] = args;
  if (pattern?.form !== 'scalar') return unknown(args, span);
  const pieces = String(pattern.value).split(/\{(\d)\}/);
  const parts = pieces.flatMap((piece, index): TreeNode[] => {
    if (index % 2 === 0) return piece === '' ? [] : [scalar(piece, span)];
    return [values[Number(piece)] ?? unknown([], span)];
  });
  return expression('template', '', parts, span);
}

export function unescape(text: string): string {
  return text.includes('\\') ? text.replaceAll("\\'", "'").replaceAll('\\$', '$').replaceAll('\\\\', '\\') : text;
}
export function scalar(value: Scalar, span: Span): TreeNode {
  return { form: 'scalar', value, span, escapes: 'none' };
}
export function expression(form: TreeExpression['form'], name: string, of: readonly TreeNode[], span: Span): TreeExpression {
  return { form, name, of, span };
}
export function unknown(of: readonly TreeNode[], span: Span): TreeExpression {
  return expression('unknown', '', of, span);
}
