import { defineDetector, reportDecisions, reportMatches, type CatalogMatch, type ProgramView, type Site } from '../../src/detector-api.js';

const signal = 'real-world-impact/employee-impacting';

/** Candidates and employees ranked, scored or screened by what a prompt asks for, and applications that a model moves on or rejects. */
export default defineDetector({
  id: 'employee-impacting',
  emits: [signal],
  detect(program, report) {
    const told = new Set<string>();
    reportDecisions(program, signal, 'decision.employee', (touch) => {
      told.add(nameOf(touch.at));
      report(touch);
    });
    reportMatches(program, 'employee-impacting', report, (match) =>
      isDecided(program, match) && !told.has(nameOf(match.at)) ? {} : 'skip',
    );
  },
});

function isDecided(program: ProgramView, { call, verb, form }: CatalogMatch): boolean {
  if (call === null || form === 'client' || verb === 'read') return false;
  return program.tool(call) !== null || program.fromModel(call) !== null;
}

function nameOf({ path, span }: Site): string {
  return `${path}:${span[0]}`;
}
