import {
  clusterLanding,
  commandsOf,
  defineDetector,
  isScripted,
  modelCallsOf,
  reportMatches,
  type CatalogMatch,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

/** Live-looking credentials wherever they stand, and secrets that belong to others. The value itself is never seen here. */
export default defineDetector({
  id: 'secrets',
  emits: ['sensitive-data/secrets'],
  detect(program, report) {
    reportCredentials(program, report);
    const localCluster = clusterLanding(program);
    reportMatches(program, 'secrets', report, (match) =>
      match.form === 'client' || localCluster(match) !== null || fetchesItsOwn(program, match) ? 'skip' : {},
    );
  },
});

/** One entry by its written name, in a script that somebody starts by hand: the password of what the script sets up. */
function fetchesItsOwn(program: ProgramView, { form, call, document, entry, at }: CatalogMatch): boolean {
  if (form !== 'command' || !program.vocabulary('secrets.entries-by-name').includes(entry.service)) return false;
  if (!isScripted(document) || modelCallsOf(program, at.path).length > 0) return false;
  const commands = commandsOf(program, call);
  return commands.length > 0 && commands.every(({ words }) => namesOne(words));
}

/** `get secret grafana -n monitoring`, not `get secrets -n monitoring`. */
function namesOne(words: readonly string[]): boolean {
  const kind = words.findIndex((word) => /^secrets?$/.test(word));
  const named = words.filter((word, at) => at > kind && !word.startsWith('-') && !/^-[\w-]+$/.test(words[at - 1] ?? ''));
  return kind >= 0 && named.length === 1 && !named.some((word) => word.includes('{}'));
}

function reportCredentials(program: ProgramView, report: Report): void {
  for (const { shape, name, at, document } of program.credentials) {
    if (document.role === 'vendored' || document.role === 'lock' || document.role === 'generated') continue;
    // Tests make up names, passwords and key pairs; only a provider's own format tells there.
    if (document.role === 'test' && (name !== null || shape === 'private-key')) continue;
    if (name !== null && isOfDevelopment(at.path) && ownSigning.test(name)) continue;
    report({
      signal: 'sensitive-data/secrets',
      verb: 'read',
      subject: { kind: 'credential', name: shape, target: null },
      landing: { place: 'local', stage: 'unstated', owner: 'unstated', known: 'written', chain: [] },
      auth: 'none',
      traits: ['live-shape'],
      at,
      reach: 'started',
      guards: [],
      chain: [],
    });
  }
}

/** Settings that count only on the machine of whoever develops. */
function isOfDevelopment(path: string): boolean {
  return /(?:^|[/._-])(?:dev|development)\.\w{1,6}$/.test(path);
}

/** What generators write into such settings for an application to sign its own cookies with: it opens nothing that is elsewhere. */
const ownSigning = /(?:^|_)(?:secret_key_base|signing_(?:key|salt)|(?:cookie|session)_secret)$/i;
