import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'source-control',
  emits: ['production-access/source-control'],
  detect: (program, report) => reportMatches(program, 'source-control', report),
});
