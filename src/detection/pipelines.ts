import type { CallView, CommandView, DocumentView, ProgramView } from '../model/program.js';
import type { Path } from '../model/touch.js';

/** Written as a script, a task or a job, as opposed to started by code. */
export function isScripted(document: DocumentView): boolean {
  return document.kind !== 'python' && document.kind !== 'javascript' && document.kind !== 'notebook';
}

/** A pipeline that a forge runs. */
export function isPipeline(path: Path): boolean {
  return /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/|(?:^|\/)(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|action)\.ya?ml$|(?:^|\/)\.circleci\/|(?:^|\/)Jenkinsfile/.test(
    path,
  );
}

/** The calls of a model that a script or pipeline makes: itself, or in a file of the tree that one of its commands starts. */
export function modelCallsOf(program: ProgramView, path: Path): readonly CallView[] {
  const models = new Set(program.models.map(({ call }) => call));
  const own = [...models].filter(({ document }) => document.path === path);
  const started = startedBy(program, path).flatMap((document) => [
    ...program.reaches({ doc: document.id, unit: 0, name: '' }),
    ...[...models].filter((call) => call.document.id === document.id),
  ]);
  return [...new Set([...own, ...started.filter((call) => models.has(call))])];
}

/** Files of the tree that the commands of a script or pipeline start, `npm run` and the like included. */
export function startedBy(program: ProgramView, path: Path): readonly DocumentView[] {
  const found = new Set<DocumentView>();
  const pending = program.commands.filter(({ call }) => call.document.path === path);
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

function filesOf(program: ProgramView, { program: name, words }: CommandView): readonly DocumentView[] {
  const named = [name, ...words].flatMap((word) => (/^[\w./@-]+$/.test(word.slice(0, 300)) ? [word.replace(/^\.\//, '')] : []));
  const modules = words.flatMap((word, at) =>
    words[at - 1] === '-m' || at === 0 ? [`${word.replaceAll('.', '/')}.py`, `${word.replaceAll('.', '/')}/__main__.py`] : [],
  );
  const wanted = [...named.filter((word) => /\.(?:py|m?[jt]sx?|cjs|sh|ipynb)$/.test(word)), ...modules];
  return program.documents.filter(
    ({ path, parent }) => parent === null && wanted.some((word) => path === word || path.endsWith(`/${word}`)),
  );
}

/** The commands of a task that is run by its name. */
function tasksOf(program: ProgramView, { program: runner, words }: CommandView): readonly CommandView[] {
  if (!runners.has(runner)) return [];
  const names = words.filter((word) => !word.startsWith('-') && word !== 'run');
  return program.commands.filter(({ call }) => taskKinds.has(kindOf(program, call.document)) && names.includes(call.unit.name));
}

function kindOf(program: ProgramView, document: DocumentView): string {
  const outer = document.parent === null ? document : program.documents[document.parent];
  return (outer ?? document).kind;
}

const runners: ReadonlySet<string> = new Set(['npm', 'pnpm', 'yarn', 'bun', 'make', 'task', 'just', 'poe', 'hatch', 'pdm']);
const taskKinds: ReadonlySet<string> = new Set(['package-json', 'makefile', 'pyproject']);
