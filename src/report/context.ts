import type { Change } from '../model/change.js';
import type { Policy } from '../model/policy.js';
import type { Path } from '../model/touch.js';
import type { Sources } from './sources.js';

/** What every format is told besides the verdict. */
export interface ReportContext {
  readonly policy: Policy;
  readonly sources: Sources;
  /** Titles of services by canonical name, from the catalogues. */
  readonly titles: ReadonlyMap<string, string>;
  readonly version: string;
  readonly exitCode: 0 | 1 | 3;
  /** Set where a change was asked for. */
  readonly since: SinceContext | null;
  /** The scanned root from the top of its repository; `` where they are the same. Hosts show paths from there. */
  readonly below: Path;
}

export interface SinceContext {
  readonly change: Change;
  /** Texts of the base. */
  readonly before: Sources;
}
