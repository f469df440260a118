import type { Ref } from '../model/facts.js';
import type { Value } from '../model/program.js';

/** What a name or an expression can stand for. */
export type Definition =
  /** Something of a package, by its qualified name; `call` made it. */
  | { readonly kind: 'external'; readonly name: string; readonly call: Value | null }
  | { readonly kind: 'unit'; readonly doc: number; readonly unit: number; readonly self: Definition | null }
  /** An object of a class of the tree. */
  | { readonly kind: 'instance'; readonly doc: number; readonly unit: number; readonly call: Value | null }
  | { readonly kind: 'module'; readonly doc: number }
  /** A literal, a map, a computed value. */
  | { readonly kind: 'value'; readonly doc: number; readonly ref: Ref }
  /** A field that is filled from the environment. */
  | { readonly kind: 'setting'; readonly name: string; readonly fallback: Value | null; readonly at: Value };

/** Each definition once, and not more than a question needs. */
export function distinct(definitions: readonly Definition[]): readonly Definition[] {
  if (definitions.length < 2) return definitions;
  const seen = new Map<string, Definition>();
  for (const item of definitions) {
    if (seen.size >= maxDefinitions) break;
    seen.set(keyOf(item), item);
  }
  return [...seen.values()];
}

/** `distinct` of what several values stand for; once there are enough, the rest is not asked. */
export function collect(values: readonly Value[], of: (value: Value) => readonly Definition[]): readonly Definition[] {
  const seen = new Map<string, Definition>();
  for (const value of values) {
    if (seen.size >= maxDefinitions) break;
    for (const item of of(value)) if (seen.size < maxDefinitions) seen.set(keyOf(item), item);
  }
  return [...seen.values()];
}

function keyOf(item: Definition): string {
  switch (item.kind) {
    case 'external':
      return `e ${item.name} ${item.call?.doc}:${item.call?.ref}`;
    case 'unit':
      return `u ${item.doc}:${item.unit}`;
    case 'instance':
      return `i ${item.doc}:${item.unit} ${item.call?.doc}:${item.call?.ref}`;
    case 'module':
      return `m ${item.doc}`;
    case 'value':
      return `v ${item.doc}:${item.ref}`;
    case 'setting':
      return `s ${item.at.doc}:${item.at.ref}`;
  }
}

const maxDefinitions = 16;
