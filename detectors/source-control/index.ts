import {
  defineDetector,
  handsOnNoSecret,
  isPipeline,
  isScripted,
  modelCallsOf,
  patchOf,
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
    // One that pushes code which a model wrote changes its own repository.
    if (match.entry.service === 'git-remote' && isPipeline(match.at.path)) return ofPatch(program, match);
  }
  return { traits: isOwnRepository(match) ? ['own-repository'] : [] };
}

function ofPatch(program: ProgramView, { at }: CatalogMatch): Refinement | 'skip' {
  if (patchOf(program, at.path) === null) return 'skip';
  return { traits: ['own-repository'], guards: handsOnNoSecret(program, at.path) ? [{ form: 'broken', at }] : [] };
}

/** Pushed to an address that is written in the tree, as opposed to wherever the checkout comes from. */
function isOwnRepository(match: CatalogMatch): boolean {
  return match.entry.service === 'git-remote' && /[/:]/.test(resourceName(match) ?? '');
}
