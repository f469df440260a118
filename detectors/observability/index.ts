import { defineDetector, isHandedOn, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'observability',
  emits: ['production-access/observability'],
  detect: (program, report) =>
    reportMatches(program, 'observability', report, (match) =>
      match.entry.service === 'alert-subscription' && !isHandedOn(program, match) ? 'skip' : {},
    ),
});
