import { subjectId } from '../model/subject.js';
import type { Policy } from '../model/policy.js';
import type { Place, SignalId } from '../model/touch.js';
import type { Finding, HandoffSummary, TriggerVerdict, Verdict } from '../model/verdict.js';
import { Describer } from './describe.js';
import { driftSentence } from './drift.js';
import { plain, safeJson } from './escape.js';
import type { JsonReport } from './report-schema.js';
import { Places } from './sources.js';
import type { Sources } from './sources.js';

export interface JsonContext {
  readonly policy: Policy;
  readonly sources: Sources;
  readonly titles: ReadonlyMap<string, string>;
  readonly version: string;
  readonly exitCode: 0 | 1 | 3;
}

/** The report for programs. */
export function renderJson(verdict: Verdict, context: JsonContext): string {
  return `${safeJson(toReport(verdict, context))}\n`;
}

function toReport(verdict: Verdict, context: JsonContext): JsonReport {
  const describer = new Describer(context.policy, context.titles, plain);
  const places = new Places(context.sources);
  const { inventory } = verdict;
  return {
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version: context.version },
    policy: verdict.policyVersion,
    exitCode: context.exitCode,
    complete: verdict.complete,
    triggers: verdict.triggers.map((trigger) => toTrigger(trigger, context.policy)),
    signals: verdict.findings.map((finding) => toSignal(finding, describer, places)),
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

function toTrigger({ id, level, covered, destinations, signals }: TriggerVerdict, policy: Policy): JsonReport['triggers'][number] {
  const title = policy.triggers.find((trigger) => trigger.id === id)?.title ?? id;
  return { id, title, level, covered, destinations: [...destinations], signals: signals.map(shortName) };
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
    drift: finding.drift === null ? null : driftSentence(finding, finding.drift, describer),
  };
}

function toHandoff(
  { records, dismissed, stale, lowered, requestsCoverUntil }: HandoffSummary,
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
    requestsCoverUntil,
  };
}

function toStep(place: Place, describer: Describer, places: Places): JsonReport['signals'][number]['chain'][number] {
  const { line, column } = places.start(place);
  return { path: place.path, line, column, note: describer.note(place) };
}

function shortName(id: SignalId): string {
  return id.slice(id.indexOf('/') + 1);
}
