import type { CatalogMatch } from './program.js';

/** What a list of vendors may call it, in lower case: its service, the package that is used, the host that is asked. */
export function vendorNames({ entry, call, target }: CatalogMatch): ReadonlySet<string> {
  const packages = (call?.names ?? []).flatMap((name) => entry.packages.filter((own) => name === own || name.startsWith(`${own}.`)));
  return new Set([entry.service, ...packages, ...(target === null ? [] : [target])].map((name) => name.toLowerCase()));
}
