import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'operations-practice',
  emits: ['durable-use/operations-practice'],
  detect: (program, report) => reportMatches(program, 'operations-practice', report),
});
