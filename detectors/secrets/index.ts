import { defineDetector, reportMatches, type ProgramView, type Report } from '../../src/detector-api.js';

/** Live-looking credentials wherever they stand, and secrets that belong to others. The value itself is never seen here. */
export default defineDetector({
  id: 'secrets',
  emits: ['sensitive-data/secrets'],
  detect(program, report) {
    reportCredentials(program, report);
    reportMatches(program, 'secrets', report, (match) => (match.form === 'client' ? 'skip' : {}));
  },
});

function reportCredentials(program: ProgramView, report: Report): void {
  for (const { shape, name, at, document } of program.credentials) {
    if (document.role === 'vendored' || document.role === 'lock' || document.role === 'generated') continue;
    // Tests make up names, passwords and key pairs; only a provider's own format tells there.
    if (document.role === 'test' && (name !== null || shape === 'private-key')) continue;
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
