import { append } from '../../model/append.js';
import type { Ops } from '../../model/facts.js';
import { isProgram } from '../../model/languages.js';
import type { CallView, CommandView, DocumentView, ProgramView, UnitView } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import { perProgram } from '../per-program.js';
import { startedBy } from './started-files.js';

/** Written as a script, a task or a job, as opposed to started by code. */
export function isScripted(document: DocumentView): boolean {
  return !isProgram(document.kind) || isPipeline(document.path);
}

/** A pipeline that a forge runs. */
export function isPipeline(path: Path): boolean {
  return /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|action)\.ya?ml$|(?:^|\/)task\.json$|(?:^|\/)\.circleci\/|(?:^|\/)Jenkinsfile/.test(
    path,
  );
}

/** The calls of a model that a script or pipeline makes: itself, or in a file of the tree that one of its commands starts. */
export function modelCallsOf(program: ProgramView, path: Path): readonly CallView[] {
  const own = modelCallsWithin(program, path);
  const commands = program.commands.filter(({ call }) => call.document.path === path);
  return [...new Set([...own, ...modelCallsBehind(program, commands)])];
}

/** Those that stand in the file, or that the code in it reaches: `python -c "from brief.cli import main; main()"`. */
export function modelCallsWithin(program: ProgramView, path: Path): readonly CallView[] {
  const models = new Set(program.models.map(({ call }) => call));
  const code = program.documents.filter((own) => own.path === path && own.parent !== null && isProgram(own.kind));
  const reached = code.flatMap(({ id }) => program.reaches({ doc: id, unit: 0, name: '' })).filter((call) => models.has(call));
  return [...new Set([...[...models].filter(({ document }) => document.path === path), ...reached])];
}

/** The calls of a model that commands lead to. */
export function modelCallsBehind(program: ProgramView, commands: readonly CommandView[]): readonly CallView[] {
  const models = new Set(program.models.map(({ call }) => call));
  return callsBehind(program, commands).filter((call) => models.has(call));
}

/** Everything that the files do which commands start. */
export function callsBehind(program: ProgramView, commands: readonly CommandView[]): readonly CallView[] {
  const started = startedBy(program, commands);
  const own = started.flatMap(({ id }) => callsByDocument(program).get(id) ?? []);
  const reached = started.flatMap((document) => entriesOf(document).flatMap((unit) => program.reaches(unit)));
  return [...new Set([...own, ...reached])];
}

/** The top of a file, and the function that the languages which start one begin with. */
function entriesOf({ id, facts }: DocumentView): readonly UnitView[] {
  const mains = facts.units.flatMap(({ name }, unit) => (unit > 0 && /^main$/i.test(name) ? [{ doc: id, unit, name }] : []));
  return [{ doc: id, unit: 0, name: '' }, ...mains];
}

/** A workflow of GitHub has only what its file hands on: without a secret, a variable or a login no account answers it. */
export function handsOnNoSecret(program: ProgramView, path: Path): boolean {
  if (!/(?:^|\/)\.github\/workflows\//.test(path)) return false;
  const parts = program.documents.filter((own) => own.path === path);
  const logsIn = program.calls.some(
    ({ document, style, names }) => document.path === path && style === 'step' && names.some((name) => /auth|credential|login/.test(name)),
  );
  return !logsIn && parts.every(({ facts }) => facts.environment.length === 0 && !namesSecret(facts.ops));
}

/** `${{ secrets.KEY }}`, `${{ vars.KEY }}`, `${{ github.token }}`, `secrets: inherit`. */
function namesSecret(ops: Ops): boolean {
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.at(ref);
    if (op.op === 'read' && (op.name === 'secrets' || op.name === 'vars')) return true;
    if (op.op === 'get' && op.key === 'token') return true;
    if (op.op === 'const' && op.value === 'inherit') return true;
  }
  return false;
}

/** A command that runs the prototype's own tests or evaluations, by its words, by what it starts or by the job that it stands in. */
export function isOwnTest(program: ProgramView, command: CommandView): boolean {
  const words = [command.program, ...command.words, ...startedBy(program, [command]).map(({ path }) => path)];
  return words.some((text) => wordsOf(text).some((word) => testWords.has(word))) || isTrial(jobOf(program, command.call));
}

/** A job called after a trial tries the prototype; one called after a test tests what somebody changed as often as not. */
function isTrial(job: string): boolean {
  const words = wordsOf(job);
  return words.some((word) => trialWords.has(word)) && !words.some((word) => word === 'review' || word === 'pr');
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^a-z]+/);
}

/** The name of the job of a pipeline that a call is made in; a line of a step stands in a document of its own. */
function jobOf(program: ProgramView, { document, unit }: CallView): string {
  const outer = document.parent === null ? undefined : program.document(document.parent);
  const holder = outer?.facts.children.find((child) => child.document === document.facts);
  const around = holder === undefined ? document.facts.units[unit.unit] : outer?.facts.units[holder.unit];
  return around?.form === 'job' ? around.name : '';
}

const callsByDocument = perProgram((program) => {
  const found = new Map<number, CallView[]>();
  for (const call of program.calls) append(found, call.document.id, call);
  return found;
});

const trialWords: ReadonlySet<string> = new Set(['eval', 'evals', 'evaluation', 'benchmark', 'bench', 'smoke']);
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
