import type { Day, Dismissal } from '../model/handoff.js';
import type { Finding, HandoffSummary } from '../model/verdict.js';
import { isBelow } from './folder.js';

export interface Dismissed extends Pick<HandoffSummary, 'dismissed' | 'stale'> {
  readonly kept: readonly Finding[];
}

/** Takes out what somebody answers for being a false alarm, and says which dismissals have no effect. */
export function dismiss(findings: readonly Finding[], dismissals: readonly Dismissal[], today: Day): Dismissed {
  const live = dismissals.filter(({ expires }) => expires >= today);
  const dismissalOf = (finding: Finding): Dismissal | undefined =>
    live.find(({ fingerprint, folder }) => fingerprint === finding.fingerprint && isBelow(finding.at.path, folder));
  const pairs = findings.map((finding) => ({ finding, dismissal: dismissalOf(finding) }));
  const used = new Set(pairs.map(({ dismissal }) => dismissal));
  return {
    kept: pairs.filter(({ dismissal }) => dismissal === undefined).map(({ finding }) => finding),
    dismissed: pairs.flatMap(({ finding, dismissal }) => (dismissal === undefined ? [] : [{ finding, dismissal }])),
    stale: dismissals
      .filter((dismissal) => !used.has(dismissal))
      .map((dismissal) => ({ dismissal, because: dismissal.expires < today ? 'expired' : 'gone' })),
  };
}
