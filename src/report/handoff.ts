import type { RecordSummary } from '../model/handoff.js';
import type { TriggerVerdict } from '../model/verdict.js';
import type { Describer } from './describe.js';
import { shown } from './escape.js';
import { counted, labelled } from './layout.js';
import type { Page } from './page.js';

/** ".handoff/triage.yaml until 2027-03-31" for every record that covers a part of the trigger. */
export function coversOf(trigger: TriggerVerdict, { verdict }: Page): string {
  const paths = new Set(verdict.findings.filter((finding) => finding.trigger === trigger.id).map(({ coveredBy }) => coveredBy));
  return verdict.handoff.records
    .filter(({ path }) => paths.has(path))
    .map((record) => `${shown(record.path)}${untilOf(record)}`)
    .join(', ');
}

/** ".handoff/triage.yaml (SRE/DevOps OPS-1234; Dev DEV-7) until 2027-03-31" */
export function recordPhrase(record: RecordSummary, describer: Describer): string {
  const teams = record.acceptances.slice(0, 3).map(({ team, reference }) => `${describer.title(team)} ${shown(reference)}`);
  const more = record.acceptances.length > 3 ? [`${record.acceptances.length - 3} more`] : [];
  const by = teams.length === 0 ? '' : ` (${[...teams, ...more].join('; ')})`;
  return `${shown(record.path)}${by}${untilOf(record)}`;
}

/** The first day on which a part of it ends. */
function untilOf({ acceptances, expires }: RecordSummary): string {
  const [first] = [...acceptances.map(({ until }) => until), ...(expires === null ? [] : [expires])].sort();
  return first === undefined ? '' : ` until ${first}`;
}

/** Whatever keeps something out of the verdict is said, every time. */
export function exceptionsOf(page: Page): readonly string[] {
  const lines = [...loweredLines(page), ...baselineLines(page), ...dismissedLines(page), ...staleLines(page), ...recordWarnings(page)];
  if (lines.length === 0) return [];
  return [page.context.paint('bold', 'Handoff records and exceptions'), ...lines.flatMap((line) => labelled('  -', 4, line, page.width))];
}

function loweredLines({ verdict }: Page): readonly string[] {
  const { lowered, requestsCoverUntil } = verdict.handoff;
  const other = lowered.filter((key) => key !== 'allowRequestedUntil' && key !== 'baseline');
  return [
    ...(requestsCoverUntil === null ? [] : [`The configuration lets a mere request cover what it names until ${requestsCoverUntil}.`]),
    ...(other.length === 0 ? [] : [`The tree's own configuration changes what is checked: ${other.join(', ')}.`]),
  ];
}

function baselineLines({ verdict }: Page): readonly string[] {
  const { baseline } = verdict.handoff;
  if (baseline === null) return [];
  const { path, known, gone } = baseline;
  return [
    `${path} lets ${counted(known, 'finding')} pass.`,
    ...(gone === 0
      ? []
      : [`${path}: ${gone} of its entries ${gone === 1 ? 'is' : 'are'} gone from the code. Take them out: handoff-lint baseline`]),
  ];
}

function dismissedLines({ verdict, describer, places }: Page): readonly string[] {
  return verdict.handoff.dismissed.map(({ finding, dismissal }) => {
    const place = `${shown(finding.at.path)}:${places.start(finding.at).line}`;
    return `Dismissed as a false alarm until ${dismissal.expires} by ${shown(dismissal.author)}: ${place} ${describer.message(finding)}. “${shown(dismissal.reason)}” (${shown(dismissal.at)})`;
  });
}

function staleLines({ verdict }: Page): readonly string[] {
  return verdict.handoff.stale.map(({ dismissal, because }) =>
    because === 'expired'
      ? `${shown(dismissal.at)}: this dismissal expired on ${dismissal.expires} and has no effect. Renew it or take it out.`
      : `${shown(dismissal.at)}: nothing has the fingerprint ${dismissal.fingerprint} any more. Take this dismissal out.`,
  );
}

/** The policy says that the information need not be perfect: what is missing is told, and fails nothing. */
function recordWarnings({ verdict }: Page): readonly string[] {
  return verdict.handoff.records
    .filter(({ status }) => status === 'accepted' || status === 'requested')
    .flatMap(({ path, missing, unused }) => [
      ...(missing.length === 0 ? [] : [`${shown(path)}: still open: ${missing.map((item) => itemTitles[item]).join(', ')}.`]),
      ...(unused.length === 0
        ? []
        : [`${shown(path)}: no longer in the code: ${unused.slice(0, 6).map(shown).join(', ')}${unused.length > 6 ? ' …' : ''}.`]),
    ]);
}

/** The policy's own words. */
export const itemTitles: Readonly<Record<RecordSummary['missing'][number], string>> = {
  summary: 'summary of the use case',
  owner: 'prototype owner or sponsor',
  affected: 'users or systems affected',
  data: 'data types involved',
  resources: 'model, vendor, or resource requested',
  'production-systems': 'production systems accessed or affected',
  actions: 'expected AI actions and outputs',
  access: 'known access needs',
  risks: 'known risks or failure modes',
  'other-teams': 'other teams that may need to be involved',
};

/** "2 lines crossed, both handed off: .handoff/triage.yaml (SRE/DevOps OPS-1234) until 2027-03-31." */
export function handedOffSentence(page: Page): string {
  const crossed = page.verdict.triggers.filter(({ level }) => level === 'crossed');
  const count = crossed.length === 1 ? 'One handoff line crossed' : `${crossed.length} handoff lines crossed`;
  const all = crossed.length === 1 ? '' : crossed.length === 2 ? 'both ' : 'all ';
  const used = page.verdict.handoff.records.filter(({ covers }) => covers > 0);
  const by =
    used.length === 0
      ? ' already'
      : `: ${used
          .slice(0, 3)
          .map((record) => recordPhrase(record, page.describer))
          .join(', ')}`;
  return `✔ ${count}, ${all}handed off${by}.`;
}
