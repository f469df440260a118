import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'gpu-capacity',
  emits: ['specialized-access/gpu-capacity'],
  detect: (program, report) => reportMatches(program, 'gpu-capacity', report),
});
