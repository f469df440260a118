import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'iam',
  emits: ['production-access/iam'],
  detect: (program, report) => reportMatches(program, 'iam', report),
});
