/** Small measures of lists of texts. */

export function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

/** How often each occurs, the most frequent first. */
export function counted(items: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The chance that two of them are the same. */
export function collision(items: readonly string[]): number {
  const pairs = items.length * (items.length - 1);
  return pairs === 0 ? 0 : counted(items).reduce((sum, [, count]) => sum + count * (count - 1), 0) / pairs;
}

/** Lower case without accents. */
export function folded(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').toLowerCase();
}

/** The first characters that need folding lie beyond ASCII. */
const isPlain = /^[\x20-\x7e]*$/;

export function letters(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
