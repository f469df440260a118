import type { Baseline } from '../change/baseline.js';
import type { HandedOff } from '../engine/check.js';
import { cover } from '../handoff/cover.js';
import type { ConfigError } from '../model/failure.js';
import type { CoverRules, Handoff } from '../model/handoff.js';
import type { Options } from '../model/options.js';
import type { Policy } from '../model/policy.js';
import type { Tree } from '../model/tree.js';
import type { Finding } from '../model/verdict.js';
import { today } from '../system/clock.js';
import { loadHandoff } from './load-handoff.js';

/** What a tree says about its own findings: records, dismissals and the baseline. */
export interface Gate {
  readonly handoff: Handoff;
  readonly baseline: Baseline | null;
  readonly cover: (findings: readonly Finding[]) => HandedOff;
}

export type GateOptions = Pick<Options, 'requestsCoverUntil' | 'lowered' | 'refused' | 'dismissals' | 'baseline'>;

export async function openGate(tree: Tree, policy: Policy, options: GateOptions): Promise<Gate | ConfigError> {
  const written = await loadHandoff(tree, policy);
  if ('failure' in written) return written;
  const isLocked = options.dismissals === 'locked' && written.dismissals.length > 0;
  const handoff: Handoff = isLocked ? { ...written, dismissals: [] } : written;
  const rules: CoverRules = {
    today: today(),
    requestsCoverUntil: options.requestsCoverUntil,
    lowered: options.lowered,
    refused: isLocked ? [...options.refused, 'dismissals'] : options.refused,
  };
  const byRecords = (findings: readonly Finding[]): HandedOff => cover(findings, handoff, rules, policy);
  if (options.baseline === 'ignored') return { handoff, baseline: null, cover: byRecords };
  // Loaded here, so that a tree without a baseline does not wait for it.
  const { applyBaseline, baselinePath, parseBaseline } = await import('../change/baseline.js');
  const bytes = tree.read(baselinePath, { bytes: mostBytes, over: 'refuse' });
  if ('reason' in bytes) return noBaseline(baselinePath, 'It cannot be read', 'write one: handoff-lint baseline; or leave --baseline out');
  const baseline = parseBaseline(new TextDecoder().decode(bytes));
  if (baseline === null) return noBaseline(baselinePath, 'It is no baseline', 'write it anew: handoff-lint baseline');
  return {
    handoff,
    baseline,
    cover: (findings) => {
      const covered = byRecords(findings);
      const { findings: marked, summary } = applyBaseline(covered.findings, baseline);
      return { findings: marked, handoff: { ...covered.handoff, baseline: summary } };
    },
  };
}

function noBaseline(place: string, message: string, cure: string): ConfigError {
  return { failure: 'config', message: `${message}.`, place, cure };
}

const mostBytes = 20_000_000;
