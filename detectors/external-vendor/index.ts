import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'external-vendor',
  emits: ['specialized-access/external-vendor'],
  detect: (program, report) => reportMatches(program, 'external-vendor', report),
});
