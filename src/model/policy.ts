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
  /** The reason's code; rows of one signal that share it say the same thing. */
  readonly because: string;
  readonly when: Condition;
  readonly level: Level;
  /** Said to the reader, with `{subject}`, `{target}`, `{does}`, `{act}`; `[...]` is left out where a name in it is unknown. */
  readonly says: string;
}

/** Crossed only beside other evidence, and otherwise a lower level. */
export interface Need {
  readonly because: string;
  readonly otherwise: Level;
  /** `different`: the other evidence stands at another site and is not the same hosting or command. */
  readonly evidence: 'different' | 'any';
  /** One of these is enough. `of` names triggers and signals. */
  readonly any: readonly { readonly of: readonly (TriggerId | SignalId)[]; readonly atLeast: Level }[];
  /** Traits that stand for the other evidence. */
  readonly unless: readonly string[];
  /** Traits of other evidence that does not count. */
  readonly except: readonly string[];
  /** Other evidence of these traits is the same again where the evidence itself has the trait `when`. */
  readonly same: { readonly when: string; readonly of: readonly string[] } | null;
  readonly says: string;
  /** Said where it is met, with `{concern}`. */
  readonly met: string;
}

/** A general rule that a signal may be exempt from. */
export type GeneralRuleName = 'closed' | 'outside' | (string & {});

export interface SignalRule {
  readonly id: SignalId;
  readonly title: string;
  /** The policy's own words that this signal stands for. */
  readonly quote: string;
  /** The trigger's and its own. */
  readonly destinations: readonly Destination[];
  /** Observations its detectors may report, with what each means. */
  readonly traits: ReadonlyMap<string, string>;
  readonly levels: readonly LevelRow[];
  readonly need: Need | null;
  /** General rules that do not apply. */
  readonly exempt: readonly GeneralRuleName[];
  /** What would lower it. */
  readonly cure: string;
  readonly examples: { readonly crossed: readonly string[]; readonly clear: readonly string[] };
}

export interface TriggerRule {
  readonly id: TriggerId;
  readonly title: string;
  readonly quote: string;
  /** What it means, in one sentence for somebody who never saw the policy. */
  readonly says: string;
  readonly destinations: readonly Destination[];
  readonly signals: readonly SignalRule[];
}

/** Caps whatever fits at a level. */
export interface Limit {
  readonly because: GeneralRuleName;
  readonly when: Condition;
  readonly atMost: Level;
  readonly says: string;
}

/** READING.md's general rules, each stated once: what lowers a touch whatever its signal. */
export interface GeneralRules {
  /** Highest level for each way of being reached. */
  readonly reach: Readonly<Record<Reach, Level>>;
  /** How many levels each guard lowers, and the highest level it leaves. */
  readonly guards: Readonly<Record<Guard['form'], { readonly lowers: number; readonly atMost: Level; readonly says: string }>>;
  readonly limits: readonly Limit[];
  /** In a workflow that reaches only mocks, samples and its own folder. */
  readonly closed: Limit;
  /** In no workflow at all. */
  readonly outside: Limit;
}

export interface DestinationRule {
  readonly title: string;
  /** Who brings them in. */
  readonly through: Destination | null;
  /** A person or a group; null: the policy names none. */
  readonly owner: string | null;
  /** A link, a channel or an address. */
  readonly contact: string | null;
}

export interface Policy {
  readonly version: string;
  readonly triggers: readonly TriggerRule[];
  readonly general: GeneralRules;
  /** In the order of reports. */
  readonly destinations: ReadonlyMap<Destination, DestinationRule>;
  /** Reached by every crossed trigger. */
  readonly always: readonly Destination[];
  readonly requestForm: string | null;
  /** Whether an AI account or service that is not approved fails a check. */
  readonly unapproved: 'told' | 'fails';
}
