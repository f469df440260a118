import { append } from '../model/append.js';
import type { NameKnowledge } from '../model/knowledge.js';
import type { CallView, CommandView, Value } from '../model/program.js';
import type { Calls } from './calls.js';
import type { CatalogMatches } from './catalog.js';
import type { LinkedDocument } from './documents.js';
import type { Slices } from './slice.js';
import type { Texts } from './texts.js';
import { wildcard } from './wildcard.js';

export interface WrittenFileContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly slices: Slices;
}

/**
 * What a program writes into a file stands behind the file's name wherever that is named again: where it is read,
 * `open("in.pdf", "wb").write(upload)` and `PyPDFLoader("in.pdf")`, where another program works on it, `subprocess.run(["python", "job.py"])`,
 * and where a command applies what lies in its folder.
 */
export function joinWrittenFiles(
  context: WrittenFileContext,
  commands: readonly CommandView[],
  catalog: CatalogMatches,
  { files, mutators, joiners, paths }: NameKnowledge,
): void {
  const written = writtenFiles(context, new Set(files.writers), new Set(mutators));
  if (written.size === 0) return;
  const join = (value: Value, name: string, found: readonly Value[]): void => {
    if (found.length > 0) context.slices.join(value, name, [...new Set(found)]);
  };
  for (const { call, words } of commands)
    if (words.some(mayNameFile))
      for (const word of wordsOf(context, call)) for (const path of pathsIn(context, word)) join(word, path, written.get(path) ?? []);
  for (const { call, entry } of catalog.detectors.flatMap((id) => catalog.of(id)))
    if (call !== null && entry.applies.length > 0 && isOfCode(call))
      for (const [, value] of call.args.slice(0, 1)) join(value, '', filesLike(written, entry.applies));
  const others = new Set([...files.writers, ...files.bystanders, ...[...joiners, ...paths].map(lastPart)]);
  for (const call of context.calls.all) {
    // A function of the tree hands the name on to what opens the file.
    if (call.names.length === 0 || !isOfCode(call) || others.has(call.method)) continue;
    const named = [...namesOfFiles(context, call)].filter(([, path]) => written.has(path));
    if (named.length === 0 || isOpenedToWrite(context, call)) continue;
    for (const [value, path] of named) join(value, path, written.get(path) ?? []);
  }
}

/** Not a line of a script, which is asked by its words. */
function isOfCode({ style }: CallView): boolean {
  return style !== 'command' && style !== 'step' && style !== 'entry';
}

/** A path with an ending; what is computed may be one. */
function mayNameFile(word: string): boolean {
  return word.includes('{}') || endsLikeFile.test(word);
}

const endsLikeFile = /^\S{1,200}\.[A-Za-z]\w{0,11}$/;

/** The calls that write, by the path that they write to and by its folder, which ends in a slash. */
function writtenFiles(
  context: WrittenFileContext,
  writers: ReadonlySet<string>,
  mutators: ReadonlySet<string>,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const call of context.calls.all) {
    const redirected = call.style === 'command' ? call.argument('>') : null;
    for (const path of redirected === null ? [] : pathsIn(context, redirected)) append(found, path, call.value);
    if (!writers.has(call.method)) continue;
    const streams = call.args.slice(0, mostArguments).flatMap(([, value]) => context.calls.makers(value));
    // What is added to something open is no name.
    const own = mutators.has(call.method) && call.clients.length > 0 ? [] : [call];
    const paths = [...own, ...call.clients, ...streams].flatMap((place) => [...pathsGiven(context, place)].map(([, path]) => path));
    for (const path of new Set(paths.flatMap((name) => [name, name.slice(0, name.lastIndexOf('/') + 1)]))) append(found, path, call.value);
  }
  found.delete('');
  return found;
}

/** What a call reads that is named by a path: what it is given, or what it gives back of its receiver. */
function* namesOfFiles(context: WrittenFileContext, call: CallView): Generator<readonly [Value, string]> {
  yield* pathsGiven(context, call);
  if (call.receiver === null || !ofPaths.test(call.method)) return;
  for (const { text } of context.texts.of(call.receiver)) {
    const path = pathOf(ofFolders.test(call.method) ? `${text}/` : text);
    if (path !== null) yield [call.value, path];
  }
}

/** The arguments of a call that are a whole path. */
function* pathsGiven({ texts }: WrittenFileContext, call: CallView): Generator<readonly [Value, string]> {
  const isOfFolder = ofFolders.test(call.method);
  for (const [key, value] of call.args.slice(0, mostArguments))
    for (const { text } of texts.of(value)) {
      const path = pathOf(text) ?? (isOfFolder || ofFolders.test(String(key)) ? pathOf(`${text}/`) : null);
      if (path !== null) yield [value, path];
    }
}

const ofPaths = /^(?:read|open|iterdir|r?glob)/;
/** `SimpleDirectoryReader("uploads")`, `Chroma(persist_directory="db")`, `FAISS.load_local("index")` */
const ofFolders = /dir|glob|folder|walk|local|persist/i;

/** `uploads/{}.pdf` and `uploads/` of `./uploads//`; null for what is no path, or has nothing of its own but an ending. */
function pathOf(text: string): string | null {
  const path = text.length < maxPath ? text.replaceAll(/^(?:\.\/)+|\/(?=\/)/g, '').replace(/\/\*[\w.*]*$/, '/') : '';
  const isPath = endsLikeFile.test(path) || /^[^\s:]*\/(?:\{\})?$/.test(path);
  return isPath && /\w/.test(path.replaceAll('{}', '').replace(/\.\w+$/, '')) ? path : null;
}

/** `open(path, "w")` */
function isOpenedToWrite({ texts }: WrittenFileContext, call: CallView): boolean {
  const mode = call.argument('mode') ?? call.argument(1);
  const text = mode === null ? null : texts.constant(mode);
  return typeof text === 'string' && /^[wax]\+?b?t?\+?$/.test(text);
}

function filesLike(written: ReadonlyMap<string, readonly Value[]>, patterns: readonly string[]): readonly Value[] {
  const fits = patterns.map(wildcard);
  return [...written].flatMap(([path, values]) => (fits.some((own) => own(path)) ? values : []));
}

/** The arguments of a command, each word of a list by itself. */
function wordsOf({ calls }: WrittenFileContext, call: CallView): readonly Value[] {
  return call.args.flatMap(([key, value]) => {
    if (key === '>') return [];
    const items = calls.items(value);
    return items.length > 0 ? items.map(([, item]) => item) : [value];
  });
}

function pathsIn({ texts }: WrittenFileContext, value: Value): readonly string[] {
  const words = texts.of(value).flatMap(({ text }) => text.slice(0, maxLine).split(/\s+/));
  return words.flatMap((word) => pathOf(word) ?? []);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

const mostArguments = 4;
const maxPath = 200;
const maxLine = 2000;
