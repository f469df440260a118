import type { BinaryExpression, Expression, PrivateInExpression } from 'oxc-parser';
import type { Ref, Span } from '../../model/facts.js';
import { textOf } from './literals.js';
import type { Lowering } from './lowering.js';
import { spanOf } from './syntax.js';

/** Arithmetic, comparisons, and `+` that joins text. The left spine is walked in a loop: long texts are built of hundreds of `+`. */
export function lowerBinary(lowering: Lowering, node: BinaryExpression | PrivateInExpression): Ref {
  if (isMembership(node)) return lowering.facts.unknown([lowering.expression(node.right)], spanOf(node), 'in');
  const spine = [node];
  let first = node.left;
  while (first.type === 'BinaryExpression' && !isMembership(first)) {
    spine.push(first);
    first = first.left;
  }
  let sum = addendOf(lowering, first);
  for (const part of spine.reverse()) {
    const right = addendOf(lowering, part.right);
    const joins = part.operator === '+' && (sum.form === 'text' || right.form === 'text');
    sum = joins ? join(sum, right) : valueOf(compute(lowering, part, sum, right));
  }
  return refOf(lowering, sum, spanOf(node));
}

/** What `left += right` writes. */
export function lowerIncrease(lowering: Lowering, left: Ref, right: Expression, span: Span): Ref {
  const addend = addendOf(lowering, right);
  if (addend.form === 'text') return refOf(lowering, join(valueOf(left), addend), span);
  return lowering.facts.unknown([left, refOf(lowering, addend, span)], span);
}

function compute(lowering: Lowering, node: BinaryExpression, left: Addend, right: Addend): Ref {
  const operands = [refOf(lowering, left, spanOf(node)), refOf(lowering, right, spanOf(node))];
  return lowering.facts.unknown(operands, spanOf(node), comparisons.get(node.operator));
}

interface Addend {
  readonly form: 'text' | 'value';
  readonly parts: (string | Ref)[];
}

function addendOf(lowering: Lowering, node: Expression): Addend {
  if (node.type === 'Literal' && typeof node.value === 'string') return { form: 'text', parts: [node.value] };
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return { form: 'text', parts: [textOf(node.quasis[0])] };
  const ref = lowering.expression(node);
  const isText = node.type === 'TemplateLiteral' || (node.type === 'BinaryExpression' && lowering.facts.at(ref).op === 'template');
  return { form: isText ? 'text' : 'value', parts: [ref] };
}

function valueOf(ref: Ref): Addend {
  return { form: 'value', parts: [ref] };
}

function join(left: Addend, right: Addend): Addend {
  const { parts } = left;
  for (const part of right.parts) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return { form: 'text', parts };
}

function refOf(lowering: Lowering, sum: Addend, span: Span): Ref {
  const [only] = sum.parts;
  if (sum.parts.length !== 1 || only === undefined) return lowering.facts.template(sum.parts, span);
  if (typeof only === 'string') return lowering.facts.const(only, span);
  return sum.form === 'value' ? only : lowering.facts.template(sum.parts, span);
}

function isMembership(node: BinaryExpression | PrivateInExpression): node is PrivateInExpression {
  return node.left.type === 'PrivateIdentifier';
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ['==', '=='],
  ['===', '=='],
  ['!=', '!='],
  ['!==', '!='],
  ['in', 'in'],
  ['<', '<'],
  ['<=', '<'],
  ['>', '>'],
  ['>=', '>'],
]);
