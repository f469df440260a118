import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'cloud-data',
  emits: ['production-access/cloud-data'],
  detect: (program, report) => reportMatches(program, 'cloud-data', report),
});
