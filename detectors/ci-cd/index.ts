import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'ci-cd',
  emits: ['production-access/ci-cd'],
  detect: (program, report) => reportMatches(program, 'ci-cd', report),
});
