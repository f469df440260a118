import { defineDetector, reportMatches, type CatalogMatch, type Refinement } from '../../src/detector-api.js';
import { reportPipelines } from './pipelines.js';

export default defineDetector({
  id: 'ci-cd',
  emits: ['production-access/ci-cd'],
  detect: (program, report) => {
    reportMatches(program, 'ci-cd', report, refine);
    reportPipelines(program, report);
  },
});

/** One of the prototype's pipelines that starts another one is only a schedule. */
function refine(match: CatalogMatch): Refinement | 'skip' {
  const byItself = match.document.kind === 'github-workflow' || match.document.parent !== null;
  return byItself && match.form !== 'use' ? { traits: ['own-script'] } : {};
}
