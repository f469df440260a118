import { defineDetector, isPipeline, modelCallsOf, reportMatches } from '../../src/detector-api.js';

export default defineDetector({
  id: 'ticketing',
  emits: ['production-access/ticketing'],
  detect: (program, report) => {
    // A pipeline's own comments and labels count only where a model takes part in it.
    reportMatches(program, 'ticketing', report, ({ at }) =>
      isPipeline(at.path) && modelCallsOf(program, at.path).length === 0 ? 'skip' : {},
    );
  },
});
