import type { Policy } from '../model/policy.js';
import type { Verdict } from '../model/verdict.js';
import type { Describer } from './describe.js';
import type { Places, Sources } from './sources.js';
import type { Paint } from './style.js';

export interface TerminalContext {
  readonly policy: Policy;
  readonly sources: Sources;
  /** Titles of services by canonical name, from the catalogues. */
  readonly titles: ReadonlyMap<string, string>;
  readonly paint: Paint;
  readonly width: number;
  readonly detail: 'full' | 'quiet';
  readonly stats: 'shown' | 'hidden';
  readonly exitCode: 0 | 1 | 3;
}

/** What everything that writes a part of the report needs. */
export interface Page {
  readonly verdict: Verdict;
  readonly context: TerminalContext;
  readonly describer: Describer;
  readonly places: Places;
  readonly width: number;
}
