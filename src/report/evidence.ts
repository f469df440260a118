import type { TriggerRule } from '../model/policy.js';
import type { NoteCode, Place, Site } from '../model/touch.js';
import type { Finding, TriggerVerdict } from '../model/verdict.js';
import { driftSentence } from './drift.js';
import { shown } from './escape.js';
import { excerptOf } from './excerpt.js';
import { counted, labelled, wrap } from './layout.js';
import { levelStyle, ruleOf } from './summary.js';
import type { Page } from './page.js';
import { inOrderOfWeight } from './weight.js';
import { isAside } from './words.js';

const mostBlocks = 5;
/** Of a chain; JSON has it whole. */
const mostLines = 8;
const mostSites = 4;
const mostNotes = 3;
const column = 14;

/** One trigger: the policy's words, then each piece of evidence with its place, why it counts and what would lower it. */
export function evidenceOf(trigger: TriggerVerdict, page: Page): readonly string[] {
  const rule = ruleOf(trigger, page);
  const findings = page.verdict.findings.filter(
    ({ trigger: id, level, coveredBy, baselined }) =>
      id === trigger.id && coveredBy === null && !baselined && (level === 'crossed' || page.context.detail === 'full'),
  );
  const blocks = rule === undefined ? [] : inOrderOfWeight(findings, rule).slice(0, mostBlocks);
  const [first] = blocks;
  if (rule === undefined || first === undefined || trigger.covered) return [];
  const rest = findings.filter((finding) => !blocks.includes(finding));
  const { paint } = page.context;
  return [
    `${paint('bold', rule.title)}  ${paint(levelStyle[trigger.level], trigger.level === 'crossed' ? 'crossed' : 'near')}`,
    ...wrap(rule.says, page.width - 2).map((line) => `  ${line}`),
    ...labelled('  Policy:', 10, `“${quoteOf(rule, first)}”`, page.width).map((line) => paint('dim', line)),
    ...blocks.flatMap((finding, index) => ['', ...blockOf(finding, blocks.slice(0, index), trigger, page)]),
    ...(rest.length === 0 ? [] : ['', ...remainder(rest, page)]),
  ];
}

/** The policy's example where it names this very kind, else the trigger's own sentence. */
function quoteOf(rule: TriggerRule, finding: Finding): string {
  const quote = rule.signals.find(({ id }) => id === finding.signal)?.quote ?? rule.quote;
  return rule.quote.includes(quote) ? rule.quote : quote;
}

function blockOf(finding: Finding, before: readonly Finding[], trigger: TriggerVerdict, page: Page): readonly string[] {
  const { describer, places, width, context } = page;
  const { paint } = context;
  const message = `${describer.message(finding)}${finding.level === 'approaching' && trigger.level === 'crossed' ? ' (near)' : ''}`;
  const place = `${shown(finding.at.path)}:${places.start(finding.at).line}`;
  const head =
    2 + place.length + 3 + message.length <= width
      ? [`  ${paint('cyan', place)}   ${message}`]
      : [`  ${paint('cyan', place)}`, ...wrap(message, width - 4).map((line) => `    ${line}`)];
  const cure = before.some(({ signal }) => signal === finding.signal) ? null : (describer.rule(finding)?.cure ?? null);
  return [
    ...head,
    ...(isWorthShowing(finding, before, page) ? code(finding, page) : []),
    ...reasons(finding, page),
    ...handoff(finding, page),
    ...(cure === null
      ? []
      : labelled('    lower it', column, cure, width).map((line) => line.replace('lower it', paint('green', 'lower it')))),
  ];
}

function code(finding: Finding, page: Page): readonly string[] {
  const { paint } = page.context;
  return excerptOf(finding.at, page.places, page.width - 14).map(({ number, text, form }) => {
    const gutter = paint('dim', `      ${number} │`);
    return form === 'code' ? `${gutter} ${text}`.trimEnd() : `${gutter} ${paint(levelStyle[finding.level], text)}`;
  });
}

/** Why the handoff that there is does not cover it. */
function handoff(finding: Finding, { describer, width, context }: Page): readonly string[] {
  if (finding.drift === null || finding.drift.form === 'no-record' || finding.level !== 'crossed') return [];
  const lines = labelled('    handoff', column, driftSentence(finding, finding.drift, describer), width);
  return lines.map((line) => line.replace('    handoff', `    ${context.paint('red', 'handoff')}`));
}

/** The chain that makes it count, the other places of the same, and where it is asked for. */
function reasons(finding: Finding, page: Page): readonly string[] {
  const { describer, places, width, context } = page;
  const at = (place: Site): string => `${shown(place.path)}:${places.start(place).line}`;
  const path = finding.chain.filter((place) => !isAside(place));
  const steps = stepsOf(path, at, (place) => describer.note(place));
  const why = shortened(steps.map((step, index) => labelled(index === 0 ? '    why' : '', column, step, width)));
  const others = (code: NoteCode): readonly string[] =>
    [...new Set(finding.chain.filter(({ note }) => note.code === code).map(at))].filter((site) => site !== at(finding.at));
  const asides = [...sites('    also', others('also-here'), width), ...sites('    called', others('called-here'), width)];
  return [...why, ...asides].map((line) => dimLabel(line, context.paint));
}

function sites(label: string, found: readonly string[], width: number): readonly string[] {
  if (found.length === 0) return [];
  const more = found.length > mostSites ? ` and ${found.length - mostSites} more` : '';
  return labelled(label, column, `${found.slice(0, mostSites).join(', ')}${more}`, width);
}

/** One step a line of code: what happens there, once each. */
function stepsOf(path: readonly Place[], at: (place: Place) => string, note: (place: Place) => string): readonly string[] {
  const steps: { readonly site: string; readonly notes: string[] }[] = [];
  for (const place of path) {
    const site = at(place);
    const last = steps[steps.length - 1];
    const said = note(place);
    if (last?.site !== site) steps.push({ site, notes: [said] });
    else if (!last.notes.includes(said)) last.notes.push(said);
  }
  return steps.map(({ site, notes }) => `${site}  ${notes.slice(0, mostNotes).join(', ')}`);
}

/** The start and the end of a long way tell most: whole steps, so many that they fit into the lines that there are. */
function shortened(steps: readonly (readonly string[])[]): readonly string[] {
  if (steps.flat().length <= mostLines) return steps.flat();
  let [head, tail] = [0, 0];
  const lines = (): number => steps.slice(0, head).flat().length + steps.slice(steps.length - tail).flat().length + 1;
  for (let grown = true; grown && head + tail < steps.length;) {
    grown = false;
    for (const end of ['head', 'tail'] as const) {
      const [from, to] = [head, tail];
      if (end === 'head') head++;
      else tail++;
      if (lines() <= mostLines) grown = true;
      else [head, tail] = [from, to];
    }
  }
  const omitted = `${' '.repeat(column)}… ${counted(steps.length - head - tail, 'more step')} …`;
  return [...steps.slice(0, head).flat(), omitted, ...steps.slice(steps.length - tail).flat()];
}

function dimLabel(line: string, paint: Page['context']['paint']): string {
  return /^ {4}(?:why|also|called) /.test(line) ? `    ${paint('dim', line.slice(4, column))}${line.slice(column)}` : line;
}

function remainder(rest: readonly Finding[], { places, width, context }: Page): readonly string[] {
  const listed = rest.slice(0, 6).map((finding) => `${shown(finding.at.path)}:${places.start(finding.at).line}`);
  const others = rest.length > 6 ? `, and ${rest.length - 6} more` : '';
  return wrap(`and ${rest.length} more: ${listed.join(', ')}${others} (--format json lists all)`, width - 2).map((line) =>
    context.paint('dim', `  ${line}`),
  );
}

/** Code that stands above already, or that is only near while something else is crossed, is not worth its lines. */
function isWorthShowing(finding: Finding, before: readonly Finding[], { verdict }: Page): boolean {
  if (finding.level === 'approaching' && verdict.triggers.some(({ level }) => level === 'crossed')) return false;
  return !before.some(({ at }) => at.path === finding.at.path && at.span[0] === finding.at.span[0]);
}
