import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import type { Files } from './places.js';
import { type Landing, landings } from './landings.js';
import { compiledSettings } from './settings-compiled.js';
import { pythonSettings } from './settings-python.js';
import { scriptSettings } from './settings-scripts.js';
import { settings, type SettingsOf } from './settings.js';

const twins = [
  ...settings.flatMap((own) => twinsOf(own, landings)),
  // Of more ways, a harmless and a crossing place tell whether the address is found.
  ...[...pythonSettings, ...compiledSettings, ...scriptSettings].flatMap((own) =>
    twinsOf(
      own,
      landings.filter(({ id }) => id === 'own machine' || id === 'managed service'),
    ),
  ),
];

describe('a program that reads orders from where the settings of its framework say', () => {
  it.each(twins)('$name', ({ files, level }) => {
    expect(levelOf(files)).toBe(level);
  });
});

interface Twin {
  readonly name: string;
  readonly files: Files;
  readonly level: Landing['level'];
}

function twinsOf({ id, through, files }: SettingsOf, at: readonly Landing[]): readonly Twin[] {
  return at.flatMap(({ id: landing, host, level }) => {
    const written = host === 'managed' ? 'shop.abc1.eu-west-1.rds.amazonaws.com' : host;
    // A managed database answers no requests.
    return written === null || (host === 'managed' && through === 'request')
      ? []
      : [{ name: `${id}: ${landing}`, files: files(written), level }];
  });
}

/** What the files cross at most of access to production. */
function levelOf(files: Files): string {
  const levels = observed(files).findings.flatMap(({ signal, level }) => (signal.startsWith('production-access/') ? [level] : []));
  return levels.includes('crossed') ? 'crossed' : (levels[0] ?? 'clear');
}
