import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'database',
  emits: ['production-access/database'],
  detect: (program, report) => reportMatches(program, 'database', report),
});
