import type { Verdict } from '../model/verdict.js';
import { adviceOf } from './advice.js';
import { Describer } from './describe.js';
import { shown } from './escape.js';
import { evidenceOf } from './evidence.js';
import { exceptionsOf } from './handoff.js';
import { counted, labelled, listed, wrap } from './layout.js';
import type { Page, TerminalContext } from './page.js';
import { sinceOf } from './since.js';
import { Places } from './sources.js';
import { summaryOf } from './summary.js';
import { skipReasons } from './words.js';

/** The report for a person: the answer first, then the evidence, then what to do. */
export function renderTerminal(verdict: Verdict, context: TerminalContext): string {
  const width = Math.min(120, Math.max(50, context.width));
  const page: Page = {
    verdict,
    context,
    width,
    describer: new Describer(context.policy, context.titles, shown),
    places: new Places(context.sources),
  };
  const blocks = verdict.triggers.map((trigger) => evidenceOf(trigger, page)).filter((lines) => lines.length > 0);
  if (context.detail === 'quiet' && blocks.length === 0 && context.exitCode === 0 && exceptionsOf(page).length === 0) return '';
  const parts = [
    [...heading(page), ...summaryOf(page)],
    sinceOf(page),
    ...blocks,
    adviceOf(page),
    exceptionsOf(page),
    unseen(page),
    nextSteps(page),
    footer(page),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ verdict, context, width }: Page): readonly string[] {
  const name =
    verdict.root
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? '.';
  const counts = `${counted(verdict.stats.files, 'file')}, ${counted(verdict.workflows.length, 'workflow')}`;
  return wrap(listed(['handoff-lint', shown(name), counts, `policy ${context.policy.version}`], ' · '), width).map((line) =>
    context.paint('dim', line),
  );
}

/** What could not be read is said, so that silence is never taken for a clean bill. */
function unseen({ verdict, context, width }: Page): readonly string[] {
  const missed = verdict.skipped.filter(({ relevant }) => relevant);
  if (verdict.stats.files === 0) return [context.paint('yellow', '? Nothing was scanned: there is no file here that the linter reads.')];
  if (missed.length === 0)
    return verdict.complete ? [] : [context.paint('yellow', '? Not everything could be analysed, so this is not the whole picture.')];
  const listed = missed.slice(0, 5).flatMap(({ path, reason }) => labelled('', 2, `${shown(path)}: ${skipReasons[reason]}`, width));
  const more = missed.length > 5 ? [`  and ${counted(missed.length - 5, 'more file')} (--format json lists all)`] : [];
  const title = `? ${counted(missed.length, 'file')} that may matter could not be analysed, so this is not the whole picture:`;
  return [context.paint('yellow', title), ...listed, ...more];
}

function nextSteps({ verdict, context, describer, width }: Page): readonly string[] {
  const { policy, paint } = context;
  const open = verdict.triggers.filter(({ level, covered, baselined }) => level === 'crossed' && !covered && !baselined);
  const form = policy.requestForm === null ? 'the official Dev request form' : `the Dev request form (${shown(policy.requestForm)})`;
  if (open.length === 0) {
    const near = verdict.triggers.some(({ level }) => level === 'approaching');
    return near ? wrap(`Before it grows into one of these, ask Dev through ${form}.`, width) : [];
  }
  const asked = new Set(open.flatMap(({ destinations }) => destinations));
  const routed = [...policy.destinations.keys()]
    .filter((id) => asked.has(id) && describer.through(id) !== null)
    .map((id) => describer.reached(id));
  const direct = [...policy.destinations.keys()].filter((id) => asked.has(id) && describer.through(id) === null && id !== 'product-owner');
  const steps = [
    firstStep(verdict),
    `Bring it to Dev through ${form}, with what it is for and who uses it.`,
    `Who takes part: ${direct.map((id) => describer.reached(id)).join(', ')}.${routed.length > 0 ? ` Dev brings in ${routed.join(', ')}.` : ''}`,
    'Or keep it an experiment: what would lower each line stands under it.',
  ];
  return [
    paint('bold', 'Next'),
    ...steps.flatMap((step, index) => labelled(`  ${index + 1}`, 5, step, width)),
    ...wrap('You keep the product idea and the business goals; the specialists bring security, reliability and operations.', width - 2).map(
      (line) => `  ${line}`,
    ),
  ];
}

/** From nothing to a record, from a record to its acceptance, from what was accepted to what has grown. */
function firstStep({ findings, handoff }: Verdict): string {
  const drifts = findings.flatMap(({ level, drift }) => (level === 'crossed' && drift !== null ? [drift] : []));
  const grown = drifts.find(({ form }) => form !== 'no-record' && form !== 'requested' && form !== 'not-accepted');
  const asked = handoff.records.find(({ status }) => status === 'requested');
  if (grown !== undefined && 'record' in grown && asked === undefined)
    return `Bring ${shown(grown.record)} up to date: handoff-lint request --save; then have it accepted again.`;
  if (asked !== undefined)
    return `${shown(asked.path)} waits for an answer: handoff-lint record accept ${shown(asked.path)} notes who takes it over.`;
  return 'Draft the handoff: handoff-lint request fills in what the files say. It need not be perfect.';
}

function footer({ verdict, context }: Page): readonly string[] {
  const crossed = verdict.triggers.filter(({ level }) => level === 'crossed');
  const handed = crossed.filter(({ covered }) => covered).length;
  const lines =
    context.stats === 'shown'
      ? [`${counted(verdict.stats.files, 'file')}, ${counted(verdict.stats.bytes, 'byte')}, ${counted(verdict.stats.calls, 'call')} read`]
      : [];
  if (crossed.length === 0 && context.exitCode === 0 && lines.length === 0) return [];
  const tally = crossed.length === 0 ? 'nothing crossed' : `${crossed.length} crossed, ${handed === 0 ? 'none' : handed} handed off`;
  return [...lines, `exit ${context.exitCode} · ${tally}`].map((line) => context.paint('dim', line));
}
