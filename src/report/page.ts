import type { Verdict } from '../model/verdict.js';
import type { ReportContext } from './context.js';
import type { Describer } from './describe.js';
import type { Places } from './sources.js';
import type { Paint } from './style.js';

export interface TerminalContext extends ReportContext {
  readonly paint: Paint;
  readonly width: number;
  readonly detail: 'full' | 'quiet';
  readonly stats: 'shown' | 'hidden';
}

/** What everything that writes a part of the report needs. */
export interface Page {
  readonly verdict: Verdict;
  readonly context: TerminalContext;
  readonly describer: Describer;
  readonly places: Places;
  readonly width: number;
}
