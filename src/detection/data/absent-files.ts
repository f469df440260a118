import { baseName } from '../../model/paths.js';
import type { CallView, ProgramView } from '../../model/program.js';
import type { Touch } from '../../model/touch.js';
import type { DataKind } from './data-kind.js';
import { WrittenPaths } from './data-paths.js';
import { isRunning, isSeenByModel, isWriting } from './data-reads.js';
import { derivedFrom } from '../effects/derived.js';
import { asksToInvent } from './invention.js';
import { lexiconOf } from './lexicon.js';
import { harmlessLists } from './open-inputs.js';
import { perProgram } from '../per-program.js';
import { promptsGivenTo } from '../prompts.js';
import type { Report } from '../report-matches.js';

/**
 * Files that a program reads by a written path and that are not in the tree: their columns, their name or the prompt of the model that is
 * given them tell what they hold, not whose it is.
 */
export function reportAbsentFiles(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  for (const { call, name, ending, columns } of absentReads(program)) {
    const fielded = kind.fielded(columns);
    const named = kind.named([name]);
    const isFielded = fielded > 0 && fielded + named >= 1 && isSeenByModel(program, { value: call.value, call });
    if (!isFielded && !isTold(program, kind, { call, named, isDocument: documents.has(ending) })) continue;
    report({
      signal,
      verb: 'ingest',
      subject: { kind: 'data', name: kind.name, target: null },
      landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'written', chain: [] },
      auth: 'none',
      traits: [isFielded ? 'fields-only' : 'absent-file'],
      at: call.at,
      reach: call.reach,
      guards: call.guards,
      chain: [],
    });
  }
}

/** A model is given the file, whose own name says this kind, or it is a document and the prompt does. */
function isTold(program: ProgramView, kind: DataKind, { call, named, isDocument }: Told): boolean {
  const models = program.modelsGiven(call.value);
  if (models.length === 0) return false;
  const prompts = promptsGivenTo(program, models).map(({ text }) => text);
  return !prompts.some((text) => asksToInvent(program, text)) && (named === 1 || (isDocument && kind.named(prompts) === 1));
}

interface Told {
  readonly call: CallView;
  /** How clearly its own name says the kind. */
  readonly named: number;
  readonly isDocument: boolean;
}

/** Endings of what people hand in, unlike what programs keep. */
const documents: ReadonlySet<string> = new Set([
  'pdf',
  'doc',
  'docx',
  'png',
  'jpg',
  'jpeg',
  'mp3',
  'wav',
  'm4a',
  'eml',
  'csv',
  'xls',
  'xlsx',
]);

interface AbsentRead {
  readonly call: CallView;
  /** Of the file, without its folder and ending. */
  readonly name: string;
  readonly ending: string;
  /** What is taken out of its rows by name. */
  readonly columns: readonly string[];
}

const absentReads = perProgram((program): readonly AbsentRead[] => {
  const present = new Set(program.paths.map((path) => baseName(path).toLowerCase()));
  const paths = new WrittenPaths(program);
  const readers = new Set(program.vocabulary('files.readers'));
  const named = program.calls.flatMap((call) => {
    if (!isRunning(call) || call.style === 'entry' || !(readers.has(call.method) || call.method.startsWith('to_'))) return [];
    const found = call.args
      .slice(0, 2)
      .flatMap(([, value]) => paths.of(value))
      .find((path) => isDataPath(path));
    return found === undefined
      ? []
      : [{ call, path: found.replaceAll('\\', '/'), isWritten: !readers.has(call.method) || isWriting(program, call) }];
  });
  // What the program writes itself holds what it had from elsewhere.
  for (const { path, isWritten } of named) if (isWritten) present.add(baseName(path).toLowerCase());
  const own = lexiconOf(program, 'files.own');
  const harmless = harmlessLists.map((list) => lexiconOf(program, list));
  const answers = program.models.map(({ call }) => call.value);
  return named.flatMap(({ call, path }): AbsentRead[] => {
    const file = baseName(path).toLowerCase();
    if (present.has(file) || own.in(file).length > 0 || harmless.some((words) => words.in(path).length > 0)) return [];
    const columns = derivedFrom(call.document, [call.value], answers).fields.map(({ name }) => name);
    return lexiconOf(program, 'public.columns').in(columns.join(' , ')).length > 0
      ? []
      : [{ call, name: file.replace(/\.\w+$/, ''), ending: file.slice(file.lastIndexOf('.') + 1), columns }];
  });
});

/** `data/customers.csv`, `/content/drive/MyDrive/hr.xlsx`, `note.txt`; no address, and no name that is only put together. */
function isDataPath(path: string): boolean {
  return (
    path.length < 300 &&
    !path.includes('://') &&
    !path.includes('*') &&
    /[^{}/\\]\.(?:csv|tsv|xlsx?|jsonl?|parquet|feather|pdf|docx?|txt|md|log|eml|png|jpe?g|mp3|wav|m4a)$/i.test(path)
  );
}
