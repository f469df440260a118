import type { Path } from '../../model/touch.js';

/** Part of a service that stands in for another one: `mockbank/`, `fake-crm/`. What it keeps is nobody's. */
export function isMockService(path: Path): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => /^(?:mock|fake|stub|dummy)/i.test(folder));
}
