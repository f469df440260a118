import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'production-host',
  emits: ['production-access/production-host'],
  detect: (program, report) => reportMatches(program, 'production-host', report),
});
