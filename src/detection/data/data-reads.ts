import type { CallView, DocumentView, ProgramView, Value } from '../../model/program.js';
import type { Reach, Site, Touch } from '../../model/touch.js';
import { recordTables, type RecordTable } from './data-files.js';
import { Files, WrittenPaths } from './data-paths.js';
import { isKept, storeFeedsModel } from '../stores/kept.js';
import { returnedBy } from '../effects/returned.js';
import { openInputs } from './open-inputs.js';
import type { Report } from '../report-matches.js';
import { perProgram } from '../per-program.js';

/** A place of the program that reads a data file of the tree. */
export interface DataRead {
  readonly value: Value;
  readonly call: CallView | null;
  readonly at: Site;
  readonly reach: Reach;
  readonly tables: readonly RecordTable[];
  /** It is known already that a model is given it. */
  readonly isGiven?: true;
}

/** Reports the reads of files that hold this kind of data, by what their records look like. */
export function reportDataFiles(program: ProgramView, kind: string, signal: Touch['signal'], report: Report): void {
  for (const read of dataReads(program)) {
    const tables = read.tables.filter(({ kinds }) => kinds.includes(kind));
    const worst = order.flatMap((looks) => tables.find((own) => own.looks === looks) ?? [])[0];
    if (worst === undefined) continue;
    const seen = isSeenByModel(program, read);
    if ((!seen && worst.looks !== 'real') || (worst.looks === 'unclear' && ofSystems.has(kind))) continue;
    report({
      signal,
      verb: 'ingest',
      subject: { kind: 'data', name: kind, target: null },
      landing: { place: placeOf(worst), stage: 'unstated', owner: 'unstated', known: 'written', chain: [] },
      auth: 'none',
      traits: [traits[worst.looks], ...(seen ? [] : ['not-to-model'])],
      at: read.at,
      reach: read.reach,
      guards: read.call?.guards ?? [],
      chain: [{ path: worst.path, span: [0, 0], note: { code: `records-${worst.looks}`, details: { name: worst.because.join('; ') } } }],
    });
  }
}

/** Logs and alerts in a file of a prototype are samples as long as nothing says that a system wrote them. */
const ofSystems: ReadonlySet<string> = new Set(['production-logs', 'security-findings']);

const order = ['real', 'unclear', 'public', 'synthetic'] as const;
const traits: Readonly<Record<RecordTable['looks'], string>> = {
  real: 'real-file',
  unclear: 'fields-only',
  public: 'public-data',
  synthetic: 'synthetic',
};

/** A handful of records is a sample where the workflow touches nothing else; more of unknown origin leave it open. */
function placeOf({ looks, table }: RecordTable): 'unknown' | 'local' {
  return looks === 'real' || (looks === 'unclear' && table.rows >= handful) ? 'unknown' : 'local';
}

const handful = 12;

/** Does what is read reach a model, or the store that feeds one? Where there is no model, all counts. */
export function isSeenByModel(program: ProgramView, { value, call, isGiven }: Pick<DataRead, 'value' | 'call' | 'isGiven'>): boolean {
  if (program.models.length === 0 || isGiven === true) return true;
  if (call !== null && program.tool(call) !== null) return true;
  if (program.toModel(value) !== null || program.modelsGiven(value).length > 0 || program.isGiven(value, returnedByTools(program)))
    return true;
  return call !== null && storeFeedsModel(program) && isKept(program, call);
}

/** What tools hand on to the model that asks for it. */
const returnedByTools = perProgram((program): readonly Value[] =>
  returnedBy(
    program,
    program.tools.filter(isRunning).flatMap((tool) => tool.units),
  ),
);

/** Every read of a file that holds records of a known kind. */
export const dataReads = perProgram((program): readonly DataRead[] => {
  const files = new Files(recordTables(program));
  const mentions = files.isEmpty ? [] : program.documents.filter((document) => isRunning(document) && mentionsAny(document, files));
  if (mentions.length === 0) return [];
  return [
    ...readingCalls(program, files),
    ...defaults(program, files),
    ...mentions.flatMap((document) => imported(program, document, files)),
  ];
});

function mentionsAny({ facts }: DocumentView, files: Files): boolean {
  return facts.ops.strings.some((text) => files.mayName(text)) || facts.imports.some(({ module }) => files.mayName(module));
}

export function isRunning({ reach }: { readonly reach: Reach }): boolean {
  return reach === 'started' || reach === 'may-run';
}

function readingCalls(program: ProgramView, files: Files): DataRead[] {
  const readers = new Set(program.vocabulary('files.readers'));
  const paths = new WrittenPaths(program);
  return program.calls.flatMap((call): DataRead[] => {
    if (!isRunning(call) || !readers.has(call.method) || call.style === 'entry' || isWriting(program, call)) return [];
    const given = call.args.slice(0, 4).flatMap(([, value]) => paths.of(value));
    const texts = given.length === 0 && call.receiver !== null ? paths.of(call.receiver) : given;
    const tables = texts.filter((text) => files.mayName(text)).flatMap((text) => files.named(text));
    return tables.length === 0 ? [] : [{ value: call.value, call, at: call.at, reach: call.reach, tables }];
  });
}

/** `--file` whose default is a file of the tree: without the option that is what is read. */
function defaults(program: ProgramView, files: Files): DataRead[] {
  return openInputs(program).flatMap(({ view, standIns, models }): DataRead[] => {
    const tables = standIns.filter((text) => files.mayName(text)).flatMap((text) => files.named(text));
    return tables.length === 0 || models.length === 0
      ? []
      : [{ value: view.value, call: null, at: view.at, reach: view.reach, tables, isGiven: true }];
  });
}

/** `open(path, 'w')` */
export function isWriting(program: ProgramView, call: CallView): boolean {
  if (call.method !== 'open') return false;
  const mode = call.argument('mode') ?? call.argument(1);
  const text = mode === null ? null : program.constant(mode);
  return typeof text === 'string' && /^[wax]/.test(text);
}

/** `import customers from './customers.json'` */
function imported(program: ProgramView, document: DocumentView, files: Files): DataRead[] {
  return document.facts.imports.flatMap(({ module, local, span }): DataRead[] => {
    const tables = local === null || !files.mayName(module) ? [] : files.named(module);
    if (local === null || tables.length === 0) return [];
    const { ops } = document.facts;
    const reads: number[] = [];
    for (let ref = 0; ref < ops.length; ref++) {
      const op = ops.form(ref) === 'read' ? ops.at(ref) : null;
      if (op?.op === 'read' && op.name === local) reads.push(ref);
    }
    const values = reads.map((ref) => ({ doc: document.id, ref }));
    const value = values.find((own) => program.toModel(own) !== null) ?? values[0];
    return value === undefined ? [] : [{ value, call: null, at: { path: document.path, span }, reach: document.reach, tables }];
  });
}
