import type { Weakening } from '../model/change.js';
import { baselinePath, type Baseline } from './baseline.js';

/** Entries that the change itself puts into the baseline. */
export function baselineGrowth(before: Baseline | null, after: Baseline | null): readonly Weakening[] {
  const known = new Set(before?.findings.map((entry) => JSON.stringify(entry)));
  const added = after?.findings.filter((entry) => !known.has(JSON.stringify({ ...entry }))) ?? [];
  if (added.length === 0) return [];
  const subjects = [...new Set(added.map(({ subject }) => subject))];
  return [
    {
      code: 'baseline-grown',
      path: baselinePath,
      line: null,
      details: { count: String(added.length), subjects: subjects.slice(0, 5).join(', ') },
    },
  ];
}
