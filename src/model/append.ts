/** Adds to the list under a key. */
export function append<Key, Item>(table: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [item]);
  else list.push(item);
}
