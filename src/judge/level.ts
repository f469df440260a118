import type { Condition, LevelRow, Limit, Policy, SignalRule } from '../model/policy.js';
import type { Level, Touch, TriggerId } from '../model/touch.js';
import { levelRank, lowerOf } from './order.js';

/** A touch with the level its table row and the general rules give it, before other evidence is looked at. */
export interface LevelledTouch {
  readonly touch: Touch;
  readonly trigger: TriggerId;
  readonly rule: SignalRule;
  readonly level: Level;
  /** The row's code, then the codes of the general rules that changed its level. */
  readonly because: readonly string[];
}

/** `outside`: in no workflow; `closed`: in one that reaches only mocks and samples. */
export type Surroundings = 'open' | 'closed' | 'outside';

/** What the policy says about a signal. */
export interface SignalPlace {
  readonly trigger: TriggerId;
  readonly rule: SignalRule;
}

export function levelOf(touch: Touch, { trigger, rule }: SignalPlace, surroundings: Surroundings, policy: Policy): LevelledTouch {
  const row = rule.levels.find(({ when }) => fits(touch, when));
  const steps =
    row === undefined ? [] : [...byGuards(touch, policy), ...byLimits(touch, rule, policy), ...bySurroundings(rule, surroundings, policy)];
  return { touch, trigger, rule, ...applied(row, steps) };
}

export function fits(touch: Touch, when: Condition): boolean {
  const { landing, traits } = touch;
  return (
    holds(when.verb, touch.verb) &&
    holds(when.place, landing.place) &&
    holds(when.stage, landing.stage) &&
    holds(when.owner, landing.owner) &&
    holds(when.known, landing.known) &&
    holds(when.auth, touch.auth) &&
    (when.traits ?? []).every((trait) => traits.includes(trait)) &&
    !(when.without ?? []).some((trait) => traits.includes(trait))
  );
}

interface Step {
  readonly because: string;
  readonly lowers: number;
  readonly atMost: Level;
}

function applied(row: LevelRow | undefined, steps: readonly Step[]): Pick<LevelledTouch, 'level' | 'because'> {
  let level: Level = row?.level ?? 'clear';
  const because = row === undefined ? [] : [row.because];
  for (const { because: code, lowers, atMost } of steps) {
    const next = lowerOf(atMost, lowered(level, lowers));
    if (next !== level) because.push(code);
    level = next;
  }
  return { level, because };
}

/** Each form of guard counts once; first those that lower, then those that cap. */
function byGuards(touch: Touch, policy: Policy): readonly Step[] {
  const forms = [...new Set(touch.guards.map(({ form }) => form))].sort();
  const steps = forms.map((form) => ({ because: form, ...policy.general.guards[form] }));
  return [...steps.filter(({ lowers }) => lowers > 0), ...steps.filter(({ lowers }) => lowers === 0)];
}

function byLimits(touch: Touch, rule: SignalRule, policy: Policy): readonly Step[] {
  const limits = policy.general.limits.filter((limit) => !rule.exempt.includes(limit.because) && fits(touch, limit.when)).map(toStep);
  return [...limits, { because: touch.reach, lowers: 0, atMost: policy.general.reach[touch.reach] }];
}

function bySurroundings(rule: SignalRule, surroundings: Surroundings, policy: Policy): readonly Step[] {
  if (surroundings === 'open' || rule.exempt.includes(surroundings)) return [];
  return [toStep(policy.general[surroundings])];
}

function toStep(limit: Limit): Step {
  return { because: limit.because, lowers: 0, atMost: limit.atMost };
}

function lowered(level: Level, by: number): Level {
  const rank = Math.max(0, levelRank(level) - by);
  return rank >= 2 ? 'crossed' : rank === 1 ? 'approaching' : 'clear';
}

function holds<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return wanted === undefined || wanted.includes(value);
}
