import { observed } from '../unit/observed.js';

/** `signal level` of every finding of sensitive data, each once. */
export function sensitiveIn(files: Readonly<Record<string, string>>): readonly string[] {
  const sensitive = observed(files).findings.filter(({ signal }) => signal.startsWith('sensitive-data/'));
  return [...new Set(sensitive.map(({ signal, level }) => `${signal} ${level}`))];
}
