import { append } from '../../model/append.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import { folderOf } from '../../model/paths.js';
import type { CallView, CommandView, InputView, Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Modules } from '../files/modules.js';
import type { Slices } from '../flows/slice.js';

export interface HandedContext {
  readonly documents: readonly LinkedDocument[];
  readonly modules: Modules;
  readonly calls: Calls;
  readonly slices: Slices;
}

/**
 * What a line of a script and a program of the tree hand to each other: `REVIEW=$(git diff | python review.py "$TITLE")` is what the program
 * prints, its standard input is what is piped into it, and its arguments are the words behind its name.
 */
export function joinCommands(
  { documents, modules, calls, slices }: HandedContext,
  commands: readonly CommandView[],
  inputs: readonly InputView[],
  { files }: NameKnowledge,
): void {
  const started = commands.flatMap(({ call }) => (call.style === 'command' ? startedBy({ documents, modules }, call) : []));
  const run = commands.flatMap((command) => (command.call.style === 'command' ? [] : runBy(modules, command)));
  if (started.length + run.length === 0) return;
  const printed = byDocument(calls.all.flatMap((call) => printedBy(call, files.printers)));
  const read = (form: InputView['form']): ReadonlyMap<number, readonly Value[]> =>
    byDocument(inputs.flatMap((input) => (input.form === form ? [input.value] : [])));
  const join = (value: Value, name: string, given: readonly Value[]): void => {
    if (given.length > 0) slices.join(value, name, given);
  };
  for (const [call, document] of run) join(call.value, 'printed', printed.get(document.id) ?? []);
  const [piped, named] = [read('stdin'), read('argument')];
  for (const { call, document, words } of started) {
    join(call.value, 'printed', printed.get(document.id) ?? []);
    const input = [call.argument('|'), call.argument('<')].filter((value) => value !== null);
    for (const value of piped.get(document.id) ?? []) join(value, 'piped', input);
    for (const value of named.get(document.id) ?? []) join(value, 'words', words);
  }
}

/** `subprocess.check_output(["python", "report.py"])`: the program of the tree that code starts. */
function runBy(modules: Modules, { call, words }: CommandView): readonly (readonly [CallView, LinkedDocument])[] {
  const folder = folderOf(call.at.path);
  const named = words.slice(0, mostWords).filter((word) => ofCode.test(word) && !word.includes('{}'));
  return named.slice(0, 1).flatMap((word) => {
    const document = modules.file(folder, word);
    return document === null || document.path === call.at.path ? [] : [[call, document] as const];
  });
}

export interface Started {
  readonly call: CallView;
  readonly document: LinkedDocument;
  readonly words: readonly Value[];
}

/** `python review.py a b`, `./review.sh a b`: the first word that names a file of code in the tree, and what stands behind it. */
export function startedBy({ documents, modules }: Pick<HandedContext, 'documents' | 'modules'>, call: CallView): readonly Started[] {
  const folder = folderOf(call.at.path);
  const words = call.args.filter(([key]) => typeof key === 'number').slice(0, mostWords);
  for (const [index, [, value]] of words.entries()) {
    const path = writtenPath(documents[value.doc], value);
    const document = path === null ? null : modules.file(folder, path);
    if (document === null || document.path === call.at.path || !ofCode.test(document.path)) continue;
    return [{ call, document, words: words.slice(index + 1).map(([, word]) => word) }];
  }
  return [];
}

/** The words of a path; what stands in front of its first folder may only be known while running: `$GITHUB_ACTION_PATH/review.py`. */
function writtenPath(document: LinkedDocument | undefined, { ref }: Value): string | null {
  const op = document?.op(ref);
  if (op?.op === 'const') return typeof op.value === 'string' ? op.value : null;
  const [, last] = op?.op === 'template' && op.parts.length === 2 ? op.parts : [];
  return typeof last === 'string' && last.startsWith('/') ? last.slice(1) : null;
}

/** What a call prints on standard output. */
function printedBy(call: CallView, printers: readonly string[]): readonly Value[] {
  if (!call.names.some((name) => printers.includes(name)) || call.argument('file') !== null) return [];
  return call.args.map(([, value]) => value);
}

function byDocument(values: readonly Value[]): ReadonlyMap<number, readonly Value[]> {
  const found = new Map<number, Value[]>();
  for (const value of values) append(found, value.doc, value);
  return found;
}

const ofCode = /\.(?:py|[cm]?[jt]s|rb|php|sh|bash|r|R|pl|go|ps1)$/;
/** A program stands among the first words of its line. */
const mostWords = 8;
