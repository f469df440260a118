import type { Destination } from './policy.js';
import type { Loss } from './facts.js';
import type { Dismissal, Drift, RecordSummary } from './handoff.js';
import type { Landing, Level, Path, Place, SignalId, Site, Subject, Touch, TriggerId, Verb } from './touch.js';

/** Several touches of one subject for one signal in one file, judged. */
export interface Finding {
  readonly fingerprint: string;
  readonly trigger: TriggerId;
  readonly signal: SignalId;
  readonly level: Exclude<Level, 'clear'>;
  /** Code of the level row that decided, followed by the codes of the general rules that changed its level. */
  readonly because: string;
  /** The greatest effect. */
  readonly verb: Verb;
  /** Everything that is done to the subject at this level, the greatest effect first. */
  readonly verbs: readonly Verb[];
  readonly subject: Subject;
  readonly landing: Landing;
  readonly at: Site;
  readonly chain: readonly Place[];
  readonly guards: Touch['guards'];
  readonly detector: string;
  readonly workflows: readonly string[];
  /** Path of the handoff record that covers it. */
  readonly coveredBy: Path | null;
  /** It was there before the tree took up the linter, says its baseline; it fails nothing then. */
  readonly baselined: boolean;
  /** Why none does; null where one does or none was looked for. */
  readonly drift: Drift | null;
}

/** What a detector saw, and what became of it. */
export interface SeenTouch {
  readonly touch: Touch;
  readonly level: Level;
  /** As in a finding. */
  readonly because: string;
}

/** What `.handoff/` says about the findings. */
export interface HandoffSummary {
  readonly records: readonly RecordSummary[];
  /** Findings that count for nothing because somebody answers for their being false alarms. */
  readonly dismissed: readonly { readonly finding: Finding; readonly dismissal: Dismissal }[];
  /** Dismissals without effect: nothing has their fingerprint, or their time is over. */
  readonly stale: readonly { readonly dismissal: Dismissal; readonly because: 'gone' | 'expired' }[];
  /** Until when a request alone covers, if the configuration says so. */
  readonly requestsCoverUntil: string | null;
  /** Keys of the tree's own configuration that lower its gate. */
  readonly lowered: readonly string[];
  /** What it would lower, had the caller's policy not locked it. */
  readonly refused: readonly string[];
  /** null: no baseline is applied. */
  readonly baseline: BaselineSummary | null;
}

export interface BaselineSummary {
  readonly path: Path;
  /** Findings that it lists and the code has. */
  readonly known: number;
  /** Entries that the code has no more. */
  readonly gone: number;
}

export interface TriggerVerdict {
  readonly id: TriggerId;
  readonly level: Level;
  readonly covered: boolean;
  /** What no record covers of it is all in the baseline. */
  readonly baselined: boolean;
  readonly destinations: readonly Destination[];
  readonly signals: readonly SignalId[];
}

export interface WorkflowSummary {
  /** Its root folder, `.` for the whole tree. */
  readonly id: string;
  readonly documents: number;
  readonly models: number;
  readonly closed: boolean;
}

export interface Skip {
  readonly path: Path;
  readonly reason: Loss['reason'] | 'excluded' | 'link' | 'not-a-file' | 'outside-root' | 'detector' | 'linking' | 'too-far' | 'too-many';
  /** A file with a word of the catalogues could not be analysed. */
  readonly relevant: boolean;
}

export interface Inventory {
  readonly models: readonly string[];
  readonly vendors: readonly string[];
  readonly tools: readonly string[];
  readonly hosts: readonly string[];
}

/** A subject as the code touches it, at any level. */
export interface Touched {
  /** `jira:acme.atlassian.net` */
  readonly id: string;
  readonly subject: Subject;
  readonly verbs: readonly Verb[];
  readonly places: readonly Landing['place'][];
  /** Where it is first met. */
  readonly at: Site;
}

/** An AI account or service that is not approved, whatever the six triggers say. */
export interface Advice {
  readonly code: AdviceCode;
  /** The service, host, or `provider:model`. */
  readonly name: string;
  readonly at: Site;
  readonly also: readonly Site[];
}

export type AdviceCode = 'unofficial' | 'consumer' | 'unknown-gateway' | 'not-listed' | 'blocked';

export interface Verdict {
  readonly root: string;
  readonly policyVersion: string;
  readonly triggers: readonly TriggerVerdict[];
  readonly findings: readonly Finding[];
  readonly advice: readonly Advice[];
  /** What advice does to the exit code. */
  readonly unapproved: 'told' | 'fails';
  readonly workflows: readonly WorkflowSummary[];
  readonly handoff: HandoffSummary;
  readonly inventory: Inventory;
  readonly skipped: readonly Skip[];
  readonly complete: boolean;
  readonly stats: { readonly files: number; readonly bytes: number; readonly calls: number };
}
