import { defineDetector, reportDecisions, reportMatches, type CatalogMatch } from '../../src/detector-api.js';

/** Means that act on the running world. A fixed rule of the application that acts counts as much as the model's choice. */
export default defineDetector({
  id: 'security-action',
  emits: ['real-world-impact/security-action'],
  detect(program, report) {
    reportMatches(program, 'security-action', report, (match) => (isAction(match) ? {} : 'skip'));
    reportDecisions(program, 'real-world-impact/security-action', 'decision.security', report);
  },
});

function isAction({ form, entry, request }: CatalogMatch): boolean {
  if (form === 'client') return false;
  if (entry.service !== 'entra-users' || request === null) return true;
  // Only a change of the account itself, not of its mails or files.
  const changes = request.method === 'PATCH' || request.method === 'DELETE';
  return changes && request.urls.some(({ text }) => /\/users\/[^/]+\/?$/.test(text.slice(0, 2000)));
}
