import { defineDetector, reportMatches } from '../../src/detector-api.js';

/** Means that act on the running world. A fixed rule of the application that acts counts as much as the model's choice. */
export default defineDetector({
  id: 'operational-decision',
  emits: ['real-world-impact/operational-decision'],
  detect(program, report) {
    reportMatches(program, 'operational-decision', report, (match) => (match.form === 'client' ? 'skip' : {}));
  },
});
