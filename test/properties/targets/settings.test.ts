import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import type { Files } from './places.js';
import { landings } from './landings.js';
import { settings } from './settings.js';

const twins = settings.flatMap(({ id, through, files }) =>
  landings.flatMap(({ id: landing, host, level }) => {
    const written = host === 'managed' ? 'shop.abc1.eu-west-1.rds.amazonaws.com' : host;
    // A managed database answers no requests.
    return written === null || (host === 'managed' && through === 'request')
      ? []
      : [{ name: `${id}: ${landing}`, files: files(written), level }];
  }),
);

describe('a program that reads orders from where the settings of its framework say', () => {
  it.each(twins)('$name', ({ files, level }) => {
    expect(levelOf(files)).toBe(level);
  });
});

/** What the files cross at most of access to production. */
function levelOf(files: Files): string {
  const levels = observed(files).findings.flatMap(({ signal, level }) => (signal.startsWith('production-access/') ? [level] : []));
  return levels.includes('crossed') ? 'crossed' : (levels[0] ?? 'clear');
}
