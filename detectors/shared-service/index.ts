import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'shared-service',
  emits: ['durable-use/shared-service'],
  detect: (program, report) => reportMatches(program, 'shared-service', report),
});
