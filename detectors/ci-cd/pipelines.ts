import {
  callsBehind,
  handsOnNoSecret,
  isOwnTest,
  isPipeline,
  modelCallsBehind,
  patchOf,
  type CallView,
  type CommandView,
  type ProgramView,
  type Report,
} from '../../src/detector-api.js';
import { agentsElsewhere } from './elsewhere.js';

/** Jobs of the tree's own pipelines in which a model takes part. */
export function reportPipelines(program: ProgramView, report: Report): void {
  const paths = new Set(program.calls.filter(({ document }) => isPipeline(document.path)).map(({ document }) => document.path));
  for (const path of paths) {
    const events = eventsOf(program, path);
    for (const { call } of program.models.filter((model) => model.call.document.path === path)) report(touch(call, []));
    for (const command of program.commands.filter(({ call }) => call.document.path === path)) {
      if (modelCallsBehind(program, [command]).length === 0) continue;
      const made = touch(command.call, traitsOf(program, command, events));
      report(handsOnNoSecret(program, path) ? { ...made, guards: [...made.guards, { form: 'broken', at: command.call.at }] } : made);
    }
    for (const call of agentsElsewhere(program, path)) report(touch(call, []));
    for (const { step, command } of ownActions(program, path)) report(touch(step, traitsOf(program, command, events)));
  }
}

/** Steps that run an action of the tree itself, `uses: ./review`, by the command of it that leads to a model. */
function ownActions(program: ProgramView, path: string): readonly { readonly step: CallView; readonly command: CommandView }[] {
  const steps = program.calls.filter(({ document, style }) => document.path === path && style === 'step');
  return steps.flatMap((step) => {
    const folder = step.names
      .find((name) => name.startsWith(ownAction))
      ?.slice(ownAction.length)
      .replace(/\/$/, '');
    if (folder === undefined) return [];
    const commands = program.commands.filter(({ call }) => runsAction(folder, call));
    return commands.filter((command) => modelCallsBehind(program, [command]).length > 0).map((command) => ({ step, command }));
  });
}

/** What an action's definition runs, or the entry of the package that it is. */
function runsAction(folder: string, { document, unit }: CallView): boolean {
  const [around, name] = [
    document.path.slice(0, Math.max(0, document.path.lastIndexOf('/'))),
    document.path.slice(document.path.lastIndexOf('/') + 1),
  ];
  return around === folder && (name === 'action.yml' || name === 'action.yaml' || (name === 'package.json' && unit.name === 'main'));
}

const ownAction = 'action:./';

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
  if (patchOf(program, command.call.document.path) !== null) return [];
  return ['own-script'];
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
