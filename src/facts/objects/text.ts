import type { Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { Node } from '../tree-sitter/tree.js';
import { type Field, type FormatPart } from '../lowering/format.js';
import type { Lowering } from './lowering.js';

/** The op of a text with its parts in place; a plain text is a `const`. */
export function textOf(out: DocumentBuilder, parts: readonly (string | Ref)[], span: Span): Ref {
  const whole = joined(parts);
  const [only] = whole;
  if (whole.length === 0) return out.const('', span);
  return whole.length === 1 && typeof only === 'string' ? out.const(only, span) : out.template(whole, span);
}

/** The parts of an op that is a text. */
export function partsOf(out: DocumentBuilder, ref: Ref): readonly (string | Ref)[] | null {
  const op = out.at(ref);
  if (op.op === 'template') return op.parts;
  return op.op === 'const' && typeof op.value === 'string' ? [op.value] : null;
}

/** `a + b + c`: a text as soon as one operand is one. Operands come in order. */
export function sum(lowering: Lowering, operands: readonly Node[], span: Span): Ref {
  const { out } = lowering;
  const refs = operands.map((node) => lowering.expression(node));
  const parts = refs.map((ref) => partsOf(out, ref));
  if (parts.every((part) => part === null)) return out.unknown(refs, span);
  return textOf(
    out,
    refs.flatMap((ref, index): readonly (string | Ref)[] => parts[index] ?? [ref]),
    span,
  );
}

/** A format with its fields filled; one that nothing fills is computed. */
export function filled(
  out: DocumentBuilder,
  format: readonly (string | Ref)[],
  split: (text: string) => FormatPart[],
  values: readonly Ref[],
  span: Span,
): Ref {
  let position = 0;
  const parts = format.flatMap((part): (string | Ref)[] => {
    if (typeof part !== 'string') return [part];
    return split(part).map((piece) => (typeof piece === 'string' ? piece : (valueOf(piece) ?? out.unknown([], span))));
  });
  return textOf(out, parts, span);

  function valueOf({ key }: Field): Ref | undefined {
    return values[typeof key === 'number' ? key : position++];
  }
}

function joined(parts: readonly (string | Ref)[]): (string | Ref)[] {
  const result: (string | Ref)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') result[result.length - 1] = last + part;
    else result.push(part);
  }
  return result;
}
