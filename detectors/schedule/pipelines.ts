import { isOwnTest, modelCallsBehind, startedBy, type CatalogMatch, type CommandView, type ProgramView } from '../../src/detector-api.js';

/** Pipelines also remind, sweep and test: only what runs the workflow counts. Everything else that is scheduled does. */
export function startsTheWorkflow(program: ProgramView, { entry, document }: CatalogMatch): boolean {
  const asks = (): boolean => asksModel(program, document.path) || usesOwnAction(program, document.path);
  if (entry.service === 'repository-event') return asks();
  return entry.service !== 'pipeline-schedule' || asks() || runsCode(program, document.path);
}

function asksModel(program: ProgramView, path: string): boolean {
  return program.models.some(({ call }) => call.document.path === path) || modelCallsBehind(program, workOf(program, path)).length > 0;
}

/** What a pipeline runs besides the prototype's own tests. */
function workOf(program: ProgramView, path: string): readonly CommandView[] {
  return program.commands.filter((command) => command.call.document.path === path && !isOwnTest(program, command));
}

/** A step that runs the action which the tree itself defines. */
function usesOwnAction(program: ProgramView, path: string): boolean {
  const own = program.calls.some(({ names, document }) => document.path === path && names.some((name) => name.startsWith('action:./')));
  return own && program.models.some(({ call }) => call.reach === 'started' || call.reach === 'may-run');
}

/** A script of the tree, other than its tests, or a request that wakes the service. */
function runsCode(program: ProgramView, path: string): boolean {
  const started = startedBy(program, workOf(program, path)).some(({ role }) => role === 'source' || role === 'example');
  return started || program.requests.some(({ call }) => call.document.path === path);
}
