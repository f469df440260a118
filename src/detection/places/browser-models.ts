import type { ModelView, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/**
 * Is a model asked by code that runs in the browser of whoever opens the page? Only that speaks through a page of files, behind which no
 * server runs; the pages of a manual do not.
 */
export const asksInBrowser = perProgram((program): boolean => {
  const frameworks = new Set(program.vocabulary('browser.frameworks'));
  return program.models.some((model) => model.task !== 'embedding' && runsInBrowser(program, model, frameworks));
});

function runsInBrowser(program: ProgramView, { call }: ModelView, frameworks: ReadonlySet<string>): boolean {
  if (call.document.facts.imports.some(({ module }) => frameworks.has(module))) return true;
  return [call, ...call.clients].some((own) => {
    const allowed = own.argument('dangerouslyAllowBrowser') ?? own.argument('0.dangerouslyAllowBrowser');
    return allowed !== null && program.constant(allowed) === true;
  });
}
