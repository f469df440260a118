import type { Level, Path, SignalId, TriggerId } from './touch.js';
import type { Finding } from './verdict.js';

/** Where a trigger or signal stands. `handed-off`: crossed or near, and a record covers it. */
export type Standing = Level | 'handed-off';

export interface Movement<Id> {
  readonly id: Id;
  readonly before: Standing;
  readonly after: Standing;
  /** What brings it there: the findings that are new, else those that count otherwise now; empty where it is clear now. */
  readonly because: readonly Finding[];
}

/** A finding that the base does not have. `was`: the same subject there, with another effect or at another level. */
export interface FreshFinding {
  readonly finding: Finding;
  readonly was: Finding | null;
}

/** What a change does to the verdict, from the commit it starts at to what is scanned. */
export interface Change {
  /** As it was asked for: `origin/main`. */
  readonly since: string;
  /** The commit that was compared with. */
  readonly base: string;
  /** Those that moved, in the policy's order; `before` and `after` are both crossed where more came to it. */
  readonly triggers: readonly Movement<TriggerId>[];
  readonly signals: readonly Movement<SignalId>[];
  readonly fresh: readonly FreshFinding[];
  /** Findings that the base alone has, in no form. */
  readonly gone: readonly Finding[];
  readonly unchanged: readonly Finding[];
  readonly weakened: readonly Weakening[];
}

/** Something by which the change makes its own gate weaker, or answers for itself. It is told, and a person judges it. */
export interface Weakening {
  readonly code: WeakeningCode;
  /** From the top of the repository. */
  readonly path: Path;
  readonly line: number | null;
  readonly details: Readonly<Record<string, string>>;
}

export type WeakeningCode =
  | 'setting-lowered'
  | 'record-accepted'
  | 'record-extended'
  | 'record-widened'
  | 'dismissal-added'
  | 'dismissal-extended'
  | 'baseline-grown'
  | 'step-removed'
  | 'step-changed'
  | 'step-softened'
  | 'owner-removed';
