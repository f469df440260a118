import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'schedule',
  emits: ['durable-use/schedule'],
  detect: (program, report) => reportMatches(program, 'schedule', report),
});
