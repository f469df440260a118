import {
  actionsOf,
  defineDetector,
  touchOfAction,
  type Guard,
  type ProgramView,
  type Report,
  type SignalId,
  type Touch,
  type Verb,
} from '../../src/detector-api.js';
import { mountsOf, type Mount } from './mounts.js';
import { findServer, isOwn, isReadOnly, type KnownServer } from './servers.js';

const signal = 'autonomous-action/mcp';
const browser = 'autonomous-action/browser-session';

/** Systems behind mounted servers: an authenticated one counts as used for all that it gives. */
const systems: readonly SignalId[] = [
  'production-access/ticketing',
  'production-access/source-control',
  'production-access/database',
  'production-access/observability',
  'production-access/incident',
  'production-access/infrastructure',
  'production-access/ci-cd',
  'production-access/iam',
  'production-access/system-of-record',
  'sensitive-data/confidential-material',
  'sensitive-data/source-code',
  'sensitive-data/production-logs',
];

/** Tools that an MCP server of the tree offers, and servers that a client mounts. */
export default defineDetector({
  id: 'mcp',
  emits: [signal, browser, ...systems],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen)) if (action.by === 'server') report(touchOfAction(program, signal, action));
    const known = program.entries('mcp').filter(({ service }) => service !== 'mcp-client');
    for (const mount of mountsOf(program)) {
      const server = findServer(mount, known);
      if (server !== null) reportKnown(program, mount, server, report);
      else if ((mount.words.length > 0 || mount.addresses.length > 0) && !isOwn(program, mount))
        report(touch(signal, mount, 'register', mount.name));
    }
  },
});

function reportKnown(program: ProgramView, mount: Mount, server: KnownServer, report: Report): void {
  const { entry, at } = server;
  const restricted = isReadOnly(program, mount);
  const landing = landingOf(program, mount, server);
  const base = { at, landing, traits: restricted ? ['restricted-read-only'] : [] };
  report({
    ...touch(signal, mount, server.verb, entry.service),
    ...base,
    traits: [...base.traits, ...entry.traits, ...(landing.place === 'local' ? ['local-service'] : [])],
  });
  if (server.verb === 'drive' && mount.words.some(({ text }) => sessionFlags.some((flag) => text.startsWith(flag))))
    report({ ...touch(browser, mount, 'drive', entry.service), at, landing });
  for (const system of systems)
    if (entry.data.includes(system))
      report({ ...touch(system, mount, restricted ? 'read' : server.verb, entry.service), at, landing, auth: 'service' });
}

/** Flags that hand a browser a stored, logged-in session. */
const sessionFlags = ['--storage-state', '--user-data-dir', '--extension', '--cdp-endpoint', '--autoConnect', '--browser-url'];

/** A database server goes where its connection text says; the others live with their vendor. */
function landingOf(program: ProgramView, mount: Mount, { entry }: KnownServer): Touch['landing'] {
  const texts = entry.place === 'unknown' ? mount.words.filter(({ text }) => text.includes('://')).map(({ text }) => text) : [];
  const given =
    entry.place === 'unknown' ? mount.settings.flatMap(([, value]) => program.texts(value)).filter(({ text }) => text.includes('://')) : [];
  const alternatives = [
    ...texts.map((text) => ({ text, from: 'literal', placeholder: false, environment: [], chain: [] }) as const),
    ...given,
  ];
  return program.land(alternatives, entry.place);
}

function touch(of: SignalId, mount: Mount, verb: Verb, name: string): Omit<Touch, 'detector'> {
  const guards: readonly Guard[] = mount.guards;
  return {
    signal: of,
    verb,
    subject: { kind: 'service', name, target: null },
    landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'computed', chain: [] },
    auth: mount.settings.length > 0 ? 'service' : 'own',
    traits: [],
    at: mount.at,
    reach: mount.call.reach,
    guards,
    chain: [],
  };
}
