import type { Policy } from '../model/policy.js';
import type { Path, Touch } from '../model/touch.js';
import type { Finding, SeenTouch, TriggerVerdict } from '../model/verdict.js';
import { toFindings } from './findings.js';
import type { JudgedWorkflow } from './findings.js';
import { levelOf } from './level.js';
import type { SignalPlace, Surroundings } from './level.js';
import { settleNeeds } from './needs.js';
import { bySite, byCodePoint } from './order.js';
import { toTriggers } from './triggers.js';

/** What was seen, and which files belong together. */
export interface Evidence {
  readonly touches: readonly Touch[];
  readonly workflows: readonly WorkflowScope[];
}

export interface WorkflowScope {
  readonly id: string;
  readonly documents: ReadonlySet<Path>;
  /** It reaches only mocks, constants, samples and its own folder. */
  readonly closed: boolean;
}

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly triggers: readonly TriggerVerdict[];
  /** Every touch with its level and what decided it, those that are clear included. */
  readonly seen: readonly SeenTouch[];
}

/** Levels, conditions between signals, findings and destinations: a pure function of what was seen and the policy. */
export function judge(evidence: Evidence, policy: Policy, digest: (text: string) => string): Judgement {
  const places = new Map(policy.triggers.flatMap(({ id, signals }) => signals.map((rule) => [rule.id, { trigger: id, rule }] as const)));
  const touches = [...evidence.touches].sort(
    (a, b) => bySite(a.at, b.at) || byCodePoint(a.signal, b.signal) || byCodePoint(a.subject.name, b.subject.name),
  );
  const scopes = [...evidence.workflows].sort((a, b) => byCodePoint(a.id, b.id));
  const homeless = touches.filter(({ at }) => !scopes.some(({ documents }) => documents.has(at.path)));
  const judged = [
    ...scopes.map((scope) => settle(scope.id, within(touches, scope), scope.closed ? 'closed' : 'open', places, policy)),
    settle(null, homeless, 'outside', places, policy),
  ];
  const findings = toFindings(judged, digest);
  const seen = judged.flatMap((workflow) =>
    workflow.touches.map(({ touch, level, because }) => ({ touch, level, because: because.join('+') })),
  );
  return { findings, triggers: toTriggers(findings, policy), seen };
}

function within(touches: readonly Touch[], { documents }: WorkflowScope): readonly Touch[] {
  return touches.filter(({ at }) => documents.has(at.path));
}

function settle(
  id: string | null,
  touches: readonly Touch[],
  surroundings: Surroundings,
  places: ReadonlyMap<string, SignalPlace>,
  policy: Policy,
): JudgedWorkflow {
  const levelled = touches.flatMap((touch) => {
    const place = places.get(touch.signal);
    return place === undefined ? [] : [levelOf(touch, place, surroundings, policy)];
  });
  return { id, touches: settleNeeds(levelled) };
}
