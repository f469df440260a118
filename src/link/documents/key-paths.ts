import type { Key, Ref } from '../../model/facts.js';
import { wildcard } from '../names/wildcard.js';
import type { LinkedDocument } from './documents.js';

/** The values at a way of keys below a value; `*` stands for any text of a key, `[]` for any place of a list. */
export function valuesAt(document: LinkedDocument, ref: Ref | null, path: string): readonly Ref[] {
  const start: readonly Ref[] = ref === null ? [] : [ref];
  return keyPath(path).reduce((found, part) => found.flatMap((own) => childrenOf(document, own, part)), start);
}

/** A dot that belongs to a key stands behind a backslash: `limits.nvidia\.com/gpu`. */
export function keyPath(key: string): string[] {
  return key === '' ? [] : key.split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'));
}

export function childrenOf(document: LinkedDocument, ref: Ref, part: string): Ref[] {
  const op = document.op(ref);
  if (op.op !== 'make') return [];
  const open = part.includes('*') ? wildcard(part) : null;
  const fits = (key: Key): boolean =>
    open === null ? String(key) === part || (part === '[]' && typeof key === 'number') : open(String(key));
  return op.items.filter(([key]) => fits(key)).map(([, item]) => item);
}
