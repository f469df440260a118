import type { CallView, ProgramView, Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import { commandsOf } from '../effects/by-call.js';
import { perProgram } from '../per-program.js';
import { isCalledCode } from './code-prompts.js';
import { WrittenPaths } from './data-paths.js';
import { isRunning, isWriting } from './data-reads.js';

/**
 * Reads of files of code that the tree does not name, each of which a model is given whole: the file behind a command, those that a job of a
 * pipeline lists, those of a folder. What comes in over a page or a route is no file of whoever runs the program.
 */
export function codeFilesGiven(program: ProgramView): readonly CallView[] {
  const readers = new Set(program.vocabulary('code.readers'));
  const openers = program.vocabulary('code.openers');
  const opens = (call: CallView): boolean => call.method !== 'open' || call.names.every((name) => openers.includes(name));
  const paths = new WrittenPaths(program);
  const folders = program.calls.filter((call) => isRunning(call) && isFolderOfCode(program, call, paths));
  const files = program.calls.filter((call) => {
    if (!isRunning(call) || !readers.has(call.method) || !opens(call) || call.style === 'entry' || isWriting(program, call)) return false;
    const path = call.argument(0) ?? (call.args.length === 0 ? call.receiver : null);
    if (path === null || program.tool(call) !== null || program.toModel(call.value) === null) return false;
    const written = paths.of(path);
    return (
      isOpen(program, written) &&
      (written.some((text) => isCode(program, text)) || isCalledCode(program, [call.value], program.modelsGiven(call.value))) &&
      !isHandedIn(program, path) &&
      !isOwnFolder(program, path)
    );
  });
  return [...files, ...folders];
}

/** A loader that goes through a folder for code: `GenericLoader.from_filesystem(repo, suffixes=['.py'])`, `new DirectoryLoader(repo, { '.ts': … })`. */
function isFolderOfCode(program: ProgramView, call: CallView, paths: WrittenPaths): boolean {
  if (!program.vocabulary('code.loaders').includes(call.method) || program.toModel(call.value) === null) return false;
  const path = call.argument(0) ?? call.argument('path') ?? call.argument('input_dir');
  if (path === null || clones(program) || isHandedIn(program, path) || isOwnFolder(program, path)) return false;
  return isElsewhere(program, paths.of(path)) && (looksForCode(program, call) || isParsedAsCode(program, call));
}

function looksForCode(program: ProgramView, call: CallView): boolean {
  const told = ['glob', 'suffixes', 'required_exts', 1].flatMap((key) => call.argument(key) ?? []);
  const items = told.flatMap((value) => program.items(value));
  const keys = items.flatMap(([key]) => (typeof key === 'string' ? [key] : []));
  const texts = [...told, ...items.map(([, item]) => item)].flatMap((value) => program.texts(value).map(({ text }) => text));
  return [...keys, ...texts].some((text) => isCode(program, `*${text}`));
}

function isParsedAsCode(program: ProgramView, call: CallView): boolean {
  const parser = call.argument('parser');
  return parser !== null && program.makers(parser).some(({ method }) => program.vocabulary('code.parsers').includes(method));
}

/** What a program fetches before it reads it has an address of its own, and is often public. */
const clones = perProgram((program): boolean =>
  program.calls.some(
    (call) => /^clone(?:_?from|_?repo\w*)?$/i.test(call.method) || commandsOf(program, call).some(({ words }) => words.includes('clone')),
  ),
);

/** Who starts the program says where, or it is a folder outside of the tree. */
function isElsewhere(program: ProgramView, written: readonly string[]): boolean {
  return written.every((text) => /^(?:[{*/~]|[A-Za-z]:[\\/]|\.\.\/)/.test(text.slice(0, 8)));
}

/** Nothing of it is a file or a folder that the tree holds. */
function isOpen(program: ProgramView, written: readonly string[]): boolean {
  return written.every((text) => {
    if (!/[{*]/.test(text)) return fromRoot.test(text) && isCode(program, text);
    const [folder = ''] = text.replace(/^(?:\.?\/|\{\}\/)+/, '').split('/');
    return /[{*]/.test(folder) || !program.documents.some(({ path }) => path === folder || path.startsWith(`${folder}/`));
  });
}

const fromRoot = /^(?:[A-Za-z]:[\\/]|[/~])/;

/** `{}/{}.py`, `**\/*.kt` */
function isCode(program: ProgramView, text: string): boolean {
  const ending = /[\w}*]\.([a-z]{1,6})$/i.exec(text.slice(-60))?.[1]?.toLowerCase();
  return ending !== undefined && program.vocabulary('code.endings').includes(ending);
}

/** The path comes from a text that names a folder of the tree, wherever it is written, and from nothing that comes in. */
function isOwnFolder(program: ProgramView, path: Value): boolean {
  if (program.flows(ownFolders(program), path) === null) return false;
  const inputs = program.inputs.map(({ value }) => value);
  return inputs.length === 0 || program.flows(inputs, path) === null;
}

/** Texts of code that runs that are a folder of the tree: `"./samples"`. */
const ownFolders = perProgram((program): readonly Value[] => {
  const folders = new Set(program.paths.flatMap((path) => foldersAround(path)));
  return program.documents.flatMap(({ id, reach, facts: { ops } }) => {
    if (reach !== 'started' && reach !== 'may-run') return [];
    const isFolder = (text: string): boolean => folders.has(text.slice(0, maxPath).replace(/^\.\//, '').replace(/\/$/, ''));
    return ops.withText(['const'], isFolder).map((ref) => ({ doc: id, ref }));
  });
});

function foldersAround(path: Path): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

const maxPath = 200;

/** An upload, or a path that a request names. */
function isHandedIn(program: ProgramView, path: Value): boolean {
  const inputs = program.inputs.filter(({ form }) => form === 'route' || form === 'upload' || form === 'chat' || form === 'text');
  return (
    program.flows(
      inputs.map(({ value }) => value),
      path,
    ) !== null
  );
}
