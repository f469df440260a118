import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'provisioned-capacity',
  emits: ['specialized-access/provisioned-capacity'],
  detect: (program, report) => reportMatches(program, 'provisioned-capacity', report),
});
