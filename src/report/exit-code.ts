import { failsByAdvice } from './advice.js';
import type { Options } from '../model/options.js';
import type { Verdict } from '../model/verdict.js';

/** 1: a line is crossed (or, when asked for, near) and no handoff covers it. 3: nothing is, but not everything was seen. 0: neither. */
export function exitCodeOf(verdict: Verdict, options: Pick<Options, 'failOn' | 'exit'>): 0 | 1 | 3 {
  if (options.exit === 'zero') return 0;
  const failing = verdict.triggers.some(
    ({ level, covered, baselined }) =>
      !covered && !baselined && (level === 'crossed' || (level === 'approaching' && options.failOn === 'approaching')),
  );
  if (failing || failsByAdvice(verdict)) return 1;
  return verdict.complete && verdict.stats.files > 0 ? 0 : 3;
}
