import { defineDetector, reportMatches, type CatalogMatch, type ProgramView } from '../../src/detector-api.js';

export default defineDetector({
  id: 'shared-service',
  emits: ['durable-use/shared-service'],
  detect: (program, report) =>
    reportMatches(program, 'shared-service', report, (match) => ({ traits: isWritten(program, match) ? ['constant-users'] : [] })),
});

/** A password that the code or the environment holds is that of a demo user or of the operator. */
function isWritten(program: ProgramView, { entry, call }: CatalogMatch): boolean {
  const password = entry.service === 'own-accounts' ? (call?.argument(0) ?? null) : null;
  if (password === null) return false;
  const texts = program.texts(password);
  return texts.length > 0 && texts.every(({ from }) => from !== 'computed');
}
