import type { Subject } from './touch.js';

/**
 * The one name of what is touched, the same in findings, reports and handoff records: `jira:acme.atlassian.net`, `postgres:?`,
 * `data:customer-data`. It holds nothing that code may rename: no function, variable or file.
 */
export function subjectId({ kind, name, target }: Subject): string {
  if (kind === 'service' || kind === 'host') return `${kind === 'host' ? kind : clean(name)}:${target === null ? '?' : clean(target)}`;
  return `${kind}:${clean(name)}${target === null ? '' : `:${clean(target)}`}`;
}

/** It stands in files and reports, so nothing in it is invisible, endless or a password. */
function clean(text: string): string {
  return text
    .slice(0, longest)
    .replace(/\/\/[^/@\s]*@/, '//')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
}

const longest = 200;
