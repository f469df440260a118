import type { Key } from '../../model/facts.js';
import type { DocumentView, Value } from '../../model/program.js';

/** An item of a settings file: its key, and its value where that is a single text. */
export interface Setting {
  readonly key: Key;
  readonly text: string | null;
  readonly value: Value;
}

/** The items at a way of keys from a settings file's root; `*` stands for any key. */
export function settingsAt(document: DocumentView, way: readonly string[]): readonly Setting[] {
  const { facts } = document;
  if (facts.root === null) return [];
  let found: readonly Setting[] = itemsOf(document, facts.root);
  for (const [index, part] of way.entries()) {
    const fitting = found.filter(({ key }) => part === '*' || String(key) === part);
    if (index === way.length - 1) return fitting;
    found = fitting.flatMap(({ value }) => itemsOf(document, value.ref));
  }
  return [];
}

export function itemsOf(document: DocumentView, ref: number): readonly Setting[] {
  const op = document.facts.ops.at(ref);
  if (op.op !== 'make') return [];
  return op.items.map(([key, item]) => {
    const own = document.facts.ops.at(item);
    return { key, text: own.op === 'const' ? String(own.value) : null, value: { doc: document.id, ref: item } };
  });
}
