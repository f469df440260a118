export type Format = 'text' | 'json' | 'markdown' | 'github' | 'sarif';

export interface Output {
  readonly format: Format;
  /** null: standard output. */
  readonly file: string | null;
}

/** Files that add to the policy; null: none. */
export interface PolicyFiles {
  readonly caller: string | null;
  /** Absolute, as the configuration of the scanned tree names it. */
  readonly tree: string | null;
}

export interface Options {
  /** As given; none means the current folder. */
  readonly paths: readonly string[];
  readonly outputs: readonly Output[];
  readonly failOn: 'crossed' | 'approaching';
  /** What is scanned: the files as they stand there, or what the next commit would hold. */
  readonly content: 'work-tree' | 'index';
  /** Branch, tag or commit to compare with. */
  readonly since: string | null;
  /** Whether what `.handoff/baseline.json` lists fails. */
  readonly baseline: 'applied' | 'ignored';
  readonly policy: PolicyFiles;
  readonly stats: 'shown' | 'hidden';
  readonly detail: 'full' | 'quiet';
  readonly exit: 'by-verdict' | 'zero';
  readonly color: 'always' | 'never' | 'auto';
  /** The last day on which a request alone covers what it names; null: it never does. */
  readonly requestsCoverUntil: string | null;
  /** Keys of a configuration of the scanned tree by which it lowers its own gate. */
  readonly lowered: readonly string[];
  /** Keys of it that the caller's policy does not let count. */
  readonly refused: readonly string[];
  readonly dismissals: 'applied' | 'locked';
}
