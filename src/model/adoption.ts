import type { Path } from './touch.js';

/** What taking up the linter would change in a repository; paths are from its top. */
export interface Adoption {
  readonly edits: readonly Edit[];
  /** What is there already and stays. */
  readonly present: readonly Present[];
  /** What is left to people, because it cannot be done without touching what they wrote, or because only they know it. */
  readonly left: readonly Advice[];
}

/** A file that is new, or gets lines beside those that it has. */
export interface Edit {
  readonly part: AdoptionPart;
  readonly path: Path;
  /** null: it is new. */
  readonly before: string | null;
  readonly after: string;
  readonly mode: 'plain' | 'executable';
}

export interface Present {
  readonly part: AdoptionPart;
  readonly path: Path;
}

export interface Advice {
  readonly part: AdoptionPart;
  readonly says: string;
  /** What to add by hand; empty where there is nothing to copy. */
  readonly lines: readonly string[];
}

export type AdoptionPart = 'configuration' | 'hook' | 'pipeline' | 'owners';
