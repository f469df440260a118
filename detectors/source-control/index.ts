import {
  defineDetector,
  isPipeline,
  isScripted,
  modelCallsOf,
  reportMatches,
  resourceName,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

export default defineDetector({
  id: 'source-control',
  emits: ['production-access/source-control'],
  detect: (program, report) => {
    reportMatches(program, 'source-control', report, (match) => refine(program, match));
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  if (match.verb === 'read') return 'skip';
  if (isScripted(match.document)) {
    // Scripts and pipelines without a model are upkeep, and a pipeline that commits what the prototype made is its own schedule.
    if (modelCallsOf(program, match.at.path).length === 0) return 'skip';
    if (match.entry.service === 'git-remote' && isPipeline(match.at.path)) return 'skip';
  }
  return { traits: isOwnRepository(match) ? ['own-repository'] : [] };
}

/** Pushed to an address that is written in the tree, as opposed to wherever the checkout comes from. */
function isOwnRepository(match: CatalogMatch): boolean {
  return match.entry.service === 'git-remote' && /[/:]/.test(resourceName(match) ?? '');
}
