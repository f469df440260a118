import type { Weakening } from '../model/change.js';
import type { Path } from '../model/touch.js';

/** A configuration as it was written, by key. */
export type Settings = ReadonlyMap<string, unknown>;

/** Settings that let more pass than before. Keys that only change how a report looks are none. */
export function weakenedSettings(before: Settings, after: Settings, path: Path): readonly Weakening[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort().filter((key) => !cosmetic.has(key));
  return keys
    .filter((key) => isLower(key, before.get(key), after.get(key)))
    .map((key) => ({
      code: 'setting-lowered',
      path,
      line: null,
      details: { key, before: shownValue(before.get(key)), after: shownValue(after.get(key)) },
    }));
}

const cosmetic: ReadonlySet<string> = new Set(['$schema', 'format', 'output', 'stats', 'quiet', 'color', 'staged', 'since']);

/** Known orders of strictness; a setting that is not known here and changed may lower. */
function isLower(key: string, before: unknown, after: unknown): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  if (key === 'failOn') return before === 'approaching';
  if (key === 'exitZero' || key === 'baseline') return after === true;
  if (growing.has(key)) return namesOf(after).some((name) => !namesOf(before).includes(name));
  if (shrinking.has(key)) return namesOf(before).some((name) => !namesOf(after).includes(name));
  if (key === 'allowRequestedUntil') return typeof after === 'string' && (typeof before !== 'string' || after > before);
  return true;
}

/** Lists of a policy that let more pass the longer they are, and the shorter they are. */
const growing: ReadonlySet<string> = new Set(['hosts.sandbox', 'vendors.approved', 'models.approved']);
const shrinking: ReadonlySet<string> = new Set(['hosts.company', 'hosts.production', 'vendors.blocked', 'models.blocked', 'receivers']);

function namesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function shownValue(value: unknown): string {
  return value === undefined ? 'unset' : JSON.stringify(value);
}
