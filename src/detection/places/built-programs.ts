import type { CommandView, DocumentView, ProgramView } from '../../model/program.js';
import { baseName, folderOf } from '../../model/paths.js';
import { perProgram } from '../per-program.js';

/** Programs of the tree that the tools of a language run, or that the same script has built before: `go run ./cmd/brief`, `./target/release/brief`. */
export function builtBy(program: ProgramView, command: CommandView): readonly DocumentView[] {
  const { program: name, words } = command;
  if (waitsForRequests(program)) return [];
  const tool = toolchains.get(name);
  if (tool !== undefined) {
    const isRun = words.some((word) => tool.runs.some((verb) => word === verb || (word.endsWith(verb) && /[:.]/.test(word))));
    return isRun ? mainsIn(program, tool, folderAsked(tool, words), namedAfter(words, tool.named)) : [];
  }
  return writtenAs(program, command) === null ? [] : builtBefore(program, command);
}

/** What serves pages and is started by a pipeline is tried out there: by itself it asks no model. */
const waitsForRequests = perProgram((program): boolean => program.inputs.some(({ form }) => form === 'route'));

/** `docker run brief`, `docker compose run brief`: what the only image of the tree starts, where nothing else is named. */
export function imageCommands(program: ProgramView, { program: name, words }: CommandView): readonly CommandView[] {
  const runs = (name === 'docker' || name === 'podman' ? words : name === 'docker-compose' ? ['compose', ...words] : []).filter(
    (word) => word !== 'container',
  );
  const isRun = runs[0] === 'run' || (runs[0] === 'compose' && runs.includes('run'));
  return isRun && !runs.includes('-d') && !runs.includes('--detach') ? startsOfImage(program) : [];
}

const startsOfImage = perProgram((program) => {
  const images = program.documents.filter(({ kind, parent }) => kind === 'dockerfile' && parent === null);
  const [image] = images;
  if (image === undefined || images.length > 1) return [];
  return program.commands.filter(({ call: { document, unit } }) => {
    if (document.id === image.id) return image.facts.units[unit.unit]?.name === 'start';
    const holder = image.facts.children.find((child) => child.document === document.facts);
    return holder !== undefined && image.facts.units[holder.unit]?.name === 'start';
  });
});

interface Toolchain {
  readonly kinds: readonly string[];
  /** Words that make the tool run a program, alone or as a task of a part (`:app:run`). */
  readonly runs: readonly string[];
  /** Flags that name a folder, or a file in it. */
  readonly folders: readonly string[];
  /** Flags that name one of several programs. */
  readonly named: readonly string[];
}

/** Where it is told to, else anywhere; the folder of what stands first behind the verb, for tools that take one. */
function folderAsked({ runs, folders }: Toolchain, words: readonly string[]): string {
  const flagged = words.flatMap((word, at) => (folders.includes(words[at - 1] ?? '') ? [word] : []))[0];
  const verb = words.findIndex((word) => runs.includes(word));
  const behind = words.slice(verb + 1).find((word) => !word.startsWith('-')) ?? '';
  const told = flagged ?? (/^\.{1,2}(?:\/|$)/.test(behind) ? behind : '');
  const folder = /\.\w{2,6}$/.test(told) ? folderOf(told) : told;
  return folder.replace(/^(?:\.{1,2}(?:\/|$))+/, '').replace(/\/(?:\.{3})?$/, '');
}

function namedAfter(words: readonly string[], flags: readonly string[]): string | null {
  return words.find((_, at) => flags.includes(words[at - 1] ?? '')) ?? null;
}

/** Files that hold a program's beginning; of several programs the one that is named. */
function mainsIn(program: ProgramView, { kinds }: Pick<Toolchain, 'kinds'>, folder: string, named: string | null): readonly DocumentView[] {
  const all = mains(program).filter(({ kind, path }) => kinds.includes(kind) && (folder === '' || isWithin(path, folder)));
  const chosen = named === null ? [] : all.filter(({ path }) => path.endsWith(`/${named}.rs`) || path.includes(`/${named}/`));
  return chosen.length > 0 ? chosen : all;
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`) || path.includes(`/${folder}/`);
}

const mains = perProgram((program) =>
  program.documents.filter(
    ({ kind, parent, role, path, facts }) =>
      parent === null &&
      compiled.has(kind) &&
      (role === 'source' || role === 'example') &&
      (/^(?:main|program)\.\w+$/i.test(baseName(path)) ||
        facts.units.some(({ name, form }) => form === 'function' && /^main$/i.test(name))),
  ),
);

/** `./brief`, which the same script has built: by the tool of a language, in the folder that is named. */
function builtBefore(program: ProgramView, { program: name, call }: CommandView): readonly DocumentView[] {
  return program.commands.flatMap((other) => {
    if (other.call.document.path !== call.document.path) return [];
    const tool = toolchains.get(other.program);
    if (tool === undefined || !other.words.some((word) => word === 'build' || word === 'publish' || word === 'package')) return [];
    const folder = folderAsked({ ...tool, runs: ['build'] }, other.words);
    const output = namedAfter(other.words, ['-o', '--output']);
    const isIt = output === null || baseName(output) === name || output.endsWith(folderOf(writtenAs(program, { call }) ?? ''));
    return isIt ? mainsIn(program, tool, folder, name) : [];
  });
}

/** The path of a program that is started by it. */
function writtenAs(program: ProgramView, { call }: Pick<CommandView, 'call'>): string | null {
  const path = call.argument('path');
  const text = path === null ? null : program.constant(path);
  return typeof text === 'string' ? text : null;
}

const rust: Toolchain = {
  kinds: ['rust'],
  runs: ['run', 'r'],
  folders: ['-p', '--package', '--manifest-path'],
  named: ['--bin', '--example'],
};
const jvm: Toolchain = {
  kinds: ['java', 'kotlin'],
  runs: ['run', 'bootRun', 'exec:java', 'spring-boot:run', 'quarkus:run', 'quarkusRun'],
  folders: ['-f', '-p', '-pl'],
  named: [],
};

/** What a language brings along to run and build its programs. */
const toolchains: ReadonlyMap<string, Toolchain> = new Map([
  ['go', { kinds: ['go'], runs: ['run'], folders: ['-C'], named: [] }],
  ['cargo', rust],
  ['dotnet', { kinds: ['csharp'], runs: ['run'], folders: ['--project', '-p'], named: [] }],
  ['mvn', jvm],
  ['mvnw', jvm],
  ['gradle', jvm],
  ['gradlew', jvm],
  ['java', { ...jvm, runs: ['-jar', '-cp', '-classpath'], folders: [] }],
  ['swift', { kinds: ['swift'], runs: ['run'], folders: ['--package-path'], named: [] }],
  ['dart', { kinds: ['dart'], runs: ['run'], folders: [], named: [] }],
]);

const compiled: ReadonlySet<string> = new Set([...toolchains.values()].flatMap(({ kinds }) => kinds));
