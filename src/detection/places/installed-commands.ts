import { append } from '../../model/append.js';
import type { CommandView, DocumentView, ProgramView } from '../../model/program.js';
import { baseName } from '../../model/paths.js';
import { perProgram } from '../per-program.js';
import { itemsOf, settingsAt } from './settings.js';

/** What the tree installs under a name, or a framework's own program runs by it: `brief` of `[project.scripts]`, `php artisan brief:send`. */
export function installedBy(program: ProgramView, { program: name, words }: CommandView): readonly string[] {
  const framework = frameworks.get(name);
  const plain = words.filter((word) => !word.startsWith('-'));
  const task = framework === undefined ? undefined : plain.find((word) => !framework.includes(baseName(word)));
  const own = installed(program).get(name) ?? [];
  if (task === undefined) return own;
  return [...own, ...(installed(program).get(task) ?? []), ...(registered(program).get(task) ?? []).map(({ path }) => path)];
}

/** Paths that manifests install under a name, as they are written there. */
const installed = perProgram((program) => {
  const found = new Map<string, string[]>();
  for (const { names, unit, args } of program.calls) {
    const target = names.includes('python:entry') ? args[0]?.[1] : undefined;
    const text = target === undefined ? null : program.constant(target);
    if (typeof text === 'string') addModule(found, unit.name, text);
  }
  for (const document of program.documents) {
    if (document.kind === 'package-json') addBins(found, document);
    if (/^deno\.jsonc?$/.test(baseName(document.path))) addLines(found, document);
    if (baseName(document.path) === 'setup.py') addEntryTexts(found, document);
    if (baseName(document.path) === 'setup.cfg')
      for (const { key, text } of settingsAt(document, ['options.entry_points', '*'])) addModule(found, String(key), text ?? '');
  }
  return found;
});

/** `brief.cli:main`. */
function addModule(found: Map<string, string[]>, name: string, target: string): void {
  const path = (target.split(':')[0] ?? '').replaceAll('.', '/');
  if (/^[\w/-]{1,200}$/.test(path)) for (const file of [`${path}.py`, `${path}/__init__.py`]) append(found, name, file);
}

/** `bin: { brief: "./cli.js" }`; a single file is called after the package. */
function addBins(found: Map<string, string[]>, document: DocumentView): void {
  const [name] = settingsAt(document, ['name']);
  for (const { text, value } of settingsAt(document, ['bin'])) {
    const files = text === null ? itemsOf(document, value.ref) : [{ key: baseName(name?.text ?? ''), text }];
    for (const { key, text: file } of files) if (file !== null) append(found, String(key), file.replace(/^\.\//, ''));
  }
}

/** `tasks: { brief: "deno run -A brief.ts" }`. */
function addLines(found: Map<string, string[]>, document: DocumentView): void {
  for (const { key, text } of settingsAt(document, ['tasks', '*']))
    for (const word of (text ?? '').slice(0, 2000).split(/\s+/))
      if (/\.[cm]?[jt]sx?$/.test(word)) append(found, String(key), word.replace(/^\.\//, ''));
}

/** `console_scripts` of setuptools: `brief = brief.cli:main`, in a list of texts or in the lines of one. */
function addEntryTexts(found: Map<string, string[]>, { facts: { ops } }: DocumentView): void {
  for (const ref of ops.withText(['const'], (text) => text.length < 4000 && text.includes('=') && text.includes(':')))
    for (const line of (ops.text(ref) ?? '').split('\n')) {
      const [, name, target] = /^\s{0,20}([\w.-]{1,100}) ?= ?([A-Za-z_][\w.]{0,100}:[A-Za-z_][\w.]{0,60})\s{0,20}$/.exec(line) ?? [];
      if (name !== undefined && target !== undefined) addModule(found, name, target);
    }
}

/** Programs of frameworks, and the words that only name the framework's own file: the next one names what the tree registered. */
const frameworks: ReadonlyMap<string, readonly string[]> = new Map([
  ['php', ['artisan', 'console']],
  ['artisan', []],
  ['python', ['manage.py']],
  ['python3', ['manage.py']],
  ['flask', []],
  ['deno', ['task']],
  ['rake', []],
  ['rails', []],
]);

/** Commands that the tree registers with a framework, by name: a signature, a decorator, a task, a file in the folder for them. */
const registered = perProgram((program) => {
  const found = new Map<string, DocumentView[]>();
  for (const document of program.documents) {
    const { path, kind, facts } = document;
    const file = /(?:^|\/)management\/commands\/([\w-]{1,100})\.py$/.exec(path)?.[1];
    if (file !== undefined) append(found, file, document);
    if (kind === 'php' && /command/i.test(path))
      for (const ref of facts.ops.withText(['const'], (text) => /^[\w-]{1,60}(?::[\w-]{1,60}){0,3}(?:\s|$)/.test(text.slice(0, 300))))
        append(found, (facts.ops.text(ref) ?? '').split(/\s/)[0] ?? '', document);
    if (/(?:^|\/)Rakefile$|\.rake$/.test(path)) for (const task of tasksIn(document)) append(found, task, document);
  }
  for (const call of program.calls)
    if (call.method === 'command' && call.document.kind === 'python') {
      const name = call.argument(0) === null ? null : program.constant(call.argument(0) ?? call.value);
      if (typeof name === 'string') append(found, name, call.document);
    }
  return found;
});

/** `namespace :brief { task :run }` is `brief:run`; tasks that stand in none go by their name. */
function tasksIn({ facts: { ops } }: DocumentView): readonly string[] {
  const names = ops.withText(['const'], (text) => /^[a-z_]\w{0,60}$/.test(text)).map((ref) => ops.text(ref) ?? '');
  return names.flatMap((name) => [name, ...names.map((space) => `${space}:${name}`)]).slice(0, mostTasks);
}

const mostTasks = 2000;
