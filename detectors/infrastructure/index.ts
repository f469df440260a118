import {
  clusterLanding,
  defineDetector,
  isScripted,
  modelCallsOf,
  reportMatches,
  type CatalogMatch,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'infrastructure',
  emits: ['production-access/infrastructure'],
  detect: (program, report) => {
    const localCluster = clusterLanding(program);
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      if (match.entry.service === 'local-cluster') return 'skip';
      // A script that somebody starts by hand sets up the prototype itself, unless a model takes part in it.
      const byHand = match.form === 'command' && isScripted(match.document) && modelCallsOf(program, match.at.path).length === 0;
      const landing = localCluster(match);
      return { ...(landing === null ? {} : { landing }), traits: byHand ? ['own-service'] : [] };
    };
    reportMatches(program, 'infrastructure', report, refine);
  },
});
