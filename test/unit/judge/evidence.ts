import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../../../src/judge/judge.js';
import type { Judgement } from '../../../src/judge/judge.js';
import type { Policy } from '../../../src/model/policy.js';
import type { Guard, Landing, Level, SignalId, Site, Touch } from '../../../src/model/touch.js';
import { compilePolicy } from '../../../src/policy/compile-policy.js';

const rules = path.resolve(import.meta.dirname, '../../../rules');

export const policy: Policy = load();

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A touch in words: what a test does not say is the plainest case of it. */
export interface Seen {
  readonly signal: SignalId;
  readonly verb?: Touch['verb'];
  readonly place?: Landing['place'];
  readonly stage?: Landing['stage'];
  readonly owner?: Landing['owner'];
  readonly known?: Landing['known'];
  readonly auth?: Touch['auth'];
  readonly traits?: readonly string[];
  readonly reach?: Touch['reach'];
  readonly guards?: readonly Guard['form'][];
  readonly name?: string;
  readonly target?: string | null;
  readonly at?: readonly [path: string, offset: number];
  readonly chain?: Touch['chain'];
}

export function touch(seen: Seen): Touch {
  const at: Site = { path: seen.at?.[0] ?? 'app.py', span: [seen.at?.[1] ?? 0, (seen.at?.[1] ?? 0) + 10] };
  return {
    signal: seen.signal,
    verb: seen.verb ?? 'write',
    subject: { kind: 'service', name: seen.name ?? seen.signal, target: seen.target ?? null },
    landing: {
      place: seen.place ?? 'managed',
      stage: seen.stage ?? 'unstated',
      owner: seen.owner ?? 'unstated',
      known: seen.known ?? 'written',
      chain: [],
    },
    auth: seen.auth ?? 'own',
    traits: seen.traits ?? [],
    at,
    reach: seen.reach ?? 'started',
    guards: (seen.guards ?? []).map((form) => ({ form, at })),
    chain: seen.chain ?? [],
    detector: 'test',
  };
}

export function judged(seen: readonly Seen[], form: 'open' | 'closed' = 'open'): Judgement {
  const touches = seen.map(touch);
  const documents = new Set(touches.map(({ at }) => at.path));
  return judge({ touches, workflows: [{ id: '.', documents, closed: form === 'closed' }] }, policy, digest);
}

/** The level of the first one, in sight of the others. */
export function levelOf(first: Seen, beside: readonly Seen[] = [], form: 'open' | 'closed' = 'open'): Level {
  const { at, signal } = touch(first);
  const { findings } = judged([first, ...beside], form);
  const finding = findings.find((one) => one.signal === signal && one.at.path === at.path && one.at.span[0] === at.span[0]);
  return finding?.level ?? 'clear';
}

function load(): Policy {
  const files = readdirSync(rules).map((name) => ({ path: `rules/${name}`, text: readFileSync(path.join(rules, name), 'utf8') }));
  const { value, errors } = compilePolicy(files);
  if (value === null) throw new Error(JSON.stringify(errors));
  return value;
}
