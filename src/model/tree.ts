import type { Loss } from './facts.js';
import type { Path } from './touch.js';
import type { Skip } from './verdict.js';

export interface Entry {
  readonly path: Path;
}

/** How much of a file to read. `refuse` gives a `too-large` gap before anything is read, `head` the first bytes. */
export interface ReadLimit {
  readonly bytes: number;
  readonly over: 'refuse' | 'head';
}

export interface Tree {
  /** Absolute, links resolved. */
  readonly root: string;
  readonly form: 'git' | 'folder';
  /** Files in order of code points. */
  list(): readonly Entry[];
  /** What stands in the tree and is not in the list, a folder for all that is below it. */
  skipped(): readonly Skip[];
  read(path: Path, limit: ReadLimit): Uint8Array | Loss;
}
