import type { Ref } from '../../model/facts.js';
import { type FormatPart, percentParts } from './format.js';

/** A printf format with its fields filled by the values in order; where the format itself is computed, everything in order. */
export function filledFormat(format: readonly (string | Ref)[], values: readonly Ref[], split = percentParts): (string | Ref)[] {
  const parts: (string | Ref)[] = [];
  let position = 0;
  for (const piece of format) {
    if (typeof piece !== 'string') parts.push(piece);
    else for (const part of split(piece)) parts.push(...fieldOf(part));
  }
  return [...parts, ...values.slice(position)];

  function fieldOf(part: FormatPart): (string | Ref)[] {
    if (typeof part === 'string') return [part];
    const at = typeof part.key === 'number' ? part.key : position;
    position = Math.max(position, at + 1);
    const value = values[at];
    return value === undefined ? [] : [value];
  }
}
