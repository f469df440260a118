import type { DataTable } from '../../model/facts.js';
import type { DocumentView, ProgramView } from '../../model/program.js';
import { baseName, folderOf } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import { DataKind } from './data-kind.js';
import { Lexicon } from './lexicon.js';
import { perProgram } from '../per-program.js';

/** A table of records of a known kind in a data file of the tree. */
export interface RecordTable {
  readonly document: DocumentView;
  readonly path: Path;
  readonly table: DataTable;
  /** Kinds of data by their names in `catalogs/words.yaml`. */
  readonly kinds: readonly string[];
  /** By its content, its place, the files around it and whatever writes it. */
  readonly looks: 'real' | 'synthetic' | 'public' | 'unclear';
  /** What says so, in a few words. */
  readonly because: readonly string[];
}

/** The tables of the tree that hold records of people, parties or systems. */
export const recordTables = perProgram((program): readonly RecordTable[] => {
  const kinds = dataKinds.map((name) => new DataKind(program, name));
  const people = new Lexicon(program.vocabulary('records.people'));
  const own = program.documents.filter(({ role, facts }) => facts.tables.length > 0 && role !== 'vendored' && role !== 'generated');
  const surroundings = new Surroundings(program, own);
  return own.flatMap((document) =>
    document.facts.tables.flatMap((table): RecordTable[] => {
      const held = kindsOf(table, document.path, kinds, people);
      return held.length === 0 ? [] : [{ document, path: document.path, table, kinds: held, ...surroundings.looksOf(document, table) }];
    }),
  );
});

const dataKinds: readonly string[] = ['customer-data', 'employee-data', 'financial-data', 'security-findings', 'production-logs'];

/** Fields that identify, or a name of the file or table together with some. People's names and addresses alone make customers. */
function kindsOf({ name, columns }: DataTable, path: Path, kinds: readonly DataKind[], people: Lexicon): readonly string[] {
  const fields = columns.map((column) => column.replaceAll('.', ' '));
  const names = [path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''), ...(name === null ? [] : [name])];
  const isOfPeople = fields.some((field) => field.length < 40 && people.in(field).length > 0);
  const held = kinds.flatMap((kind) => {
    const fielded = kind.fielded(fields);
    const named = kind.named(names);
    const isSystem = kind.name === 'security-findings' || kind.name === 'production-logs';
    const isHeld = isSystem ? fielded === 1 && named > 0 : fielded === 1 || (named === 1 && (fielded > 0 || isOfPeople));
    return isHeld ? [{ name: kind.name, score: fielded + named }] : [];
  });
  const best = Math.max(0, ...held.map(({ score }) => score));
  return held.filter(({ name: kind, score }) => kind !== 'customer-data' || score === best).map(({ name: kind }) => kind);
}

/** What the place of a file, its neighbours and the scripts of the tree say about its records. */
class Surroundings {
  private readonly invented: Lexicon;
  private readonly publicFiles: Lexicon;
  private readonly publicColumns: Lexicon;
  private readonly inventedFiles: ReadonlySet<Path>;
  private readonly inventedFolders: ReadonlySet<string>;
  private readonly made: ReadonlySet<Path>;
  /** Base names of files, null for all, by what prose calls their records. */
  private readonly claimed: ReadonlyMap<string | null, 'synthetic' | 'public'>;

  constructor(program: ProgramView, documents: readonly DocumentView[]) {
    this.invented = new Lexicon([...program.vocabulary('samples'), ...program.vocabulary('files.invented')]);
    this.publicFiles = new Lexicon(program.vocabulary('public.files'));
    this.publicColumns = new Lexicon(program.vocabulary('public.columns'));
    const invented = documents.filter(({ facts }) => facts.tables.some(({ looks }) => looks === 'synthetic'));
    this.inventedFiles = new Set(invented.map(({ path }) => path));
    this.inventedFolders = new Set(invented.map(({ path }) => folderOf(path)));
    this.made = madeFiles(program, documents);
    // What a file says of itself says nothing of the others.
    const claims = program.documents.flatMap(({ facts }) => facts.claims.filter(({ file }) => file !== ''));
    this.claimed = new Map(claims.map(({ file, says }) => [file, says]));
  }

  looksOf({ path, role, facts }: DocumentView, { looks, columns, because }: DataTable): Pick<RecordTable, 'looks' | 'because'> {
    const isPublic = this.publicFiles.in(path).length > 0 || this.publicColumns.in(columns.join(' , ')).length > 0;
    if (isPublic) return { looks: 'public', because: ['by its name or its columns'] };
    if (this.made.has(path)) return { looks: 'synthetic', because: ['a program of the tree draws them at random'] };
    if (looks === 'synthetic') return { looks, because };
    if (role === 'test' || role === 'example' || this.invented.in(path).length > 0)
      return { looks: 'synthetic', because: ['its path says so'] };
    const claim = ofItself(facts) ?? this.claimed.get(nameOf(path)) ?? this.claimed.get(null);
    // Prose lowers by a step: what looks real stays open.
    if (claim !== undefined) return { looks: looks === 'real' ? 'unclear' : claim, because: ['the documentation says so'] };
    const isAmongInvented = this.inventedFiles.has(path) || this.inventedFolders.has(folderOf(path));
    if (!isAmongInvented) return { looks, because };
    // Among made-up tables one that looks real is hardly so, and is not called so.
    const others = ['records beside them are made up'];
    return { looks: looks === 'real' ? 'unclear' : 'synthetic', because: others };
  }
}

/** What the head of a file calls its records. */
export function ofItself({ claims }: DocumentView['facts']): 'synthetic' | 'public' | undefined {
  return claims.find(({ file }) => file === '')?.says;
}

/** Files that a program of the tree writes with what it draws at random. */
function madeFiles(program: ProgramView, documents: readonly DocumentView[]): ReadonlySet<Path> {
  const fakers = new Set(program.vocabulary('files.fakers'));
  const writers = new Set(program.vocabulary('files.writers'));
  const makers = new Set(
    program.documents.filter(({ facts }) => facts.imports.some(({ module }) => fakers.has(module))).map(({ id }) => id),
  );
  if (makers.size === 0 || documents.length === 0) return new Set();
  const byName = new Map(documents.map(({ path }) => [nameOf(path), path]));
  const made = new Set<Path>();
  for (const call of program.calls) {
    if (!makers.has(call.document.id) || !writers.has(call.method)) continue;
    for (const [, value] of call.args.slice(0, 4))
      for (const { text } of program.texts(value)) {
        const path = byName.get(nameOf(text.replaceAll('\\', '/')));
        if (path !== undefined && mayWrite(program, call)) made.add(path);
      }
  }
  return made;
}

/** `open(path)` alone reads. */
function mayWrite(program: ProgramView, call: ProgramView['calls'][number]): boolean {
  if (call.method !== 'open') return true;
  const mode = call.argument('mode') ?? call.argument(1);
  const text = mode === null ? null : program.constant(mode);
  return typeof text === 'string' && /[wax]/.test(text);
}

/** In lower case: whoever writes a path may not mind it. */
export function nameOf(path: string): string {
  return baseName(path).toLowerCase();
}
