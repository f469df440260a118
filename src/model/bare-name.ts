/** `storeurl` of `store_url`, `store-url` and `StoreURL`: one name, whatever its words are set apart by. */
export function bareName(name: string): string {
  return name.replaceAll(/[-_]/g, '').toLowerCase();
}
