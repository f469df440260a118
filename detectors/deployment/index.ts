import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'deployment',
  emits: ['production-access/deployment'],
  detect: (program, report) => reportMatches(program, 'deployment', report),
});
