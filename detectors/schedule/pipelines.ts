import {
  isOwnTest,
  modelCallsBehind,
  modelCallsWithin,
  settingsAt,
  startedBy,
  type CatalogMatch,
  type CommandView,
  type ProgramView,
  type RequestView,
} from '../../src/detector-api.js';

/** Pipelines also remind, sweep and test: only what runs the workflow counts. Everything else that is scheduled does. */
export function startsTheWorkflow(program: ProgramView, { entry, document }: CatalogMatch): boolean {
  const asks = (): boolean => asksModel(program, document.path) || usesOwnAction(program, document.path);
  if (entry.service === 'repository-event') return asks();
  return entry.service !== 'pipeline-schedule' || asks() || runsCode(program, document.path);
}

function asksModel(program: ProgramView, path: string): boolean {
  return modelCallsWithin(program, path).length > 0 || modelCallsBehind(program, workOf(program, path)).length > 0;
}

/** What a pipeline runs besides the prototype's own tests. */
function workOf(program: ProgramView, path: string): readonly CommandView[] {
  return program.commands.filter((command) => command.call.document.path === path && !isOwnTest(program, command));
}

/** A step that runs the action which the tree itself defines: one of steps counts for what they run. */
function usesOwnAction(program: ProgramView, path: string): boolean {
  if (!program.models.some(({ call }) => call.reach === 'started' || call.reach === 'may-run')) return false;
  const names = program.calls.flatMap((call) => (call.document.path === path ? call.names : []));
  return names.some((name) => {
    const [, folder] = /^action:\.\/(.*?)\/?$/.exec(name) ?? [];
    if (folder === undefined) return false;
    // A whole pipeline of the tree counts for what it runs.
    if (/\.ya?ml$/.test(folder)) return asksModel(program, folder);
    const file = `${folder === '' ? '' : `${folder}/`}action.y`;
    const action = program.documents.find((document) => document.path === `${file}ml` || document.path === `${file}aml`);
    const isOfSteps = action !== undefined && settingsAt(action, ['runs', 'steps']).length > 0;
    return !isOfSteps || asksModel(program, action.path);
  });
}

/** All that it does is to ask for `https://<your-app>/remind`: a shell takes the brackets for files, and is left with no host. */
export function wakesNobody(program: ProgramView, { document: { path } }: CatalogMatch): boolean {
  const requests = program.requests.filter(({ call }) => call.document.path === path);
  const isOpen = requests.length > 0 && requests.every(({ urls }) => urls.some(isUnfilled) && urls.every(isUnfilled));
  return isOpen && !asksModel(program, path) && startedBy(program, workOf(program, path)).length === 0;
}

function isUnfilled({ text, placeholder }: RequestView['urls'][number]): boolean {
  return placeholder || /^https?:\/{2}$/.test(text);
}

/** A script of the tree, other than its tests and what only pipelines use, or a request that wakes the service. */
function runsCode(program: ProgramView, path: string): boolean {
  const started = startedBy(program, workOf(program, path)).some(
    (document) =>
      (document.role === 'source' || document.role === 'example') && !/(?:^|\/)\.(?:github|gitlab|circleci)\//.test(document.path),
  );
  return started || program.requests.some(({ call }) => call.document.path === path);
}
