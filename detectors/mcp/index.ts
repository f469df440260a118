import {
  actionsOf,
  defineDetector,
  touchOfAction,
  type Alternative,
  type Guard,
  type ProgramView,
  type Report,
  type SignalId,
  type Touch,
  type Verb,
} from '../../src/detector-api.js';
import { commandMounts } from './commands.js';
import { mountsOf, type Mount } from './mounts.js';
import { scoped } from './scopes.js';
import { findServer, isOwn, type KnownServer } from './servers.js';
import { offerOf } from './tools.js';

const signal = 'autonomous-action/mcp';
const browser = 'autonomous-action/browser-session';
const accounts = 'autonomous-action/service-account';

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
  'sensitive-data/customer-data',
  'sensitive-data/financial-data',
];

/** Tools that an MCP server of the tree offers, and servers that a client mounts. */
export default defineDetector({
  id: 'mcp',
  emits: [signal, browser, accounts, ...systems],
  turn: 'last',
  detect(program, report, seen) {
    for (const action of actionsOf(program, seen)) if (action.by === 'server') report(touchOfAction(program, signal, action));
    const known = program.entries('mcp').filter(({ server }) => server !== null && server.tools.length > 0);
    const general = program.entries('mcp').flatMap(({ server }) => (server !== null && server.tools.length === 0 ? server.readOnly : []));
    for (const mount of scoped(program, [...mountsOf(program), ...commandMounts(program, known)])) {
      const server = findServer(mount, known);
      if (server !== null) reportKnown(program, mount, server, general, report);
      else if ((mount.words.length > 0 || mount.addresses.length > 0) && !isOwn(program, mount))
        report(touch(signal, mount, 'register', mount.name));
    }
  },
});

function reportKnown(program: ProgramView, mount: Mount, server: KnownServer, general: readonly string[], report: Report): void {
  const { entry, at } = server;
  const offer = offerOf(program, mount, entry, general);
  const landing = landingOf(program, mount, server);
  const restricted = offer.form === 'restricted' && offer.verb === 'read';
  const local = landing.place === 'local' ? ['local-service'] : [];
  report({
    ...touch(signal, mount, offer.verb, entry.service),
    at,
    landing,
    traits: [...(restricted ? ['restricted-read-only'] : []), ...entry.traits, ...local],
  });
  // What drives a browser is the model that is given the server's tools.
  if (offer.verb === 'drive')
    report({ ...touch(browser, mount, 'drive', entry.service), at, landing, traits: [...entry.traits, ...local] });
  const traits = restricted ? ['read-only-mount'] : [];
  const account = mount.settings.find(([key]) => secretNames.test(String(key)));
  if (account !== undefined)
    report({
      ...touch(accounts, mount, offer.verb, entry.service),
      at: program.site(account[1]),
      landing,
      auth: 'service',
      traits: restricted ? ['reads-only'] : [],
    });
  for (const system of systems)
    if (entry.data.includes(system)) {
      const verb = system.startsWith('sensitive-data/') && offer.reads === 'something' ? 'read' : offer.verb;
      report({ ...touch(system, mount, verb, entry.service), at, landing, auth: 'service', traits });
    }
}

const secretNames =
  /(?:TOKEN|SECRET|PASSWORD|PASSWD|API_?KEY|ACCESS_?KEY|CREDENTIALS?|COOKIE|AUTHORIZATION|_PAT|_KEY)$|^(?:PAT|X-API-KEY)$/i;

/** Flags that say where a running browser is reached, which says nothing of where its pages are. */
const browserFlags = ['--cdp-endpoint', '--browser-url', '--browserUrl', '--wsEndpoint', '--ws-endpoint'];

/** A database server goes where its connection text says; the others live with their vendor, unless they are told of a system on the own machine. */
function landingOf(program: ProgramView, mount: Mount, { entry }: KnownServer): Touch['landing'] {
  const told = addressesIn(program, mount);
  if (entry.place === 'unknown') return program.land(told, entry.place);
  const written = mount.settings.flatMap(([key, value]) => (addressNames.test(String(key)) ? program.texts(value) : []));
  const systems = written.filter(({ text }) => text.includes('://'));
  const landing = systems.length === 0 ? null : program.land(systems, entry.place);
  return landing?.place === 'local' ? landing : program.land([], entry.place);
}

/** Of the server's words and of what it is given. */
function addressesIn(program: ProgramView, mount: Mount): readonly Alternative[] {
  const words = mount.words
    .filter(({ text }, at) => text.includes('://') && !isOfBrowser(text, mount.words[at - 1]?.text))
    .map(({ text }) => text.replace(/^[\w-]{1,80}=/, ''));
  const given = mount.settings.flatMap(([, value]) => program.texts(value)).filter(({ text }) => text.includes('://'));
  return [...words.map((text) => ({ text, from: 'literal', placeholder: false, environment: [], chain: [] }) as const), ...given];
}

/** `--browserUrl http://127.0.0.1:9222`, `--cdp-endpoint=http://127.0.0.1:9222` */
function isOfBrowser(word: string, before = ''): boolean {
  return browserFlags.some((flag) => before === flag || word.startsWith(`${flag}=`));
}

/** `GRAFANA_URL`, `JIRA_HOST`: where the system stands that a server speaks for. */
const addressNames = /(?:^|_)(?:URL|HOST|ENDPOINT|SERVER|INSTANCE|BASE_?URL)$/i;

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
