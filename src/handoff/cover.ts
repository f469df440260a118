import type { CoverRules, CoveredSubject, Drift, Handoff, HandoffRecord, ItemId, RecordSummary } from '../model/handoff.js';
import { subjectId } from '../model/subject.js';
import type { Destination, Policy } from '../model/policy.js';
import type { Finding, HandoffSummary } from '../model/verdict.js';
import { acceptanceGap } from './acceptance.js';
import { dismiss } from './dismiss.js';
import { isWithin } from './folder.js';

export interface Covered {
  readonly findings: readonly Finding[];
  readonly handoff: HandoffSummary;
}

/** Says of each finding which record covers it, or the nearest reason why none does. */
export function cover(findings: readonly Finding[], handoff: Handoff, rules: CoverRules, policy: Policy): Covered {
  const { kept, dismissed, stale } = dismiss(findings, handoff.dismissals, rules.today);
  const covered = kept.map((finding) => covering(finding, handoff.records, rules, policy));
  const records = handoff.records.map((record) => summaryOf(record, covered));
  return {
    findings: covered,
    handoff: {
      records,
      dismissed,
      stale,
      requestsCoverUntil: rules.requestsCoverUntil,
      lowered: rules.lowered,
      refused: rules.refused,
      baseline: null,
    },
  };
}

/** Everybody who has to accept a finding: for a crossed one also those whom every crossed trigger reaches. */
export function requiredFor({ signal, level }: Pick<Finding, 'signal' | 'level'>, policy: Policy): readonly Destination[] {
  const rule = policy.triggers.flatMap(({ signals }) => signals).find(({ id }) => id === signal);
  const required = new Set([...(rule?.destinations ?? []), ...(level === 'crossed' ? policy.always : [])]);
  return [...policy.destinations.keys()].filter((destination) => required.has(destination));
}

function covering(finding: Finding, records: readonly HandoffRecord[], rules: CoverRules, policy: Policy): Finding {
  let nearest: Drift = { form: 'no-record' };
  for (const record of records) {
    if (!isWithin(finding, record)) continue;
    const drift = driftOf(finding, record, rules, policy);
    if (drift === null) return { ...finding, coveredBy: record.path, drift: null };
    if (forms.indexOf(drift.form) < forms.indexOf(nearest.form)) nearest = drift;
  }
  return { ...finding, coveredBy: null, drift: nearest };
}

/** Of several records the one that comes closest gives the reason. */
const forms: readonly Drift['form'][] = [
  'expired',
  'not-accepted',
  'new-destination',
  'added-later',
  'requested',
  'wider',
  'elsewhere',
  'higher',
  'new-subject',
  'new-signal',
  'new-trigger',
  'declined',
  'retired',
  'no-record',
];

function driftOf(finding: Finding, record: HandoffRecord, rules: CoverRules, policy: Policy): Drift | null {
  const subject = subjectId(finding.subject);
  const covered = record.covers.find((own) => own.signal === finding.signal && own.subject === subject);
  if (record.status === 'declined' || record.status === 'retired')
    return covered === undefined ? { form: 'no-record' } : { form: record.status, record: record.path };
  if (covered === undefined) return unknownTo(finding, record);
  const grown = beyond(finding, covered, record);
  if (grown !== null) return grown;
  if (record.expires !== null && record.expires < rules.today)
    return { form: 'expired', record: record.path, on: record.expires, teams: [] };
  if (record.status === 'accepted') return acceptanceGap(record, covered, requiredFor(finding, policy), rules.today);
  const allowed = rules.requestsCoverUntil !== null && rules.today <= rules.requestsCoverUntil;
  return allowed ? null : { form: 'requested', record: record.path };
}

/** A host, system, data kind, tool or vendor that the record does not name. */
function unknownTo({ signal, trigger }: Finding, { covers, path }: HandoffRecord): Drift {
  const ofSignal = covers.filter((own) => own.signal === signal);
  const ofTrigger = covers.filter((own) => own.signal.startsWith(`${trigger}/`));
  const form = ofSignal.length > 0 ? 'new-subject' : ofTrigger.length > 0 ? 'new-signal' : 'new-trigger';
  const known = form === 'new-subject' ? ofSignal : form === 'new-signal' ? ofTrigger : covers;
  return { form, record: path, known: [...new Set(known.map(({ subject }) => subject))] };
}

/** More than was accepted is done to a known subject, or it lies elsewhere. */
function beyond(finding: Finding, covered: CoveredSubject, { path }: HandoffRecord): Drift | null {
  const verbs = finding.verbs.filter((verb) => !covered.verbs.includes(verb));
  if (verbs.length > 0) return { form: 'wider', record: path, verbs, known: covered.verbs };
  if (!covered.places.includes(finding.landing.place)) return { form: 'elsewhere', record: path, places: covered.places };
  return finding.level === 'crossed' && covered.level === 'approaching' ? { form: 'higher', record: path } : null;
}

function summaryOf(record: HandoffRecord, findings: readonly Finding[]): RecordSummary {
  const { path, workflow, status, acceptances, expires, covers, information } = record;
  const inside = findings.filter((finding) => isWithin(finding, record));
  const touched = new Set(inside.map(({ signal, subject }) => `${signal} ${subjectId(subject)}`));
  const missing = [...information].filter(([, { answer, found }]) => answer === null && found.length === 0);
  return {
    path,
    workflow,
    status,
    acceptances: acceptances.map(({ team, who, on, until, reference }) => ({ team, who, on, until, reference })),
    expires,
    covers: findings.filter(({ coveredBy }) => coveredBy === path).length,
    unused: covers.filter(({ signal, subject }) => !touched.has(`${signal} ${subject}`)).map(({ subject }) => subject),
    missing: missing.map(([item]): ItemId => item),
  };
}
