import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'gated-model',
  emits: ['specialized-access/gated-model'],
  detect: (program, report) => reportMatches(program, 'gated-model', report),
});
