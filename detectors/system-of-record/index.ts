import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'system-of-record',
  emits: ['production-access/system-of-record'],
  detect: (program, report) => reportMatches(program, 'system-of-record', report),
});
