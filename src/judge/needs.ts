import type { SignalRule } from '../model/policy.js';
import type { Level, Note, Place, Touch } from '../model/touch.js';
import type { LevelledTouch } from './level.js';
import { levelRank, lowerOf } from './order.js';

/** A touch with its final level in one workflow. */
export interface JudgedTouch extends LevelledTouch {
  /** The other evidence that its rule asks for. */
  readonly concern: Place | null;
}

/**
 * What counts only beside other evidence starts low and is raised where that evidence is there, until nothing changes:
 * no two pieces of evidence can lift each other out of nothing.
 */
export function settleNeeds(touches: readonly LevelledTouch[]): readonly JudgedTouch[] {
  let settled = touches.map((touch) => withoutConcern(touch));
  for (;;) {
    const concerns = new ConcernsByRule(settled);
    const next = settled.map((judged, index) => {
      const touch = touches[index];
      return touch === undefined || judged.level === touch.level ? judged : raised(touch, judged, concerns);
    });
    if (next.every((judged, index) => judged.level === settled[index]?.level)) return next;
    settled = next;
  }
}

/** What counts as other evidence for each rule, looked up once. */
class ConcernsByRule {
  private readonly found = new Map<SignalRule, readonly JudgedTouch[]>();

  constructor(private readonly all: readonly JudgedTouch[]) {}

  of(rule: SignalRule): readonly JudgedTouch[] {
    const known = this.found.get(rule);
    if (known !== undefined) return known;
    const except = rule.need?.except ?? [];
    const others = this.all.filter(({ touch }) => !except.some((trait) => touch.traits.includes(trait)));
    const concerns = others.filter((other) =>
      rule.need?.any.some(
        ({ of, atLeast }) => reaches(other.level, atLeast) && of.some((subject) => subject === other.rule.id || subject === other.trigger),
      ),
    );
    this.found.set(rule, concerns);
    return concerns;
  }
}

function withoutConcern(touch: LevelledTouch): JudgedTouch {
  const { need } = touch.rule;
  if (need === null || need.unless.some((trait) => touch.touch.traits.includes(trait))) return { ...touch, concern: null };
  const level = lowerOf(need.otherwise, touch.level);
  return { ...touch, concern: null, level, because: level === touch.level ? touch.because : [...touch.because, need.because] };
}

function raised(touch: LevelledTouch, judged: JudgedTouch, concerns: ConcernsByRule): JudgedTouch {
  const anyEvidence = touch.rule.need?.evidence === 'any';
  const other = concerns
    .of(touch.rule)
    .find(
      (concern) =>
        concern.touch !== touch.touch &&
        (anyEvidence || isDifferentEvidence(touch.touch, concern.touch)) &&
        !isSameByTraits(touch.rule, touch.touch, concern.touch),
    );
  return other === undefined ? judged : { ...touch, concern: { ...other.touch.at, note: noteOf(other) } };
}

/**
 * Another thing at another place: not the same store or service again; and where the other is hosting or configuration only, one that
 * does not rest on the same file.
 */
function isDifferentEvidence(touch: Touch, other: Touch): boolean {
  if (isSameSubject(touch, other)) return false;
  const isConfiguration = other.verb === 'deploy' || other.verb === 'register';
  if (isConfiguration) return ![other.at, ...other.chain].some(({ path }) => path === touch.at.path);
  return other.at.path !== touch.at.path || isElsewhere(touch, other) || isHandedOver(touch, other);
}

function isElsewhere({ at }: Touch, other: Touch): boolean {
  return other.at.span[1] <= at.span[0] || at.span[1] <= other.at.span[0];
}

/** What a schedule runs may stand inside the call that registers it: `every('day', async () => …)`. */
function isHandedOver({ at, verb }: Touch, other: Touch): boolean {
  return verb === 'register' && at.span[0] < other.at.span[0];
}

/** Accounts that the workflow keeps itself, and the fields and the store that it keeps them in. */
function isSameByTraits({ need }: SignalRule, touch: Touch, other: Touch): boolean {
  const same = need?.same ?? null;
  return same !== null && touch.traits.includes(same.when) && same.of.some((trait) => other.traits.includes(trait));
}

function isSameSubject({ subject: a }: Touch, { subject: b }: Touch): boolean {
  return a.name === b.name && (a.target === b.target || a.target === null || b.target === null);
}

function noteOf(other: LevelledTouch): Note {
  return { code: 'concern-here', details: { signal: other.rule.id } };
}

function reaches(level: Level, atLeast: Level): boolean {
  return levelRank(level) >= levelRank(atLeast);
}
