import { subjectId } from '../model/subject.js';
import { isOfModel, type Place, type Site, type Touch, type Verb } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import type { JudgedTouch } from './needs.js';
import { byCodePoint, bySite, effectOrder, levelRank } from './order.js';

/** The judged touches of one workflow. */
export interface JudgedWorkflow {
  readonly id: string | null;
  readonly touches: readonly JudgedTouch[];
}

/** Touches of one subject for one signal in one file are one finding, at the highest level and there at the greatest effect. */
export function toFindings(workflows: readonly JudgedWorkflow[], digest: (text: string) => string): readonly Finding[] {
  const groups = new Map<string, Group>();
  for (const workflow of workflows) {
    const counted = workflow.touches.filter(({ level }) => level !== 'clear');
    const targets = soleTargets(counted);
    for (const judged of counted) {
      const target = judged.touch.subject.target ?? targets.get(subjectKey(judged.touch)) ?? null;
      const key = `${subjectKey(judged.touch)}\n${target ?? ''}`;
      const group = groups.get(key) ?? { judged: [], workflows: new Set() };
      group.judged.push(judged);
      if (workflow.id !== null) group.workflows.add(workflow.id);
      groups.set(key, group);
    }
  }
  const findings = [...groups.values()].map(toFinding).sort(inOrder);
  return withFingerprints(findings, digest);
}

interface Group {
  readonly judged: JudgedTouch[];
  readonly workflows: Set<string>;
}

function subjectKey({ signal, subject, at }: Touch): string {
  return `${signal}\n${at.path}\n${subject.kind}\n${subject.name}`;
}

/** A call whose client was lost is taken for one on the only address that the file has for its subject. */
function soleTargets(touches: readonly JudgedTouch[]): ReadonlyMap<string, string> {
  const sole = new Map<string, string | null>();
  for (const { touch } of touches) {
    const { target } = touch.subject;
    const key = subjectKey(touch);
    if (target !== null) sole.set(key, sole.has(key) && sole.get(key) !== target ? null : target);
  }
  return new Map([...sole].flatMap(([key, target]) => (target === null ? [] : [[key, target] as const])));
}

function toFinding({ judged, workflows }: Group): Finding {
  const [main, ...others] = judged.sort(byWeight);
  if (main === undefined) throw new Error('a group of touches is never empty');
  const { touch, rule } = main;
  const target = touch.subject.target ?? others.map((other) => other.touch.subject.target).find((other) => other !== null) ?? null;
  return {
    fingerprint: '',
    trigger: main.trigger,
    signal: rule.id,
    level: main.level === 'crossed' ? 'crossed' : 'approaching',
    because: main.because.join('+'),
    verb: touch.verb,
    verbs: verbsOf(judged.filter(({ level }) => level === main.level)),
    subject: { ...touch.subject, target },
    landing: touch.landing,
    at: touch.at,
    chain: chainOf(main, others),
    guards: touch.guards,
    detector: touch.detector,
    workflows: [...workflows].sort(byCodePoint),
    coveredBy: null,
    baselined: false,
    drift: null,
  };
}

function verbsOf(judged: readonly JudgedTouch[]): readonly Verb[] {
  return [...new Set(judged.map(({ touch }) => touch.verb))].sort((a, b) => effectOrder(a) - effectOrder(b));
}

/**
 * Neither path nor line is in it, so that it outlives moves, renames and edits; the level and the effect are, so that what it stands for
 * cannot grow behind it. The same thing in several files is told apart by its number.
 */
function withFingerprints(findings: readonly Finding[], digest: (text: string) => string): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const key = [finding.signal, finding.level, finding.verb, subjectId(finding.subject)].join('\n');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { ...finding, fingerprint: digest(count === 1 ? key : `${key}\n${count}`) };
  });
}

/** How it came about, what it stands beside, then the other places of the same. */
function chainOf(main: JudgedTouch, others: readonly JudgedTouch[]): readonly Place[] {
  const also = others.map(({ touch }): Place => ({ ...touch.at, note: { code: 'also-here', details: { verb: touch.verb } } }));
  const concern = main.concern === null ? [] : [main.concern];
  const places = [...main.touch.landing.chain, ...main.touch.chain, ...wayOf(main, others), ...concern, ...also.sort(bySite)];
  const seen = new Set([placeKey(main.touch.at, null)]);
  return places.filter((place) => {
    const keys = [placeKey(place, place.note.code), placeKey(place, null)];
    if (place.note.code === 'also-here' ? keys.some((key) => seen.has(key)) : seen.has(keys[0] ?? '')) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
}

/** The greatest effect may not be what a model has to do with: a mailbox is marked as read by fixed code, and what was read there goes to the model. */
function wayOf(main: JudgedTouch, others: readonly JudgedTouch[]): readonly Place[] {
  if (main.touch.chain.some(isOfModel)) return [];
  const other = [...others].sort((a, b) => bySite(a.touch.at, b.touch.at)).find(({ touch }) => touch.chain.some(isOfModel))?.touch;
  if (other === undefined) return [];
  return [{ ...other.at, note: { code: 'input-here', details: { name: other.subject.name } } }, ...other.chain];
}

function placeKey({ path, span }: Site, code: string | null): string {
  return `${path}:${span[0]}-${span[1]}${code === null ? '' : ` ${code}`}`;
}

function byWeight(a: JudgedTouch, b: JudgedTouch): number {
  return levelRank(b.level) - levelRank(a.level) || effectOrder(a.touch.verb) - effectOrder(b.touch.verb) || bySite(a.touch.at, b.touch.at);
}

function inOrder(a: Finding, b: Finding): number {
  return bySite(a.at, b.at) || byCodePoint(a.signal, b.signal) || byCodePoint(subjectId(a.subject), subjectId(b.subject));
}
