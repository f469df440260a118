import { append } from '../../model/append.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { CallView, CommandView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { CatalogMatches } from '../catalog/catalog.js';
import type { LinkedDocument } from '../documents/documents.js';
import { NameIndex } from '../names/names.js';
import type { Slices } from '../flows/slice.js';
import type { Texts } from '../texts/texts.js';
import { temporaryFile } from './temporary-files.js';
import { wildcard } from '../names/wildcard.js';

export interface WrittenFileContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly slices: Slices;
  /** What the agents of frameworks say. */
  readonly said: readonly Value[];
}

/**
 * What a program writes into a file stands behind the file's name wherever that is named again: where it is read,
 * `open("in.pdf", "wb").write(upload)` and `PyPDFLoader("in.pdf")`, where another program works on it, `subprocess.run(["python", "job.py"])`,
 * and where a command applies what lies in its folder. Gives back the paths that are written, and their folders, which end in a slash.
 */
export function joinWrittenFiles(
  context: WrittenFileContext,
  commands: readonly CommandView[],
  catalog: CatalogMatches,
  { files, mutators, joiners, paths }: NameKnowledge,
): ReadonlySet<string> {
  const converters = new Set(files.converters);
  const written = writtenFiles(context, new Set([...files.writers, ...converters]), new Set(mutators), converters);
  putAgentsOutputs(context, files.outputs, written);
  const found: ReadonlySet<string> = new Set(written.keys());
  if (written.size === 0) return found;
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
    const told = [...namesOfFiles(context, call)];
    const named = (converters.has(call.method) ? told.slice(0, 1) : told).filter(([, path]) => written.has(path));
    if (named.length === 0 || isOpenedToWrite(context, call)) continue;
    for (const [value, path] of named) join(value, path, written.get(path) ?? []);
  }
  return found;
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
  converters: ReadonlySet<string>,
): Map<string, Value[]> {
  const found = new Map<string, Value[]>();
  for (const call of context.calls.all) {
    const redirected = call.style === 'command' ? call.argument('>') : null;
    for (const path of redirected === null ? [] : pathsIn(context, redirected)) append(found, path, call.value);
    if (!writers.has(call.method)) continue;
    const streams = call.args.slice(0, mostArguments).flatMap(([, value]) => context.calls.makers(value));
    // What is added to something open is no name.
    const own = mutators.has(call.method) && call.clients.length > 0 ? [] : [call];
    const options = own.flatMap(({ args }) => args.slice(0, mostArguments).flatMap(([, value]) => [...pathsWithin(context, value, 0)]));
    const named = ofWritten.test(call.method) && call.receiver !== null ? pathsOfText(context, call.receiver) : [];
    const told = [...[...own, ...call.clients, ...streams].flatMap((place) => [...pathsGiven(context, place)]), ...options, ...named];
    const paths = (converters.has(call.method) ? told.slice(1) : told).map(([, path]) => path);
    for (const path of new Set(paths.flatMap((name) => [name, name.slice(0, name.lastIndexOf('/') + 1)]))) append(found, path, call.value);
  }
  found.delete('');
  return found;
}

/** `Task(output_file="report.md")`: the framework writes down what its agents say. */
function putAgentsOutputs(
  { calls, texts, said }: WrittenFileContext,
  outputs: Readonly<Record<string, readonly string[]>>,
  written: Map<string, Value[]>,
): void {
  if (said.length === 0) return;
  const keys = new NameIndex<string>();
  for (const [key, makers] of Object.entries(outputs)) for (const maker of makers) keys.add(maker, key);
  for (const call of calls.all)
    for (const key of new Set(call.names.flatMap((name) => keys.find(name)))) {
      const value = call.argument(key);
      for (const { text } of value === null ? [] : texts.of(value)) {
        const path = pathOf(text);
        if (path !== null) said.forEach((own) => append(written, path, own));
      }
    }
}

/** What a call reads that is named by a path: what it is given, or what it gives back of its receiver. */
function* namesOfFiles(context: WrittenFileContext, call: CallView): Generator<readonly [Value, string]> {
  yield* pathsGiven(context, call);
  for (const [, value] of call.args.slice(0, mostArguments)) yield* pathsWithin(context, value, mostNesting);
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

function pathsOfText({ texts }: WrittenFileContext, value: Value): readonly (readonly [Value, string])[] {
  return texts.of(value).flatMap(({ text }) => {
    const path = pathOf(text);
    return path === null ? [] : [[value, path] as const];
  });
}

/** `{ attachments: [{ path: "report.pdf" }] }` */
function* pathsWithin(context: WrittenFileContext, value: Value, depth: number): Generator<readonly [Value, string]> {
  for (const [, item] of context.calls.items(value).slice(0, mostItems)) {
    for (const { text } of context.texts.of(item)) {
      const path = pathOf(text);
      if (path !== null) yield [item, path];
    }
    if (depth > 0) yield* pathsWithin(context, item, depth - 1);
  }
}

/** `(folder / "note.txt").write_text(note)` */
const ofWritten = /^write_/;
const ofPaths = /^(?:read|open|iterdir|r?glob)/;
/** `SimpleDirectoryReader("uploads")`, `Chroma(persist_directory="db")`, `FAISS.load_local("index")` */
const ofFolders = /dir|glob|folder|walk|local|persist/i;

/** `uploads/{}.pdf` and `uploads/` of `./uploads//`; null for what is no path, or has nothing of its own but an ending. */
export function pathOf(text: string): string | null {
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

function pathsIn({ documents, texts }: WrittenFileContext, value: Value): readonly string[] {
  const temporary = temporaryFile(documents[value.doc], value.ref);
  if (temporary !== null) return [temporary];
  const words = texts.of(value).flatMap(({ text }) => text.slice(0, maxLine).split(/\s+/));
  return words.flatMap((word) => pathOf(word) ?? []);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

const mostArguments = 4;
const mostItems = 12;
const mostNesting = 2;
const maxPath = 200;
const maxLine = 2000;
