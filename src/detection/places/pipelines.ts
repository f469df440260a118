import { append } from '../../model/append.js';
import type { Ops } from '../../model/facts.js';
import { isProgram } from '../../model/languages.js';
import type { CallView, CommandView, DocumentView, ProgramView } from '../../model/program.js';
import { baseName, folderOf, join } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import { perProgram } from '../per-program.js';

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
  const own = program.models.filter(({ call }) => call.document.path === path).map(({ call }) => call);
  const commands = program.commands.filter(({ call }) => call.document.path === path);
  return [...new Set([...own, ...modelCallsBehind(program, commands)])];
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
  const reached = started.flatMap(({ id }) => program.reaches({ doc: id, unit: 0, name: '' }));
  return [...new Set([...own, ...reached])];
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

/** Files of the tree that commands start, `npm run` and the like included. */
export function startedBy(program: ProgramView, commands: readonly CommandView[]): readonly DocumentView[] {
  const found = new Set<DocumentView>();
  const pending = [...commands];
  const seen = new Set<CommandView>(pending);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const document of filesOf(program, next)) found.add(document);
    for (const command of tasksOf(program, next)) {
      if (seen.has(command)) continue;
      seen.add(command);
      pending.push(command);
    }
  }
  return [...found];
}

function filesOf(program: ProgramView, { program: name, words, call: { document } }: CommandView): readonly DocumentView[] {
  // `"$GITHUB_ACTION_PATH/review.py"`: a file by its name in a folder that is told when it runs.
  const named = [name, ...words].flatMap((word) => /^(?:\{\}\/|\.\/)?([\w./@-]+)$/.exec(word.slice(0, 300))?.[1] ?? []);
  const modules = words.flatMap((word, at) =>
    words[at - 1] === '-m' || at === 0 ? [`${word.replaceAll('.', '/')}.py`, `${word.replaceAll('.', '/')}/__main__.py`] : [],
  );
  const wanted = [...named.filter((word) => /\.(?:py|m?[jt]sx?|cjs|sh|ipynb)$/.test(word)), ...modules];
  const found = wanted.flatMap((word) =>
    (filesByName(program).get(baseName(word)) ?? []).filter(({ path }) => path === word || path.endsWith(`/${word}`)),
  );
  const sources = [...new Set(found)].filter(({ role }) => role !== 'generated').sort((a, b) => a.id - b.id);
  return sources.length > 0 ? sources : wanted.flatMap((word) => sourcesOf(program, word, document));
}

/** A built file stands for its source: `dist/index.js` for `index.js` or `src/index.ts`, `index.js` for `index.ts` beside it. */
function sourcesOf(program: ProgramView, word: string, { path: from }: DocumentView): readonly DocumentView[] {
  const beside = /^(?:\.\/)?([\w./-]{1,200})\.([cm]?)js$/.exec(word);
  const source = beside === null ? null : join(folderOf(from), `${beside[1] ?? ''}.${beside[2] ?? ''}ts`);
  const own = (filesByName(program).get(baseName(source ?? '')) ?? []).filter(({ path }) => path === source);
  if (own.length > 0) return own;
  const stem = /^(?:.{1,200}\/)?(?:dist|lib|build|out)\/([\w.-]{1,100})\.[cm]?js$/.exec(word)?.[1];
  if (stem === undefined) return [];
  return program.documents.filter(
    ({ path, parent, role }) =>
      parent === null && role === 'source' && new RegExp(`^(?:src/)?${stem.replaceAll('.', '\\.')}\\.[cm]?[jt]sx?$`).test(path),
  );
}

/** The commands of a task that is run by its name. */
function tasksOf(program: ProgramView, { program: runner, words }: CommandView): readonly CommandView[] {
  if (!runners.has(runner)) return [];
  const names = words.filter((word) => !word.startsWith('-') && word !== 'run');
  const tasks = commandsByTask(program);
  return [...new Set(names)].flatMap((name) => tasks.get(name) ?? []);
}

const filesByName = perProgram((program) => {
  const found = new Map<string, DocumentView[]>();
  for (const document of program.documents) if (document.parent === null) append(found, baseName(document.path), document);
  return found;
});

const commandsByTask = perProgram((program) => {
  const found = new Map<string, CommandView[]>();
  for (const command of program.commands) {
    const task = taskOf(program, command.call);
    if (task !== null) append(found, task, command);
  }
  return found;
});

const callsByDocument = perProgram((program) => {
  const found = new Map<number, CallView[]>();
  for (const call of program.calls) append(found, call.document.id, call);
  return found;
});

/** The task that a command of a manifest belongs to; its line stands in a document of its own. */
function taskOf(program: ProgramView, { document, unit }: CallView): string | null {
  const outer = document.parent === null ? document : (program.document(document.parent) ?? document);
  if (!taskKinds.has(outer.kind)) return null;
  if (outer === document) return unit.name;
  const holder = outer.facts.children.find((child) => child.document === document.facts);
  return holder === undefined ? null : (outer.facts.units[holder.unit]?.name ?? null);
}

const runners: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun', 'make', 'task', 'just', 'poe', 'hatch', 'pdm']);
const taskKinds: ReadonlySet<string> = new Set(['package-json', 'makefile', 'pyproject']);
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
