import { defineDetector, reportDecisions, reportMatches } from '../../src/detector-api.js';

/** Means that act on the running world. A fixed rule of the application that acts counts as much as the model's choice. */
export default defineDetector({
  id: 'security-action',
  emits: ['real-world-impact/security-action'],
  detect(program, report) {
    reportMatches(program, 'security-action', report, ({ form, verb }) => (form === 'client' || verb === 'read' ? 'skip' : {}));
    reportDecisions(program, 'real-world-impact/security-action', 'decision.security', report);
  },
});
