import type { Movement, Standing, Weakening } from '../model/change.js';
import type { TriggerId } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';
import type { SinceContext } from './context.js';
import type { Describer } from './describe.js';
import { driftSentence } from './drift.js';
import { counted } from './layout.js';
import { Places } from './sources.js';
import { inOrderOfWeight } from './weight.js';
import { standings, weakenings } from './words.js';

/** A trigger or signal that moved, in words. */
export interface ToldMovement {
  readonly id: string;
  readonly title: string;
  readonly direction: 'up' | 'more' | 'down';
  /** "near → crossed", or "crossed, and more of it" */
  readonly step: string;
  readonly before: Standing;
  readonly after: Standing;
  readonly reasons: readonly ToldFinding[];
}

export interface ToldFinding {
  readonly finding: Finding;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface ToldChange {
  /** "main (1a2b3c4d5e)" */
  readonly base: string;
  readonly triggers: readonly ToldMovement[];
  readonly signals: readonly ToldMovement[];
  readonly fresh: readonly (ToldFinding & { readonly was: Finding | null })[];
  readonly gone: readonly ToldFinding[];
  readonly unchanged: number;
  readonly weakened: readonly ToldWeakening[];
}

export interface ToldWeakening {
  readonly weakening: Weakening;
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

/** A change in words; every untrusted text in it has passed the describer's door. */
export function tellChange({ change, before }: SinceContext, describer: Describer, places: Places): ToldChange {
  const former = new Places(before);
  const tell = (finding: Finding, from: Places): ToldFinding => ({
    finding,
    path: describer.clean(finding.at.path),
    line: from.start(finding.at).line,
    message: describer.message(finding),
  });
  const fresh = change.fresh.map(({ finding, was }) => ({ ...tell(finding, places), was, message: grown(finding, was, describer) }));
  return {
    base: `${describer.clean(change.since)} (${change.base.slice(0, 10)})`,
    triggers: change.triggers.map((movement) => tellMovement(movement, triggerTitle(movement, describer), tell, places)),
    signals: change.signals.map((movement) => tellMovement(movement, movement.id, tell, places)),
    fresh,
    gone: change.gone.map((finding) => tell(finding, former)),
    unchanged: change.unchanged.length,
    weakened: change.weakened.map((weakening) => ({
      weakening,
      path: describer.clean(weakening.path),
      line: weakening.line,
      message: weakeningSentence(weakening, describer),
    })),
  };

  function tellMovement<Id extends string>(
    { id, before: from, after, because }: Movement<Id>,
    title: string,
    say: typeof tell,
    at: Places,
  ): ToldMovement {
    const rule = describer.policy.triggers.find((trigger) => trigger.id === because[0]?.trigger);
    const ordered = rule === undefined ? because : inOrderOfWeight(because, rule);
    const reasons = ordered.map((finding) => {
      const told = say(finding, at);
      return finding.drift === null || finding.drift.form === 'no-record'
        ? told
        : { ...told, message: `${told.message}; ${driftSentence(finding, finding.drift, describer)}` };
    });
    const step = from === after ? `${standings[after]}, and more of it` : `${standings[from]} → ${standings[after]}`;
    const direction = from === after ? 'more' : rank[after] > rank[from] ? 'up' : 'down';
    return { id, title, direction, step, before: from, after, reasons };
  }
}

/** "Nothing moved", or how many lines the change crosses: the sentence that leads. */
export function changeSentence({ triggers }: Pick<ToldChange, 'triggers'>): string {
  const crossed = triggers.filter(({ direction, after }) => direction === 'up' && after === 'crossed').length;
  const nearer = triggers.filter(({ direction, after }) => direction === 'up' && after === 'approaching').length;
  const more = triggers.filter(({ direction }) => direction === 'more').length;
  const fewer = triggers.filter(({ direction }) => direction === 'down').length;
  const parts = [
    ...(crossed > 0 ? [`crosses ${crossed === 1 ? 'a handoff line' : `${crossed} handoff lines`}`] : []),
    ...(nearer > 0
      ? [`comes near ${nearer === 1 ? 'one' : `${nearer}`}${crossed > 0 ? ' more' : nearer === 1 ? ' handoff line' : ' handoff lines'}`]
      : []),
    ...(more > 0 ? [`adds to ${more === 1 ? 'one' : `${more}`} that ${more === 1 ? 'is' : 'are'} crossed already`] : []),
    ...(fewer > 0 ? [`steps back from ${fewer === 1 ? 'one' : `${fewer}`}`] : []),
  ];
  return parts.length === 0 ? 'This change crosses no further handoff line.' : `This change ${listing(parts)}.`;
}

/** "2 findings new, 1 changed, 1 gone, 12 as before" */
export function changeCounts({ fresh, gone, unchanged }: ToldChange): string {
  const changed = fresh.filter(({ was }) => was !== null).length;
  return `${counted(fresh.length - changed, 'finding')} new, ${changed} changed, ${gone.length} gone, ${unchanged} as before`;
}

function listing(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function triggerTitle({ id }: Movement<TriggerId>, { policy }: Describer): string {
  return policy.triggers.find((trigger) => trigger.id === id)?.title ?? id;
}

/** "…; before, it only read" where the same thing was there with less. */
function grown(finding: Finding, was: Finding | null, describer: Describer): string {
  const message = describer.message(finding);
  return was === null ? message : `${message} (before: ${describer.message(was)})`;
}

function weakeningSentence({ code, details }: Weakening, describer: Describer): string {
  return weakenings[code].replace(/\{([a-z]{1,12})\}/g, (_, slot: string) => {
    const text = details[slot] ?? '';
    return slot === 'team' ? (titleOfTeam(text, describer) ?? 'The record') : describer.clean(text);
  });
}

function titleOfTeam(team: string, { policy }: Describer): string | undefined {
  return [...policy.destinations].find(([id]) => id === team)?.[1].title;
}

const rank: Readonly<Record<Standing, number>> = { clear: 0, 'handed-off': 1, approaching: 2, crossed: 3 };
