import type { Span } from './facts.js';

/** Path relative to the scanned root, with forward slashes. */
export type Path = string;

/** A place in the raw file. */
export interface Site {
  readonly path: Path;
  readonly span: Span;
}

/** What stands between an agent and what it does: a person is asked, a sandbox is around it, or nobody is asked. */
export interface Gate extends Site {
  readonly kind: GateKind;
}

export type GateKind = 'asked' | 'confined' | 'open';

/** A step of an explanation: a place and the code of what happens there, with untrusted words as details. */
export interface Place extends Site {
  readonly note: Note;
}

/** Prose is made in `report/` from the code; details are untrusted text. */
export interface Note {
  readonly code: NoteCode;
  readonly details: Readonly<Record<string, string>>;
}

export type NoteCode =
  | 'written-here'
  | 'default-here'
  | 'environment-here'
  | 'client-here'
  /** A credential is handed over. */
  | 'account-here'
  | 'also-here'
  /** The function around it is called, from there it is asked for. */
  | 'called-here'
  /** A helper sends what was asked for. */
  | 'sent-here'
  | 'model-here'
  | 'tool-here'
  /** A model is given its tools; what it chose among them is run. */
  | 'given-here'
  | 'made-here'
  | 'chosen-here'
  | 'input-here'
  | 'passes-here'
  /** What is kept in a store is read again. */
  | 'read-back-here'
  /** What a form or a request holds is declared by a class. */
  | 'fields-here'
  | 'questions-here'
  /** Steps of a value on its way: kept under a name, handed to a function, given back by one, deciding what runs. */
  | 'kept-here'
  | 'handed-here'
  | 'returned-here'
  | 'decides-here'
  /** A person is asked before it goes on. It lowers nothing. */
  | 'asked-here'
  | 'guarded-here'
  | 'configured-here'
  | 'concern-here'
  /** What the records of a data file look like. */
  | 'records-real'
  | 'records-synthetic'
  | 'records-public'
  | 'records-unclear';

/** A step at which a model is asked or is given a tool. */
export function isOfModel({ note }: Place): boolean {
  return note.code === 'model-here' || note.code === 'tool-here';
}

export type TriggerId =
  'production-access' | 'sensitive-data' | 'real-world-impact' | 'durable-use' | 'autonomous-action' | 'specialized-access';

/** `trigger/signal`, as in `rules/`. */
export type SignalId = `${TriggerId}/${string}`;

export type Level = 'crossed' | 'approaching' | 'clear';

export type Verb =
  'read' | 'write' | 'delete' | 'send' | 'execute' | 'drive' | 'deploy' | 'decide' | 'ingest' | 'compute' | 'register' | 'grant';

export interface Landing {
  /** `sandbox`: a vendor's sandbox, simulator, paper or test account. `public`: open data. `managed`: a vendor's cloud. */
  readonly place: 'process' | 'local' | 'private-network' | 'sandbox' | 'public' | 'managed' | 'remote' | 'unknown';
  readonly stage: 'production' | 'other' | 'unstated';
  readonly owner: 'workflow' | 'operator' | 'other' | 'unstated';
  /** How the target is known. `by-product`: a named product, whose client itself is the target. */
  readonly known: 'written' | 'by-product' | 'environment-only' | 'computed';
  readonly chain: readonly Place[];
}

/** What is touched. `target` is canonical (a host, a bucket, a table), null where nothing tells it. */
export interface Subject {
  readonly kind: 'service' | 'host' | 'data' | 'tool' | 'file' | 'model' | 'job' | 'setting' | 'credential';
  readonly name: string;
  readonly target: string | null;
}

export type Guard =
  /** Behind a switch that a default start leaves off. */
  | { readonly form: 'switch-off'; readonly at: Site }
  /** Its token, target or schedule is a placeholder. */
  | { readonly form: 'placeholder'; readonly at: Site }
  /** An example or template that nothing copies into place. */
  | { readonly form: 'template'; readonly at: Site }
  /** A typo, a syntax error or an absent file keeps it from running. */
  | { readonly form: 'broken'; readonly at: Site }
  /** A person is asked first. Recorded, lowers nothing. */
  | { readonly form: 'asked'; readonly at: Site };

export type Reach = 'started' | 'may-run' | 'registered' | 'dead' | 'test' | 'vendored';

/**
 * What a detector saw: no level, no prose. `traits` are observations of the signal's own vocabulary that its level table in
 * `rules/` may ask for (`open-input`, `read-only`, `human-in-between`).
 */
export interface Touch {
  readonly signal: SignalId;
  readonly verb: Verb;
  readonly subject: Subject;
  readonly landing: Landing;
  readonly auth: 'none' | 'own' | 'delegated' | 'service' | 'ambient';
  readonly traits: readonly string[];
  readonly at: Site;
  readonly reach: Reach;
  readonly guards: readonly Guard[];
  readonly chain: readonly Place[];
  /** Id of the detector that saw it. */
  readonly detector: string;
}
