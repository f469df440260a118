import type { Destination } from './policy.js';
import type { Landing, Level, Path, SignalId, Site, Verb } from './touch.js';

/** Who took over what, until when: what stands in `.handoff/`. */

/** `2027-03-31`, in UTC; sorts as text. */
export type Day = string;

export type RecordStatus = 'requested' | 'accepted' | 'declined' | 'retired';

/** The policy's ten items of handoff information. */
export type ItemId =
  'summary' | 'owner' | 'affected' | 'data' | 'resources' | 'production-systems' | 'actions' | 'access' | 'risks' | 'other-teams';

/** A statement that the code makes, with the place that shows it. */
export interface Statement {
  readonly says: string;
  /** `file:line` */
  readonly at: string;
}

export interface Information {
  /** What people wrote. */
  readonly answer: string | null;
  /** What the code says. */
  readonly found: readonly Statement[];
  /** What is still asked, and why. */
  readonly ask: string | null;
}

/** A part of the prototype that a handoff should name although it crosses no line. */
export interface Use {
  readonly form: 'model' | 'tool' | 'input';
  readonly name: string;
  readonly at: Site;
}

/** What the prototype's own pages and manifests say about it. */
export interface About {
  readonly item: 'summary' | 'owner';
  readonly says: string;
  readonly at: Site;
}

/** A handoff as the code alone can tell it. */
export interface Draft {
  readonly id: string;
  readonly workflow: string;
  readonly requested: Day;
  readonly items: readonly DraftItem[];
  readonly covers: readonly DraftSubject[];
  readonly destinations: readonly Destination[];
}

export interface DraftItem extends Information {
  readonly id: ItemId;
}

export interface DraftSubject extends CoveredSubject {
  /** `file:line` of each place that does it. */
  readonly seen: readonly string[];
}

/** One subject of one signal, with all that may be done to it and where it may lie. */
export interface Envelope {
  readonly signal: SignalId;
  readonly level: Exclude<Level, 'clear'>;
  readonly subject: string;
  readonly verbs: readonly Verb[];
  readonly places: readonly Landing['place'][];
}

export interface CoveredSubject extends Envelope {
  /** Made from the envelope: an entry that is changed is another entry. */
  readonly id: string;
}

export interface Acceptance {
  readonly team: Destination;
  readonly who: string;
  readonly on: Day;
  readonly until: Day;
  /** A ticket, a form, a page. */
  readonly reference: string;
  /** Ids of the subjects that were accepted. */
  readonly subjects: readonly string[];
}

export interface HandoffRecord {
  readonly path: Path;
  /** The folder that holds `.handoff`; it covers nothing outside. `` is the root. */
  readonly folder: Path;
  readonly id: string;
  /** A workflow's id or a folder, below `folder`; `.` for everything there. */
  readonly workflow: string;
  readonly status: RecordStatus;
  readonly requested: Day;
  readonly expires: Day | null;
  /** Whom it was put to. */
  readonly destinations: readonly Destination[];
  readonly information: ReadonlyMap<ItemId, Information>;
  readonly covers: readonly CoveredSubject[];
  readonly acceptances: readonly Acceptance[];
  /** Who said no, where the status says so. */
  readonly declinedBy: Destination | null;
}

/** A finding that somebody answers for being a false alarm. */
export interface Dismissal {
  readonly fingerprint: string;
  readonly reason: string;
  readonly author: string;
  readonly expires: Day;
  /** Path and line of the entry. */
  readonly at: string;
  /** As in a record: nothing outside this folder. */
  readonly folder: Path;
}

export interface Handoff {
  readonly records: readonly HandoffRecord[];
  readonly dismissals: readonly Dismissal[];
}

/** What makes coverage depend on more than records. */
export interface CoverRules {
  readonly today: Day;
  /** Until then a request alone covers; null: never. */
  readonly requestsCoverUntil: Day | null;
  /** Keys of the tree's own configuration that lower its gate. */
  readonly lowered: readonly string[];
  /** Keys by which it would, had the caller's policy not locked them. */
  readonly refused: readonly string[];
}

/** Why no record covers a finding: the one nearest reason. */
export type Drift =
  | { readonly form: 'no-record' }
  | { readonly form: 'requested' | 'declined' | 'retired'; readonly record: Path }
  | { readonly form: 'expired'; readonly record: Path; readonly on: Day; readonly teams: readonly Destination[] }
  /** The record covers other subjects of the signal, or of the trigger, or nothing of it. */
  | { readonly form: 'new-subject' | 'new-signal' | 'new-trigger'; readonly record: Path; readonly known: readonly string[] }
  | { readonly form: 'wider'; readonly record: Path; readonly verbs: readonly Verb[]; readonly known: readonly Verb[] }
  | { readonly form: 'elsewhere'; readonly record: Path; readonly places: readonly Landing['place'][] }
  | { readonly form: 'higher'; readonly record: Path }
  /** Asked for and not (or no longer) accepted; or required only since the record was written. */
  | { readonly form: 'not-accepted' | 'new-destination'; readonly record: Path; readonly teams: readonly Destination[] }
  /** The team accepted the record before this subject, or this much of it, was in it. */
  | { readonly form: 'added-later'; readonly record: Path; readonly teams: readonly Destination[] };

/** A record as reports show it. */
export interface RecordSummary {
  readonly path: Path;
  readonly workflow: string;
  readonly status: RecordStatus;
  readonly acceptances: readonly Omit<Acceptance, 'subjects'>[];
  readonly expires: Day | null;
  /** Findings that it covers. */
  readonly covers: number;
  /** Covered subjects that the code does not touch any more. */
  readonly unused: readonly string[];
  /** Items without an answer and without evidence. */
  readonly missing: readonly ItemId[];
}
