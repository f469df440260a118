import type { Change, FreshFinding, Movement, Standing } from '../model/change.js';
import type { Level } from '../model/touch.js';
import { subjectId } from '../model/subject.js';
import type { Finding, Verdict } from '../model/verdict.js';

export type Comparison = Pick<Change, 'triggers' | 'signals' | 'fresh' | 'gone' | 'unchanged'>;

/** What moved between two verdicts of one tree, by fingerprint. What is crossed and gets more to it counts as moved. */
export function compare(before: Verdict, after: Verdict): Comparison {
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint));
  const still = new Set(after.findings.map(({ fingerprint }) => fingerprint));
  const lost = before.findings.filter(({ fingerprint }) => !still.has(fingerprint));
  const fresh = after.findings.filter(({ fingerprint }) => !known.has(fingerprint)).map((finding) => withFormer(finding, lost));
  const signals = [...new Set([...before.findings, ...after.findings].map(({ signal }) => signal))].sort();
  return {
    triggers: after.triggers.flatMap(({ id }) => {
      const of = ({ trigger }: Finding): boolean => trigger === id;
      return movement(id, before.findings.filter(of), after.findings.filter(of), known);
    }),
    signals: signals.flatMap((id) => {
      const of = ({ signal }: Finding): boolean => signal === id;
      return movement(id, before.findings.filter(of), after.findings.filter(of), known);
    }),
    fresh,
    gone: lost.filter((finding) => !fresh.some(({ was }) => was === finding)),
    unchanged: after.findings.filter(({ fingerprint }) => known.has(fingerprint)),
  };
}

function movement<Id>(id: Id, before: readonly Finding[], after: readonly Finding[], known: ReadonlySet<string>): readonly Movement<Id>[] {
  const [from, to] = [standingOf(before), standingOf(after)];
  const deciding = after.filter((finding) => standingOf([finding]) === to);
  const fresh = deciding.filter(({ fingerprint }) => !known.has(fingerprint));
  const grows = to === 'crossed' && fresh.length > 0;
  if (from === to && !grows) return [];
  return [{ id, before: from, after: to, because: fresh.length > 0 ? fresh : deciding }];
}

/** The worst decides, and what is handed off counts for less than anything that is not. */
function standingOf(findings: readonly Finding[]): Standing {
  const open = findings.filter(({ coveredBy }) => coveredBy === null);
  const levels = new Set<Level>(open.map(({ level }) => level));
  if (levels.has('crossed')) return 'crossed';
  const covered = findings.some(({ coveredBy, level }) => coveredBy !== null && level === 'crossed');
  if (covered) return 'handed-off';
  if (levels.has('approaching')) return 'approaching';
  return findings.length === 0 ? 'clear' : 'handed-off';
}

function withFormer(finding: Finding, lost: readonly Finding[]): FreshFinding {
  const subject = subjectId(finding.subject);
  const was = lost.find((former) => former.signal === finding.signal && subjectId(former.subject) === subject);
  return { finding, was: was ?? null };
}
