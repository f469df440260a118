import type { Guard, Landing, Level, Reach, SignalId, Touch, TriggerId, Verb } from './touch.js';

export type Destination =
  | 'engineering-owner'
  | 'product-owner'
  | 'dev'
  | 'sre-devops'
  | 'data-governance'
  | 'privacy'
  | 'hr'
  | 'finance'
  | 'legal'
  | 'compliance'
  | 'procurement';

/** What a level row asks of a touch. Every key given must fit; a list fits when one of it does. */
export interface Condition {
  readonly verb?: readonly Verb[];
  readonly place?: readonly Landing['place'][];
  readonly stage?: readonly Landing['stage'][];
  readonly owner?: readonly Landing['owner'][];
  readonly known?: readonly Landing['known'][];
  readonly auth?: readonly Touch['auth'][];
  /** All of these traits. */
  readonly traits?: readonly string[];
  /** None of these traits. */
  readonly without?: readonly string[];
}

/** The first row that fits decides. */
export interface LevelRow {
  /** The reason's code, unique within the signal. */
  readonly because: string;
  readonly when: Condition;
  readonly level: Level;
  /** Said to the reader, with `{subject}`, `{target}`, `{place}`. */
  readonly says: string;
}

export interface SignalRule {
  readonly id: SignalId;
  readonly title: string;
  /** The policy's own words that this signal stands for. */
  readonly quote: string;
  readonly destinations: readonly Destination[];
  readonly levels: readonly LevelRow[];
  /** What would lower it. */
  readonly cure: string;
  /** A landing in a vendor's sandbox is at most approaching everywhere but here. */
  readonly sandbox: 'lowers' | 'counts';
  readonly examples: { readonly crossed: readonly string[]; readonly clear: readonly string[] };
}

export interface TriggerRule {
  readonly id: TriggerId;
  readonly title: string;
  readonly quote: string;
  readonly destinations: readonly Destination[];
  readonly signals: readonly SignalRule[];
}

/** READING.md's general rules, each stated once: what lowers a touch whatever its signal. */
export interface GeneralRules {
  /** Highest level for each way of being reached. */
  readonly reach: Readonly<Record<Reach, Level>>;
  /** How many levels each guard lowers. */
  readonly guards: Readonly<Record<Guard['form'], number>>;
}

export interface Policy {
  readonly version: string;
  readonly triggers: readonly TriggerRule[];
  readonly general: GeneralRules;
  readonly destinations: Readonly<Record<Destination, { readonly title: string; readonly through: Destination | null }>>;
  readonly requestForm: string | null;
}
