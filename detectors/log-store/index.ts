import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'log-store',
  emits: ['production-access/log-store'],
  detect: (program, report) => reportMatches(program, 'log-store', report),
});
