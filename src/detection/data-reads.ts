import type { CallView, DocumentView, ProgramView, Value } from '../model/program.js';
import type { Path, Reach, Site, Touch } from '../model/touch.js';
import { folderOf, nameOf, recordTables, type RecordTable } from './data-files.js';
import { isKept, storeFeedsModel } from './kept.js';
import type { Report } from './report-matches.js';

/** A place of the program that reads a data file of the tree. */
export interface DataRead {
  readonly value: Value;
  readonly call: CallView | null;
  readonly at: Site;
  readonly reach: Reach;
  readonly tables: readonly RecordTable[];
}

/** Reports the reads of files that hold this kind of data, by what their records look like. */
export function reportDataFiles(program: ProgramView, kind: string, signal: Touch['signal'], report: Report): void {
  for (const read of dataReads(program)) {
    const tables = read.tables.filter(({ kinds }) => kinds.includes(kind));
    const worst = order.flatMap((looks) => tables.find((own) => own.looks === looks) ?? [])[0];
    if (worst === undefined) continue;
    const seen = isSeenByModel(program, read);
    if (!seen && worst.looks !== 'real') continue;
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

function isSeenByModel(program: ProgramView, { value, call }: DataRead): boolean {
  if (program.models.length === 0) return true;
  if (call !== null && program.tool(call) !== null) return true;
  if (program.toModel(value) !== null) return true;
  return call !== null && storeFeedsModel(program) && isKept(program, call);
}

/** Every read of a file that holds records of a known kind. */
export function dataReads(program: ProgramView): readonly DataRead[] {
  const known = memo.get(program);
  if (known !== undefined) return known;
  const files = new Files(recordTables(program));
  const mentions = files.isEmpty ? [] : program.documents.filter((document) => isRunning(document) && mentionsAny(document, files));
  const found =
    mentions.length === 0 ? [] : [...readingCalls(program, files), ...mentions.flatMap((document) => imported(program, document, files))];
  memo.set(program, found);
  return found.slice(0, mostReads);
}

const memo = new WeakMap<ProgramView, readonly DataRead[]>();

/** The tables that a written path stands for. */
class Files {
  private readonly byName = new Map<string, RecordTable[]>();
  private readonly byFolder = new Map<string, RecordTable[]>();

  constructor(tables: readonly RecordTable[]) {
    for (const table of tables) {
      append(this.byName, nameOf(table.path), table);
      append(this.byFolder, folderOf(table.path).toLowerCase(), table);
    }
  }

  get isEmpty(): boolean {
    return this.byName.size === 0;
  }

  mayName(text: string): boolean {
    if (text.length < 2 || text.length > 400) return false;
    const name = nameOf(text.replaceAll('\\', '/'));
    return this.byName.has(name.split('?')[0] ?? '') || name.includes('*') || this.isFolder(text);
  }

  /** `./data/customers.csv`, `{}/data/customers.csv`, `sqlite:///app.db`, `data/*.csv`, `data/` */
  named(text: string): readonly RecordTable[] {
    const path = text.slice(0, 400).replaceAll('\\', '/').toLowerCase();
    const tail =
      (path.split('{}').at(-1) ?? '')
        .replace(/^\w{1,20}:\/{2,4}/, '')
        .replace(/^(?:\.{0,2}\/)+/, '')
        .split(/[?#]/)[0] ?? '';
    const name = nameOf(tail);
    if (name.includes('*'))
      return this.inFolder(folderOf(tail)).filter(
        (table) => name.endsWith('*') || table.path.toLowerCase().endsWith(name.slice(name.lastIndexOf('*') + 1)),
      );
    if (path.includes('{}') && !path.endsWith(`/${tail}`) && tail === name) return [];
    const same = this.byName.get(name) ?? [];
    const exact = same.filter((table) => fits(table.path.toLowerCase(), tail));
    return exact.length > 0 ? exact : this.isFolder(tail) ? this.inFolder(tail) : [];
  }

  private isFolder(text: string): boolean {
    const folder = text.replaceAll('\\', '/').toLowerCase().replace(/^\.\//, '').replace(/\/$/, '');
    return folder.length > 1 && this.byFolder.has(folder);
  }

  private inFolder(folder: string): readonly RecordTable[] {
    return this.byFolder.get(folder.replace(/\/\*\*$/, '').replace(/\/$/, '')) ?? [];
  }
}

/** One is the other's end. */
function fits(path: Path, written: string): boolean {
  return path === written || path.endsWith(`/${written}`) || written.endsWith(`/${path}`);
}

function mentionsAny({ facts }: DocumentView, files: Files): boolean {
  return facts.ops.strings.some((text) => files.mayName(text)) || facts.imports.some(({ module }) => files.mayName(module));
}

function isRunning({ reach }: { readonly reach: Reach }): boolean {
  return reach === 'started' || reach === 'may-run';
}

function readingCalls(program: ProgramView, files: Files): DataRead[] {
  const readers = new Set(program.vocabulary('files.readers'));
  return program.calls.flatMap((call): DataRead[] => {
    if (!isRunning(call) || !readers.has(call.method) || call.style === 'entry' || isWriting(program, call)) return [];
    const texts = call.args
      .slice(0, 4)
      .flatMap(([, value]) => program.texts(value))
      .map(({ text }) => text);
    const tables = texts.filter((text) => files.mayName(text)).flatMap((text) => files.named(text));
    return tables.length === 0 ? [] : [{ value: call.value, call, at: call.at, reach: call.reach, tables }];
  });
}

function isWriting(program: ProgramView, call: CallView): boolean {
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
    for (let ref = 0; ref < ops.length && reads.length < mostUses; ref++) {
      const op = ops.form(ref) === 'read' ? ops.at(ref) : null;
      if (op?.op === 'read' && op.name === local) reads.push(ref);
    }
    const values = reads.map((ref) => ({ doc: document.id, ref }));
    const value = values.find((own) => program.toModel(own) !== null) ?? values[0];
    return value === undefined ? [] : [{ value, call: null, at: { path: document.path, span }, reach: document.reach, tables }];
  });
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

/** Each asks once whether a model is given what it reads. */
const mostReads = 60;
const mostUses = 6;
