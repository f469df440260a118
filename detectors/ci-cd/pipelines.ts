import {
  callsBehind,
  isPipeline,
  modelCallsBehind,
  startedBy,
  type CallView,
  type CommandView,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';

/** Jobs of the tree's own pipelines in which a model takes part. */
export function reportPipelines(program: ProgramView, report: Report): void {
  const paths = new Set(program.calls.filter(({ document }) => isPipeline(document.path)).map(({ document }) => document.path));
  for (const path of paths) {
    const events = eventsOf(program, path);
    for (const { call } of program.models.filter((model) => model.call.document.path === path)) report(touch(call, []));
    for (const command of program.commands.filter(({ call }) => call.document.path === path)) {
      if (modelCallsBehind(program, [command]).length === 0) continue;
      report(touch(command.call, traitsOf(program, command, events)));
    }
  }
}

function eventsOf(program: ProgramView, path: string): readonly string[] {
  return program.calls
    .filter(({ document, names }) => document.path === path && names.includes('workflow:on'))
    .map((call) => {
      const event = call.argument(0);
      return event === null ? '' : String(program.constant(event) ?? '');
    });
}

/** A model that looks at changes, or acts on the forge, takes part in the pipeline; one that only runs in it does not. */
function traitsOf(program: ProgramView, command: CommandView, events: readonly string[]): readonly string[] {
  if (isOwnTest(program, command)) return ['own-ci-tests'];
  if (events.some((event) => changeEvents.has(event)) || looksAtChanges(program, command)) return [];
  return ['own-script'];
}

function isOwnTest(program: ProgramView, command: CommandView): boolean {
  const words = [command.program, ...command.words, ...startedBy(program, [command]).map(({ path }) => path)];
  return words.some((text) =>
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => testWords.has(word)),
  );
}

function looksAtChanges(program: ProgramView, command: CommandView): boolean {
  const behind = new Set(callsBehind(program, [command]));
  const acts = ['ticketing', 'source-control'].flatMap((id) => program.matches(id));
  if (acts.some(({ call, verb }) => call !== null && verb !== 'read' && verb !== 'register' && behind.has(call))) return true;
  return program.commands.some(
    (own) => behind.has(own.call) && own.program === 'git' && own.words.some((word) => word === 'diff' || word === 'show'),
  );
}

function touch(call: CallView, traits: readonly string[]): Parameters<Report>[0] {
  return {
    signal: 'production-access/ci-cd',
    verb: 'execute',
    subject: { kind: 'job', name: 'pipeline', target: null },
    landing: { place: 'managed', stage: 'unstated', owner: 'unstated', known: 'by-product', chain: [] },
    auth: 'service',
    traits,
    at: call.at,
    reach: call.reach,
    guards: call.guards,
    chain: [],
  };
}

const changeEvents: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'merge_group',
  'merge_request_event',
]);
const testWords: ReadonlySet<string> = new Set([
  'test',
  'tests',
  'eval',
  'evals',
  'evaluate',
  'evaluation',
  'pytest',
  'vitest',
  'jest',
  'tox',
  'nox',
  'promptfoo',
  'deepeval',
  'benchmark',
  'bench',
  'e2e',
  'smoke',
]);
