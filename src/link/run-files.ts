import { append } from '../model/append.js';
import type { Ref } from '../model/facts.js';
import type { CallView, CommandView, Value } from '../model/program.js';
import type { Calls } from './calls.js';
import type { CatalogMatches } from './catalog.js';
import type { LinkedDocument } from './documents.js';
import type { Slices } from './slice.js';
import type { Texts } from './texts.js';
import { wildcard } from './wildcard.js';

export interface RunFileContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly slices: Slices;
}

/**
 * What a program writes into a file and then has another program work on: the file's name stands for what was written,
 * `Path("job.py").write_text(answer)` and `subprocess.run(["python", "job.py"])`, and so does a command that applies what lies in its folder.
 */
export function joinRunFiles(context: RunFileContext, commands: readonly CommandView[], catalog: CatalogMatches): void {
  const named = commands.filter(({ call, words }) => isOfCode(call) && words.some(mayNameFile));
  const applied = catalog.detectors
    .flatMap((id) => catalog.of(id))
    .flatMap(({ call, entry }) => (call !== null && isOfCode(call) && entry.applies.length > 0 ? [{ call, files: entry.applies }] : []));
  if (named.length === 0 && applied.length === 0) return;
  const written = writtenFiles(context);
  const join = (value: Value, writers: readonly Value[]): void => {
    if (writers.length > 0) context.slices.join(value, '', [...new Set(writers)]);
  };
  for (const { call } of named)
    for (const word of wordsOf(context, call))
      join(
        word,
        [...pathsIn(context.texts, word), ...handleOf(context, word)].flatMap((key) => written.get(key) ?? []),
      );
  for (const { call, files } of applied) {
    const fits = files.map(wildcard);
    const writers = [...written].flatMap(([path, values]) => (fits.some((own) => own(path)) ? values : []));
    for (const [, value] of call.args.slice(0, 1)) join(value, writers);
  }
}

/** Not a line of a script: what was written before it is not known. */
function isOfCode({ style }: CallView): boolean {
  return style !== 'command' && style !== 'step' && style !== 'entry';
}

/** A path with an ending; what is computed may be one. */
function mayNameFile(word: string): boolean {
  return word.includes('{}') || endsLikeFile.test(word);
}

const endsLikeFile = /^\S{1,200}\.[A-Za-z]\w{0,11}$/;

/** What is written, by the path that it is written to or by the handle that it is written through. */
function writtenFiles({ calls, texts }: RunFileContext): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const call of calls.all) {
    if (!writing.test(call.method)) continue;
    const places = [call, ...call.clients].flatMap((own) => own.argument(0) ?? []);
    const keys = [...places.flatMap((place) => pathsIn(texts, place)), ...call.clients.map(keyOfHandle)];
    for (const key of new Set(keys)) append(found, key, call.value);
  }
  return found;
}

const writing = /^(?:write|output_?file|file_put_contents)/i;

/** The arguments of a command, each word of a list by itself. */
function wordsOf({ calls }: RunFileContext, call: CallView): readonly Value[] {
  return call.args.flatMap(([, value]) => {
    const items = calls.items(value);
    return items.length > 0 ? items.map(([, item]) => item) : [value];
  });
}

function pathsIn(texts: Texts, value: Value): readonly string[] {
  const words = texts.of(value).flatMap(({ text }) => text.slice(0, maxLine).split(/\s+/));
  return words.filter((word) => endsLikeFile.test(word)).map((word) => word.replace(/^\.\//, ''));
}

/** `out.name` of a file without a name of its own, or the variable that holds it. */
function handleOf({ documents, calls }: RunFileContext, { doc, ref }: Value): readonly string[] {
  const document = documents[doc];
  if (document === undefined) return [];
  const names = [ref, ...writtenTo(document, ref)].map((own) => document.op(own));
  return names.flatMap((op) => (op.op === 'get' && op.key === 'name' ? calls.makers({ doc, ref: op.of }).map(keyOfHandle) : []));
}

/** What the nearest unit writes to the variable that is read. */
function writtenTo(document: LinkedDocument, ref: Ref): readonly Ref[] {
  const op = document.op(ref);
  if (op.op !== 'read') return [];
  const unit = document.unitsAround(document.unitOf(ref)).find((own) => document.writes[own]?.has(op.name) === true);
  return (document.writes[unit ?? 0]?.get(op.name) ?? []).flatMap((write) => {
    const written = document.op(write);
    return written.op === 'write' ? [written.value] : [];
  });
}

function keyOfHandle({ value: { doc, ref } }: CallView): string {
  return `\n${doc}:${ref}`;
}

const maxLine = 2000;
