import {
  asksForge,
  asksInBrowser,
  defineDetector,
  isScripted,
  reportMatches,
  touchOf,
  type CatalogMatch,
  type ProgramView,
} from '../../src/detector-api.js';

const signal = 'durable-use/deployed-service';

export default defineDetector({
  id: 'deployed-service',
  emits: [signal],
  detect(program, report) {
    reportMatches(program, 'deployed-service', report, (match) => (isOwnStep(match) || isOtherPage(program, match) ? 'skip' : {}));
    for (const match of program.matches('deployment'))
      if (shipsTheTree(program, match) && !asksForge(program, match)) report({ ...touchOf(match), signal, traits: [] });
  },
});

/** An action below `.github/` is a step of the repository's own pipelines. */
function isOwnStep({ document, entry }: CatalogMatch): boolean {
  return entry.service === 'repository-action' && document.path.includes('.github/');
}

/** A page of files that asks no model is a manual, or about something else. */
function isOtherPage(program: ProgramView, { entry }: CatalogMatch): boolean {
  return entry.service === 'page-of-files' && !asksInBrowser(program);
}

/** A deploy or publish step of a script, task or pipeline. */
function shipsTheTree(program: ProgramView, { form, document, entry }: CatalogMatch): boolean {
  const published = program.vocabulary('systems.publish-only');
  return (form === 'command' || form === 'action') && isScripted(document) && !published.includes(entry.service);
}
