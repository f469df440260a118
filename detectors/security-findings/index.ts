import {
  DataKind,
  defineDetector,
  reportDataFiles,
  isSeen,
  reportInputs,
  reportMatches,
  type CatalogMatch,
  type ProgramView,
  type Refinement,
} from '../../src/detector-api.js';

/** Scanner results, alerts and vulnerabilities that a model is given. */
export default defineDetector({
  id: 'security-findings',
  emits: ['sensitive-data/security-findings'],
  detect(program, report) {
    reportMatches(program, 'security-findings', report, (match) => refine(program, match));
    reportInputs(program, new DataKind(program, 'security-findings'), 'sensitive-data/security-findings', report);
    reportDataFiles(program, 'security-findings', 'sensitive-data/security-findings', report);
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  if (match.call === null || match.form === 'client') return 'skip';
  return isSeen(program, match) ? {} : 'skip';
}
