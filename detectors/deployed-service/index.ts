import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'deployed-service',
  emits: ['durable-use/deployed-service'],
  detect: (program, report) => reportMatches(program, 'deployed-service', report),
});
