import {
  clusterLanding,
  defineDetector,
  isAboutLogs,
  isHandedOn,
  isScripted,
  modelCallsOf,
  reportMatches,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'log-store',
  emits: ['production-access/log-store'],
  detect: (program, report) => {
    const localCluster = clusterLanding(program);
    const byIndex = program.vocabulary('systems.logs-by-index');
    const refine = (match: CatalogMatch): Refinement | 'skip' => {
      if (match.entry.service === 'log-subscription') return isHandedOn(program, match) ? {} : 'skip';
      if (byIndex.includes(match.entry.service)) return match.verb === 'read' && isAboutLogs(program, match) ? {} : 'skip';
      const landing = localCluster(match);
      const traits = isTypedByHand(program, match) ? ['unused-result'] : [];
      return landing === null ? { traits } : { traits, landing };
    };
    reportMatches(program, 'log-store', report, refine);
  },
});

/** A task that shows logs to whoever starts it: nothing in its file starts a model. */
function isTypedByHand(program: ProgramView, { form, document, at }: CatalogMatch): boolean {
  return form === 'command' && isScripted(document) && modelCallsOf(program, at.path).length === 0;
}
