import { defineDetector, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'fine-tuning',
  emits: ['specialized-access/fine-tuning'],
  detect: (program, report) => reportMatches(program, 'fine-tuning', report),
});
