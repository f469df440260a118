import { asksForge, clusterLanding, defineDetector, reportMatches, type CatalogMatch, type Refinement } from '../../src/detector-api.js';

export default defineDetector({
  id: 'deployment',
  emits: ['production-access/deployment'],
  detect: (program, report) => {
    const localCluster = clusterLanding(program);
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      if (match.verb !== 'deploy' || asksForge(program, match)) return 'skip';
      const landing = localCluster(match);
      return landing === null ? {} : { landing };
    };
    reportMatches(program, 'deployment', report, refine);
  },
});
