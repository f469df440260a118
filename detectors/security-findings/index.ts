import {
  DataKind,
  defineDetector,
  reportAbsentFiles,
  reportDataFiles,
  isHandedOn,
  isScripted,
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
    const kind = new DataKind(program, 'security-findings');
    reportInputs(program, kind, 'sensitive-data/security-findings', report);
    reportDataFiles(program, 'security-findings', 'sensitive-data/security-findings', report);
    reportAbsentFiles(program, kind, 'sensitive-data/security-findings', report);
  },
});

function refine(program: ProgramView, match: CatalogMatch): Refinement | 'skip' {
  if (match.entry.service === 'finding-subscription') return isHandedOn(program, match) ? {} : 'skip';
  if (match.call === null || match.form === 'client' || isOwnCheck(program, match)) return 'skip';
  return isSeen(program, match) ? {} : 'skip';
}

/** A pipeline, a hook or a Makefile that scans what it builds: whoever wrote it reads what was found. */
function isOwnCheck(program: ProgramView, { form, document, call }: CatalogMatch): boolean {
  return form === 'command' && call !== null && isScripted(document) && program.toModel(call.value) === null && program.tool(call) === null;
}
