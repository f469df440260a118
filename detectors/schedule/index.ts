import { defineDetector, reportMatches } from '../../src/detector-api.js';
import { startsTheWorkflow } from './pipelines.js';

export default defineDetector({
  id: 'schedule',
  emits: ['durable-use/schedule'],
  detect(program, report) {
    reportMatches(program, 'schedule', report, (match) => (startsTheWorkflow(program, match) ? {} : 'skip'));
  },
});
