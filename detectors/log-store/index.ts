import { clusterLanding, defineDetector, isAboutLogs, reportMatches, type CatalogMatch, type Refinement } from '../../src/detector-api.js';

export default defineDetector({
  id: 'log-store',
  emits: ['production-access/log-store'],
  detect: (program, report) => {
    const localCluster = clusterLanding(program);
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      const { service } = match.entry;
      if (service === 'elasticsearch') return match.verb === 'read' && isAboutLogs(program, match) ? {} : 'skip';
      const landing = service === 'kubernetes-logs' ? localCluster(match) : null;
      return landing === null ? {} : { landing };
    };
    reportMatches(program, 'log-store', report, refine);
  },
});
