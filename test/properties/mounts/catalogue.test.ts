import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';

const signal = 'autonomous-action/mcp';
const servers = (loadKnowledge().catalogs.get('mcp') ?? []).flatMap((entry) =>
  entry.server === null || entry.server.tools.length === 0 ? [] : [{ ...entry, server: entry.server }],
);

/** Each well-known server by every name that it has, told by its gravest tool; switched off it counts one level less. */
describe('a well-known server', () => {
  it('is one of at least 60', () => {
    expect(servers.length).toBeGreaterThanOrEqual(60);
  });

  it.each(servers.map(({ service, packages, hosts, server, place }) => ({ service, packages, hosts, server, place })))(
    '$service',
    ({ packages, hosts, server, place }) => {
      const verbs = server.opens.length > 0 ? ['read'] : server.tools.map(([verb]) => verb);
      const acts = verbs.some((verb) => verb !== 'read' && verb !== 'compute');
      const level = acts ? 'crossed' : verbs.includes('read') && place !== 'local' ? 'approaching' : 'clear';
      for (const mount of [...packages.map(byPackage), ...hosts.map(byAddress)]) {
        expect(ofMount(mount)).toBe(level);
        expect(ofMount({ ...mount, disabled: true })).toBe(level === 'crossed' ? 'approaching' : 'clear');
      }
    },
  );
});

function byPackage(name: string): object {
  return { command: 'npx', args: ['-y', name.replaceAll('*', '')] };
}

function byAddress(host: string): object {
  return { type: 'http', url: `https://${host.replace(/^\*\./, 'own.').replaceAll('*', '')}` };
}

function ofMount(mount: object): string {
  const found = levelsIn({ '.mcp.json': JSON.stringify({ mcpServers: { own: mount } }) }).filter((line) => line.startsWith(signal));
  return found[0]?.slice(signal.length + 1) ?? 'clear';
}
