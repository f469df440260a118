import type { Finding, TriggerVerdict, Verdict } from '../model/verdict.js';
import { adviceSentence, failsByAdvice } from './advice.js';
import { changeSentence, tellChange } from './change.js';
import type { ReportContext } from './context.js';
import { Describer } from './describe.js';
import { inAnnotation, inAnnotationProperty, shown } from './escape.js';
import { exceptionSentences } from './exceptions.js';
import { counted } from './layout.js';
import { Places } from './sources.js';
import { inOrderOfWeight } from './weight.js';

/** GitHub shows about ten of a kind for a step, so each trigger is told once, at its weightiest evidence. */
const mostOfAKind = 10;

/** Workflow commands that annotate a run, and a sentence for its log. */
export function renderGithub(verdict: Verdict, context: ReportContext): string {
  const describer = new Describer(context.policy, context.titles, shown);
  const places = new Places(context.sources);
  const triggers = verdict.triggers.flatMap((trigger) => annotationOf(trigger, verdict, context, describer, places));
  const all = [
    ...triggers,
    ...gateAnnotations(context, describer, places),
    ...adviceAnnotations(verdict, context, places),
    ...blindness(verdict),
  ];
  const limited = (['error', 'warning', 'notice'] as const).flatMap((kind) => all.filter((own) => own.kind === kind).slice(0, mostOfAKind));
  const exceptions = exceptionSentences(verdict, describer, places).map((line) => `handoff-lint: ${inAnnotation(line)}`);
  return `${[...limited.map(command), ...exceptions, sentence(verdict, context, describer, places)].join('\n')}\n`;
}

interface Annotation {
  readonly kind: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly at: { readonly path: string; readonly line: number; readonly column?: readonly [start: number, end: number] } | null;
}

function annotationOf(
  trigger: TriggerVerdict,
  { findings }: Verdict,
  context: ReportContext,
  describer: Describer,
  places: Places,
): readonly Annotation[] {
  const rule = context.policy.triggers.find(({ id }) => id === trigger.id);
  const own = findings.filter((finding) => finding.trigger === trigger.id && finding.coveredBy === null && !finding.baselined);
  const fresh = new Set(context.since?.change.fresh.map(({ finding }) => finding.fingerprint));
  const ordered = rule === undefined ? [] : inOrderOfWeight(own, rule);
  // What the change brings is annotated first: a pull request shows its own lines.
  const main = ordered.find(({ level, fingerprint }) => level === trigger.level && fresh.has(fingerprint)) ?? ordered[0];
  if (rule === undefined || main === undefined || trigger.covered || trigger.baselined) return [];
  const crossed = main.level === 'crossed';
  const receivers = describer.receivers(trigger.destinations);
  const others = ordered.length > 1 ? ` (and ${counted(ordered.length - 1, 'more place')})` : '';
  const form = context.policy.requestForm === null ? '' : ` ${shown(context.policy.requestForm)}`;
  const to = crossed ? `Hand it off: ${receivers}.${form}` : `It would go ${describer.towards(trigger.destinations)}.`;
  return [
    {
      kind: crossed ? 'error' : 'warning',
      title: `${rule.title}: ${crossed ? 'crossed' : 'near'}`,
      message: `${describer.message(main)}${others}. ${to}`,
      at: placeOf(main, context, places),
    },
  ];
}

function placeOf({ at }: Finding, { below }: ReportContext, places: Places): Annotation['at'] {
  const start = places.start(at);
  const end = places.end(at);
  const path = below === '' ? at.path : `${below}/${at.path}`;
  return { path, line: start.line, ...(end.line === start.line ? { column: [start.column, end.column] as const } : {}) };
}

function gateAnnotations({ since }: ReportContext, describer: Describer, places: Places): readonly Annotation[] {
  if (since === null) return [];
  return tellChange(since, describer, places).weakened.map(({ weakening, line, message }) => ({
    kind: 'warning',
    title: 'The gate itself is changed',
    message,
    at: { path: weakening.path, line: line ?? 1 },
  }));
}

/** No handoff line, so a notice, unless the policy lets it fail. */
function adviceAnnotations(verdict: Verdict, { below }: ReportContext, places: Places): readonly Annotation[] {
  return verdict.advice.map((advice) => ({
    kind: failsByAdvice(verdict) ? 'error' : 'notice',
    title: 'AI accounts and services',
    message: `${adviceSentence(advice, shown)}.`,
    at: { path: below === '' ? advice.at.path : `${below}/${advice.at.path}`, line: places.start(advice.at).line },
  }));
}

function blindness({ skipped, complete }: Verdict): readonly Annotation[] {
  const missed = skipped.filter(({ relevant }) => relevant).length;
  if (complete) return [];
  return [
    {
      kind: 'warning',
      title: 'Not the whole picture',
      message: `${counted(missed, 'file')} that may matter could not be analysed.`,
      at: null,
    },
  ];
}

function command({ kind, title, message, at }: Annotation): string {
  const place =
    at === null
      ? ''
      : `file=${inAnnotationProperty(at.path)},line=${at.line},endLine=${at.line},${at.column === undefined ? '' : `col=${at.column[0]},endColumn=${at.column[1]},`}`;
  return `::${kind} ${place}title=${inAnnotationProperty(`handoff-lint: ${title}`)}::${inAnnotation(message)}`;
}

/** It never begins like a workflow command. */
function sentence({ triggers }: Verdict, { exitCode, since }: ReportContext, describer: Describer, places: Places): string {
  const crossed = triggers.filter(({ level }) => level === 'crossed');
  const handed = crossed.filter(({ covered }) => covered).length;
  const change = since === null ? '' : ` ${changeSentence(tellChange(since, describer, places))}`;
  return `handoff-lint: ${counted(crossed.length, 'line')} crossed, ${handed} handed off.${change} exit ${exitCode}`;
}
