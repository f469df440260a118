import { describe, expect, it } from 'vitest';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { clients } from './clients.js';
import { twins } from './servers.js';

describe.each(Object.entries(clients))('a server mounted by %s', (_client, mount) => {
  it.each(Object.entries(twins))('may act, or only read: %s', (_server, { acts, reads, systems, readsOf }) => {
    const sensitive = 'autonomous-action/mcp';
    expect(levelsIn(mount(acts)).filter(isOwn)).toEqual([`${sensitive} crossed`, ...systems.map((signal) => `${signal} crossed`)].sort());
    const level = readsOf ?? 'approaching';
    const left = systems.filter((signal) => signal !== 'production-access/source-control').map((signal) => `${signal} ${level}`);
    expect(levelsIn(mount(reads)).filter(isOwn)).toEqual([`${sensitive} approaching`, ...left].sort());
  });
});

/** Vendors and accounts that a mount names besides are judged by detectors of their own. */
function isOwn(line: string): boolean {
  return !line.startsWith('specialized-access/') && !line.startsWith('autonomous-action/service-account');
}
