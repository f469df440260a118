import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'incident',
  emits: ['production-access/incident'],
  detect: (program, report) => reportMatches(program, 'incident', report),
});
