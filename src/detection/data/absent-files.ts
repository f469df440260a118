import { baseName } from '../../model/paths.js';
import type { CallView, ProgramView } from '../../model/program.js';
import type { Touch } from '../../model/touch.js';
import type { DataKind } from './data-kind.js';
import { WrittenPaths } from './data-paths.js';
import { isRunning, isSeenByModel, isWriting } from './data-reads.js';
import { derivedFrom } from '../effects/derived.js';
import { lexiconOf } from './lexicon.js';
import { perProgram } from '../per-program.js';
import type { Report } from '../report-matches.js';

/** Data files that a program reads by a written path and that are not in the tree: their columns tell what they hold, not whose it is. */
export function reportAbsentFiles(program: ProgramView, kind: DataKind, signal: Touch['signal'], report: Report): void {
  for (const { call, name, columns } of absentReads(program)) {
    const fielded = kind.fielded(columns);
    if (fielded === 0 || fielded + kind.named([name]) < 1 || !isSeenByModel(program, { value: call.value, call })) continue;
    report({
      signal,
      verb: 'ingest',
      subject: { kind: 'data', name: kind.name, target: null },
      landing: { place: 'unknown', stage: 'unstated', owner: 'unstated', known: 'written', chain: [] },
      auth: 'none',
      traits: ['fields-only'],
      at: call.at,
      reach: call.reach,
      guards: call.guards,
      chain: [],
    });
  }
}

interface AbsentRead {
  readonly call: CallView;
  /** Of the file, without its folder and ending. */
  readonly name: string;
  /** What is taken out of its rows by name. */
  readonly columns: readonly string[];
}

const absentReads = perProgram((program): readonly AbsentRead[] => {
  const present = new Set(program.documents.map(({ path }) => baseName(path).toLowerCase()));
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
  const harmless = harmlessLists.map((list) => lexiconOf(program, list));
  const answers = program.models.map(({ call }) => call.value);
  return named.flatMap(({ call, path }): AbsentRead[] => {
    const file = baseName(path).toLowerCase();
    if (present.has(file) || harmless.some((words) => words.in(path).length > 0)) return [];
    const columns = derivedFrom(call.document, [call.value], answers).fields.map(({ name }) => name);
    return lexiconOf(program, 'public.columns').in(columns.join(' , ')).length > 0
      ? []
      : [{ call, name: file.replace(/\.\w+$/, ''), columns }];
  });
});

/** Words of a path that say its records are made up or published. */
const harmlessLists = ['samples', 'files.invented', 'public.files'];

/** `data/customers.csv`, `/content/drive/MyDrive/hr.xlsx`; no address, and no name that is only put together. */
function isDataPath(path: string): boolean {
  return (
    path.length < 300 && !path.includes('://') && !path.includes('*') && /[^{}/\\]\.(?:csv|tsv|xlsx?|jsonl?|parquet|feather)$/i.test(path)
  );
}
