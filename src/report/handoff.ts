import type { RecordSummary } from '../model/handoff.js';
import type { TriggerVerdict } from '../model/verdict.js';
import type { Describer } from './describe.js';
import { shown } from './escape.js';
import { exceptionSentences } from './exceptions.js';
import { labelled } from './layout.js';
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
  const lines = exceptionSentences(page.verdict, page.describer, page.places);
  if (lines.length === 0) return [];
  return [page.context.paint('bold', 'Handoff records and exceptions'), ...lines.flatMap((line) => labelled('  -', 4, line, page.width))];
}

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
