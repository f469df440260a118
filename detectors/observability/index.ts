import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'observability',
  emits: ['production-access/observability'],
  detect: (program, report) => reportMatches(program, 'observability', report),
});
