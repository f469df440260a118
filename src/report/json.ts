import { subjectId } from '../model/subject.js';
import type { Policy } from '../model/policy.js';
import type { Place, SignalId } from '../model/touch.js';
import type { Finding, HandoffSummary, TriggerVerdict, Verdict } from '../model/verdict.js';
import { adviceSentence } from './advice.js';
import { tellChange, type ToldFinding, type ToldMovement } from './change.js';
import type { ReportContext, SinceContext } from './context.js';
import { Describer } from './describe.js';
import { driftSentence } from './drift.js';
import { plain, safeJson } from './escape.js';
import type { JsonReport } from './report-schema.js';
import { Places } from './sources.js';

/** The report for programs. */
export function renderJson(verdict: Verdict, context: ReportContext): string {
  return `${safeJson(toReport(verdict, context))}\n`;
}

function toReport(verdict: Verdict, context: ReportContext): JsonReport {
  const describer = new Describer(context.policy, context.titles, plain);
  const places = new Places(context.sources);
  const { inventory } = verdict;
  return {
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version: context.version },
    policy: verdict.policyVersion,
    requestForm: context.policy.requestForm,
    destinations: [...context.policy.destinations].map(([id, { title, through, owner, contact }]) => ({
      id,
      title,
      through,
      owner,
      contact,
    })),
    exitCode: context.exitCode,
    complete: verdict.complete,
    triggers: verdict.triggers.map((trigger) => toTrigger(trigger, context.policy)),
    signals: verdict.findings.map((finding) => toSignal(finding, describer, places)),
    advice: verdict.advice.map(({ code, name, at, also }) => ({
      code,
      name: plain(name),
      message: adviceSentence({ code, name }, plain),
      path: at.path,
      line: places.start(at).line,
      also: also.map((site) => ({ path: site.path, line: places.start(site).line })),
    })),
    unapproved: verdict.unapproved,
    since: context.since === null ? null : toSince(context.since, describer, places),
    handoff: toHandoff(verdict.handoff, describer, places),
    workflows: verdict.workflows.map(({ id, documents, models, closed }) => ({ id, documents, models, closed })),
    inventory: {
      models: inventory.models.map(plain),
      vendors: inventory.vendors.map(plain),
      tools: inventory.tools.map(plain),
      hosts: inventory.hosts.map(plain),
    },
    skipped: verdict.skipped.map(({ path, reason, relevant }) => ({ path, reason, relevant })),
    stats: { files: verdict.stats.files, bytes: verdict.stats.bytes, calls: verdict.stats.calls },
  };
}

function toTrigger(
  { id, level, covered, baselined, destinations, signals }: TriggerVerdict,
  policy: Policy,
): JsonReport['triggers'][number] {
  const title = policy.triggers.find((trigger) => trigger.id === id)?.title ?? id;
  return { id, title, level, covered, baselined, destinations: [...destinations], signals: signals.map(shortName) };
}

function toSignal(finding: Finding, describer: Describer, places: Places): JsonReport['signals'][number] {
  const { subject, landing } = finding;
  const start = places.start(finding.at);
  const end = places.end(finding.at);
  return {
    fingerprint: finding.fingerprint,
    trigger: finding.trigger,
    signal: shortName(finding.signal),
    level: finding.level,
    because: finding.because,
    verb: finding.verb,
    verbs: [...finding.verbs],
    landing: { place: landing.place, stage: landing.stage, owner: landing.owner, known: landing.known },
    subject: plain(subjectId(subject)),
    detector: finding.detector,
    workflows: [...finding.workflows],
    path: finding.at.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: describer.message(finding),
    cure: describer.rule(finding)?.cure ?? '',
    chain: finding.chain.map((place) => toStep(place, describer, places)),
    coveredBy: finding.coveredBy,
    baselined: finding.baselined,
    drift: finding.drift === null ? null : driftSentence(finding, finding.drift, describer),
  };
}

function toSince(since: SinceContext, describer: Describer, places: Places): NonNullable<JsonReport['since']> {
  const told = tellChange(since, describer, places);
  const movement = ({ id, before, after, reasons }: ToldMovement): MovementReport => ({
    id,
    before,
    after,
    because: reasons.map(({ finding, line, message }) => ({ fingerprint: finding.fingerprint, path: finding.at.path, line, message })),
  });
  const { change } = since;
  return {
    ref: plain(change.since),
    base: change.base,
    triggers: told.triggers.map(movement),
    signals: told.signals.map(movement),
    new: change.fresh.map(({ finding, was }) => ({ fingerprint: finding.fingerprint, was: was?.fingerprint ?? null })),
    gone: told.gone.map(toGone),
    unchanged: change.unchanged.map(({ fingerprint }) => fingerprint),
    weakened: told.weakened.map(({ weakening, path, line, message }) => ({ code: weakening.code, path, line, message })),
  };
}

type MovementReport = NonNullable<JsonReport['since']>['triggers'][number];

function toGone({ finding, line, message }: ToldFinding): NonNullable<JsonReport['since']>['gone'][number] {
  const { fingerprint, trigger, signal, level, subject, at } = finding;
  return { fingerprint, trigger, signal: shortName(signal), level, subject: plain(subjectId(subject)), path: at.path, line, message };
}

function toHandoff(
  { records, dismissed, stale, lowered, refused, requestsCoverUntil, baseline }: HandoffSummary,
  describer: Describer,
  places: Places,
): JsonReport['handoff'] {
  return {
    records: records.map((record) => ({
      path: record.path,
      workflow: plain(record.workflow),
      status: record.status,
      expires: record.expires,
      acceptances: record.acceptances.map(({ team, who, on, until, reference }) => ({
        team,
        who: plain(who),
        on,
        until,
        reference: plain(reference),
      })),
      covers: record.covers,
      unused: record.unused.map(plain),
      missing: [...record.missing],
    })),
    dismissed: dismissed.map(({ finding, dismissal }) => ({
      signal: toSignal(finding, describer, places),
      reason: plain(dismissal.reason),
      author: plain(dismissal.author),
      expires: dismissal.expires,
      at: dismissal.at,
    })),
    staleDismissals: stale.map(({ dismissal, because }) => ({ fingerprint: dismissal.fingerprint, at: dismissal.at, because })),
    lowered: [...lowered],
    refused: [...refused],
    requestsCoverUntil,
    baseline: baseline === null ? null : { path: baseline.path, known: baseline.known, gone: baseline.gone },
  };
}

function toStep(place: Place, describer: Describer, places: Places): JsonReport['signals'][number]['chain'][number] {
  const { line, column } = places.start(place);
  return { path: place.path, line, column, note: describer.note(place) };
}

function shortName(id: SignalId): string {
  return id.slice(id.indexOf('/') + 1);
}
