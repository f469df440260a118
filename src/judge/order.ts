import type { Level, Site, Verb } from '../model/touch.js';

/** 2 crossed, 1 approaching, 0 clear. */
export function levelRank(level: Level): number {
  return level === 'crossed' ? 2 : level === 'approaching' ? 1 : 0;
}

export function lowerOf(a: Level, b: Level): Level {
  return levelRank(a) <= levelRank(b) ? a : b;
}

export function higherOf(a: Level, b: Level): Level {
  return levelRank(a) >= levelRank(b) ? a : b;
}

/** The greater the effect, the smaller the number. */
export function effectOrder(verb: Verb): number {
  return effects.indexOf(verb);
}

const effects: readonly Verb[] = [
  'delete',
  'execute',
  'deploy',
  'send',
  'write',
  'grant',
  'drive',
  'decide',
  'ingest',
  'read',
  'register',
  'compute',
];

export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function bySite(a: Site, b: Site): number {
  return byCodePoint(a.path, b.path) || a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
