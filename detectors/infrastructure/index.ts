import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'infrastructure',
  emits: ['production-access/infrastructure'],
  detect: (program, report) => reportMatches(program, 'infrastructure', report),
});
