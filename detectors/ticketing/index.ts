import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'ticketing',
  emits: ['production-access/ticketing'],
  detect: (program, report) => reportMatches(program, 'ticketing', report),
});
