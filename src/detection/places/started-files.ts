import { append } from '../../model/append.js';
import { baseName, folderOf, join } from '../../model/paths.js';
import type { CallView, CommandView, DocumentView, ProgramView } from '../../model/program.js';
import { perProgram } from '../per-program.js';
import { builtBy, imageCommands } from './built-programs.js';
import { installedBy } from './installed-commands.js';

/** Files of the tree that commands start, `npm run` and the like included. */
export function startedBy(program: ProgramView, commands: readonly CommandView[]): readonly DocumentView[] {
  const found = new Set<DocumentView>();
  const pending = [...commands];
  const seen = new Set<CommandView>(pending);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const document of filesOf(program, next)) found.add(document);
    for (const command of [...tasksOf(program, next), ...imageCommands(program, next)]) {
      if (seen.has(command)) continue;
      seen.add(command);
      pending.push(command);
    }
  }
  return [...found];
}

function filesOf(program: ProgramView, command: CommandView): readonly DocumentView[] {
  const { program: name, words, call } = command;
  if (readers.has(name) || words.some((word) => word === '--help' || word === '--version')) return [];
  // `"$GITHUB_ACTION_PATH/review.py"`: a file by its name in a folder that is told when it runs.
  const named = [name, ...words].flatMap((word) => /^(?:\{\}\/|\.\/)?([\w./@-]+)$/.exec(word.slice(0, 300))?.[1] ?? []);
  const modules = [moduleOf(program, call), ...words.filter((_, at) => words[at - 1] === '-m' || at === 0)].flatMap((word) =>
    word === null ? [] : [`${word.replaceAll('.', '/')}.py`, `${word.replaceAll('.', '/')}/__main__.py`],
  );
  const wanted = [...named.filter((word) => runnable.test(word)), ...modules, ...installedBy(program, command)];
  const found = wanted.flatMap((word) =>
    (filesByName(program).get(baseName(word)) ?? []).filter(({ path }) => path === word || path.endsWith(`/${word}`)),
  );
  const sources = [...new Set([...found, ...builtBy(program, command)])].filter(({ role }) => role !== 'generated');
  if (sources.length > 0) return sources.sort((a, b) => a.id - b.id);
  return wanted.flatMap((word) => sourcesOf(program, word, call.document));
}

/** `python -m brief`. */
function moduleOf(program: ProgramView, call: CallView): string | null {
  const module = call.argument('module');
  const text = module === null ? null : program.constant(module);
  return typeof text === 'string' ? text : null;
}

const runnable = /\.(?:py|m?[jt]sx?|cjs|sh|bash|ps1|rb|php|[rR]|pl|exs|go|ipynb)$/;

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

/** The task that a command of a manifest belongs to; its line stands in a document of its own. */
function taskOf(program: ProgramView, { document, unit }: CallView): string | null {
  const outer = document.parent === null ? document : (program.document(document.parent) ?? document);
  if (!taskKinds.has(outer.kind)) return null;
  if (outer === document) return unit.name;
  const holder = outer.facts.children.find((child) => child.document === document.facts);
  return holder === undefined ? null : (outer.facts.units[holder.unit]?.name ?? null);
}

const runners: ReadonlySet<string> = new Set([
  'npm',
  'pnpm',
  'yarn',
  'bun',
  'deno',
  'make',
  'task',
  'just',
  'poe',
  'hatch',
  'pdm',
  'composer',
]);
const taskKinds: ReadonlySet<string> = new Set(['package-json', 'makefile', 'taskfile', 'justfile', 'pyproject', 'composer-json']);
/** What looks at files, changes or moves them, and runs none. */
const readers: ReadonlySet<string> = new Set([
  ...['ruff', 'flake8', 'pylint', 'mypy', 'pyright', 'black', 'isort', 'bandit', 'pyflakes', 'py_compile', 'compileall', 'pycodestyle'],
  ...['eslint', 'prettier', 'biome', 'tsc', 'jshint', 'shellcheck', 'shfmt', 'rubocop', 'gofmt', 'goimports', 'golangci-lint', 'phpstan'],
  ...['git', 'cat', 'cp', 'mv', 'rm', 'ls', 'wc', 'grep', 'sed', 'awk', 'head', 'tail', 'diff', 'test', '[', 'chmod', 'chown', 'touch'],
  ...['echo', 'printf', 'zip', 'tar', 'scp', 'rsync', 'sha256sum', 'md5sum', 'stat', 'file', 'tee', 'tree', 'find', 'jq'],
]);
