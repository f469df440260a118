import type { TriggerRule } from '../model/policy.js';
import type { Finding } from '../model/verdict.js';

/** Crossed before near, and each kind of evidence once before any comes again, so that a few blocks show as many kinds as there are. */
export function inOrderOfWeight(findings: readonly Finding[], rule: TriggerRule): readonly Finding[] {
  const order = rule.signals.map(({ id }) => id);
  const seen = new Set<string>();
  const ranked = findings.map((finding) => {
    const kind = `${finding.level} ${finding.signal}`;
    const rank = (finding.level === 'crossed' ? 0 : 2000) + (seen.has(kind) ? 1000 : 0) + order.indexOf(finding.signal);
    seen.add(kind);
    return { finding, rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
