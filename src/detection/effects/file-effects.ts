import type { CallView, ProgramView, Value } from '../../model/program.js';
import type { Landing, Verb } from '../../model/touch.js';
import type { Effect } from './effects.js';

/** A file call: whether it reads or changes, and whether in a folder of its own, among samples, or among the user's files. */
export function effectOfFiles(program: ProgramView, effect: Effect): Effect {
  const { call } = effect;
  const verb = verbOf(program, call, effect.verb);
  const places = pathsOf(call).map((value) => placeOf(program, value));
  const foreign = places.find((place) => place.owner === 'user') ?? places.find((place) => place.owner === 'unknown');
  const place = foreign ?? places[0];
  const own = place === undefined || place.owner === 'own';
  return {
    ...effect,
    verb,
    subject: { kind: 'file', name: own ? 'own files' : 'files', target: place?.folder ?? null },
    landing: own ? ownFolder : usersFiles,
    traits: own ? [isReading(verb) ? 'own-sample' : 'own-output'] : isReading(verb) ? ['reads-only'] : [],
  };
}

function isReading(verb: Verb): boolean {
  return verb === 'read' || verb === 'ingest';
}

/** `open(path, 'w')` writes, whatever the catalogue calls it. */
function verbOf(program: ProgramView, call: CallView, verb: Verb): Verb {
  if (call.method !== 'open' && call.method !== 'fopen' && call.method !== 'openSync') return verb;
  const mode = call.argument('mode') ?? call.argument(call.names.includes('pathlib.Path.open') ? 0 : 1);
  const text = mode === null ? 'r' : program.constant(mode);
  return typeof text === 'string' && /[wax+]/.test(text) ? 'write' : 'read';
}

/** The paths of a file call: a path object's own, else what its arguments name. */
function pathsOf(call: CallView): Value[] {
  const isPath = call.names.some((name) => name.includes('.Path.') || pathObjects.test(name));
  if (isPath && call.receiver !== null) return [call.receiver];
  return keysOf(call)
    .map((key) => call.argument(key))
    .filter((value) => value !== null);
}

function keysOf({ method }: CallView): readonly (string | number)[] {
  if (twoPaths.has(method)) return [0, 1, 'src', 'dst'];
  // `joblib.dump(model, path)`
  if (method === 'dump') return [1, 'filename'];
  return [0, 'path', 'file', 'filename', 'Path', 'LiteralPath', 'FilePath', 'Destination'];
}

/** Objects that stand for a file; `System.IO.File` and `std::fs` are handed one. */
const pathObjects = /^(?:java\.io\.File|System\.IO\.(?:File|Directory)Info)\./;

const twoPaths: ReadonlySet<string> = new Set([
  'move',
  'rename',
  'renameSync',
  'replace',
  'copy',
  'copyfile',
  'copyFile',
  'copyFileSync',
  'copytree',
]);

interface FilePlace {
  readonly owner: 'own' | 'user' | 'unknown';
  readonly folder: string | null;
}

/**
 * A relative path that starts with a written name is the prototype's own; the home folder, an absolute path and what goes up are the
 * user's; a path that the model names is anywhere.
 */
function placeOf(program: ProgramView, value: Value): FilePlace {
  const places = program.texts(value).map(({ text }) => placeOfText(text));
  const user = places.find(({ owner }) => owner === 'user');
  if (user !== undefined) return user;
  const named = places.some(({ owner }) => owner === 'unknown') && program.ofModel(value) !== null;
  return named ? { owner: 'unknown', folder: null } : { owner: 'own', folder: places[0]?.folder ?? null };
}

function placeOfText(text: string): FilePlace {
  const path = text.replaceAll('\\', '/');
  if (path.startsWith('{}') || path === '' || path.startsWith('./{}') || path.startsWith('/{}')) return { owner: 'unknown', folder: null };
  if (path.startsWith('/tmp/') || path === '/tmp' || path.startsWith('~/.')) return { owner: 'own', folder: path };
  if (path.startsWith('~') || path.startsWith('/') || path.startsWith('../') || /^[A-Za-z]:\//.test(path))
    return { owner: 'user', folder: headOf(path) };
  return { owner: 'own', folder: headOf(path) };
}

function headOf(path: string): string {
  const end = path.indexOf('{}');
  return (end < 0 ? path : path.slice(0, end)).slice(0, 80);
}

const ownFolder: Landing = { place: 'local', stage: 'unstated', owner: 'workflow', known: 'written', chain: [] };
/** What a person keeps on the machine is no harmless place. */
const usersFiles: Landing = { place: 'unknown', stage: 'unstated', owner: 'other', known: 'computed', chain: [] };
