/** Adds to the list under a key. */
export function append<Key, Item>(table: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [item]);
  else list.push(item);
}

/** The list without the room to grow that it was filled in; for what is kept, since there are half a million of them. */
export function trimmed<Item>(list: readonly Item[]): readonly Item[] {
  const [only] = list;
  return list.length === 0 ? nothing : list.length === 1 && only !== undefined ? [only] : list.slice();
}

/** What each item gives, in one list; the very list that an only item gives. */
export function ofEach<Item, Given>(items: readonly Item[], give: (item: Item) => readonly Given[]): readonly Given[] {
  const [only] = items;
  if (only === undefined) return nothing;
  return items.length === 1 ? give(only) : trimmed(items.flatMap(give));
}

const nothing: readonly never[] = [];
