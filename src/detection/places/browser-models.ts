import type { ModelView, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';

/**
 * Is a model asked by code that runs in the browser of whoever opens the page? Only that speaks through a page of files, behind which no
 * server runs; the pages of a manual do not.
 */
export const asksInBrowser = perProgram((program): boolean => {
  const frameworks = new Set(program.vocabulary('browser.frameworks'));
  const asking = program.models.filter(({ task }) => task !== 'embedding');
  return asking.some((model) => runsInBrowser(program, model, frameworks)) || isReachedByPages(program, asking, frameworks);
});

/** The file that puts a page into a document of the browser, `createRoot(…).render(<App />)`, and what the page asks for in other files. */
function isReachedByPages(program: ProgramView, asking: readonly ModelView[], frameworks: ReadonlySet<string>): boolean {
  const calls = new Set(asking.map(({ call }) => call));
  return program.documents
    .filter(({ facts, reach }) => reach === 'started' && facts.imports.some(({ module }) => frameworks.has(module)))
    .some(({ id }) => program.reaches({ doc: id, unit: 0, name: '' }).some((call) => calls.has(call)));
}

function runsInBrowser(program: ProgramView, { call }: ModelView, frameworks: ReadonlySet<string>): boolean {
  if (call.document.facts.imports.some(({ module }) => frameworks.has(module))) return true;
  return [call, ...call.clients].some((own) => {
    const allowed = own.argument('dangerouslyAllowBrowser') ?? own.argument('0.dangerouslyAllowBrowser');
    return allowed !== null && program.constant(allowed) === true;
  });
}
