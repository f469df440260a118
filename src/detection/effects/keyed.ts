import type { Key } from '../../model/facts.js';
import type { ProgramView, Value } from '../../model/program.js';

type Keyed = readonly [Key, Value];

/** What stands under a key in some parts and in the maps within them, outer levels first. What lies deeper than four maps is not looked at. */
export function keyedWithin(program: ProgramView, parts: readonly Keyed[]): readonly Keyed[] {
  const found: (readonly [...Keyed, number])[] = parts.slice(0, maxKeys).map(([key, value]) => [key, value, 0]);
  for (let at = 0; at < found.length; at++) {
    const [, value, depth] = found[at] ?? [];
    if (value === undefined || depth === undefined || depth >= maxDepth) continue;
    for (const [key, item] of program.items(value)) if (found.length < maxKeys) found.push([key, item, depth + 1]);
  }
  return found.map(([key, value]) => [key, value]);
}

const maxDepth = 4;
const maxKeys = 80;
