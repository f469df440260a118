import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from './builder.js';

/** An operand before it becomes an op: a text with its parts in place, a sum that a text would turn into one, or any other value. */
export interface Operand {
  readonly form: 'text' | 'sum' | 'value';
  readonly parts: (string | Ref)[];
}

export function emitOperand(out: DocumentBuilder, operand: Operand, span: Span): Ref {
  const parts = joinedTexts(operand.parts);
  if (operand.form !== 'text') {
    const refs = parts.filter((part) => typeof part === 'number');
    return refs.length === 1 && refs[0] !== undefined ? refs[0] : out.unknown(refs, span);
  }
  if (parts.length === 0) return out.const('', span);
  const [only] = parts;
  return parts.length === 1 && typeof only === 'string' ? out.const(only, span) : out.template(parts, span);
}

/** What is added to a text is text itself, and so is each operand of a sum. The left operand is taken over. */
export function addOperands(out: DocumentBuilder, left: Operand, right: Operand, spans: readonly [Span, Span]): Operand {
  if (left.form === 'text' || right.form === 'text') {
    return { form: 'text', parts: appended(asParts(out, left, spans[0]), asParts(out, right, spans[1])) };
  }
  const sum = left.form === 'sum' || left.parts.length === 1;
  return { form: sum ? 'sum' : 'value', parts: appended(left.parts, [emitOperand(out, right, spans[1])]) };
}

/** Any other operator. */
export function mixOperands(out: DocumentBuilder, left: Operand, right: Operand, spans: readonly [Span, Span]): Operand {
  const refs = left.form === 'text' ? [emitOperand(out, left, spans[0])] : left.parts;
  return { form: 'value', parts: appended(refs, [emitOperand(out, right, spans[1])]) };
}

function asParts(out: DocumentBuilder, operand: Operand, span: Span): (string | Ref)[] {
  return operand.form === 'value' ? [emitOperand(out, operand, span)] : operand.parts;
}

/** Texts that stand side by side are one. */
function joinedTexts(parts: readonly (string | Ref)[]): (string | Ref)[] {
  const result: (string | Ref)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}

/** Adds in place: a copy at each of 3,000 operands would be quadratic. */
function appended(parts: (string | Ref)[], more: readonly (string | Ref)[]): (string | Ref)[] {
  for (const part of more) parts.push(part);
  return parts;
}
