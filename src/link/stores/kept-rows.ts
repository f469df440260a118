import type { CallView, FlowView, Value } from '../../model/program.js';
import type { Place, Site } from '../../model/touch.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Goal } from '../flows/goal.js';
import { writtenName } from '../documents/written-name.js';
import { takenBy } from './keepers.js';
import type { Slices } from '../flows/slice.js';

/** A row, a message or a document that is put into a store, or read back from one, as a whole. */
interface RowAccess {
  readonly call: CallView;
  /** Tables, queues or keys of one service, by their names; one that has none is not told from others. */
  readonly places: readonly string[];
}

export interface RowPut extends RowAccess {
  /** What is put in, with the column that it fills where that is told. */
  readonly given: readonly { readonly column: string | null; readonly value: Value }[];
}

export interface RowRead extends RowAccess {
  /** The columns that it brings back, in lower case; null for all. */
  readonly columns: ReadonlySet<string> | null;
}

export interface RowContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly slices: Slices;
}

/**
 * What one function puts into a table or a queue, another reads back and uses as a whole: `redis.lpush("posts", answer)` and
 * `send(redis.rpop("posts"))`. What is taken out of a row by name is another matter, save for what a message is wrapped in.
 */
export class KeptRows {
  private readonly goal: Goal;
  private readonly readAt = new DocumentMap<RowRead>();
  private readonly puts: readonly RowPut[];

  constructor(
    private readonly context: RowContext,
    puts: readonly RowPut[],
    reads: readonly RowRead[],
    isWrapping: (name: string) => boolean,
  ) {
    const read = new Set(reads.flatMap(({ places }) => places));
    this.puts = puts.filter(({ places }) => places.some((place) => read.has(place)));
    const put = new Set(this.puts.flatMap(({ places }) => places));
    const values = reads.filter(({ places }) => places.some((place) => put.has(place))).flatMap((own) => this.noteRead(own));
    this.goal = context.slices.goal(values, (value) => this.isPart(value, isWrapping));
  }

  /** What was put in where one of the values is read back as a whole, and the way from there; null where none is. */
  broughtBack(values: readonly Value[]): { readonly given: readonly Value[]; readonly flow: FlowView } | null {
    const found = this.goal.isEmpty ? null : this.context.slices.find(values, this.goal);
    const read = found === null ? undefined : this.readAt.get(found.hit.doc, found.hit.ref);
    const put = read === undefined ? null : this.putIn(read);
    if (found === null || read === undefined || put === null) return null;
    const kept: Place = { ...put.at, note: { code: 'kept-here', details: { name: nameOf(read.places[0] ?? '') } } };
    return { given: put.given, flow: { ...found.flow, certainty: 'possible', chain: [kept, ...found.flow.chain] } };
  }

  /** Everything that was put in where the values are read back as a whole. */
  allBroughtBack(values: readonly Value[]): readonly Value[] {
    if (this.goal.isEmpty) return [];
    const reads = this.context.slices.every(values, this.goal).flatMap(({ doc, ref }) => this.readAt.get(doc, ref) ?? []);
    return [...new Set(reads)].flatMap((read) => this.putIn(read)?.given ?? []);
  }

  /** The same answer for the same read, so that who asks can remember what is behind it. */
  private putIn(read: RowRead): Put | null {
    const known = this.memoPuts.get(read);
    if (known !== undefined) return known;
    const { places, columns } = read;
    const puts = this.puts.filter((put) => put.places.some((place) => places.includes(place)));
    const isBrought = (column: string | null): boolean => column === null || columns === null || columns.has(column.toLowerCase());
    const given = puts.flatMap((put) => put.given.flatMap(({ column, value }) => (isBrought(column) ? [value] : [])));
    const [first] = puts;
    const put = first === undefined || given.length === 0 ? null : { at: first.call.at, given };
    this.memoPuts.set(read, put);
    return put;
  }
  private readonly memoPuts = new Map<RowRead, Put | null>();

  /** What the call gives back, and what it hands to the functions that it is given. */
  private noteRead(read: RowRead): Value[] {
    const { call } = read;
    const handed = call.args.flatMap(([, value]) =>
      this.context.definitions.of(value).flatMap((own) => {
        const params = own.kind === 'unit' ? (this.context.documents[own.doc]?.params[own.unit] ?? []) : [];
        return own.kind === 'unit' ? params.map((ref) => ({ doc: own.doc, ref })) : [];
      }),
    );
    const values = [call.value, ...handed];
    for (const { doc, ref } of values) this.readAt.set(doc, ref, read);
    return values;
  }

  /** Something is taken out by its name or its number; the first of what a message is wrapped in is the message. */
  private isPart({ doc, ref }: Value, isWrapping: (name: string) => boolean): boolean {
    const document = this.context.documents[doc];
    const op = document?.op(ref);
    if (document === undefined || op === undefined) return false;
    if (op.op === 'get') {
      if (typeof op.key === 'string') return op.key !== '[]' && !isWrapping(op.key) && !isAsked(document, ref);
      const base = document.op(op.of);
      // `_, message = queue.brpop(…)`
      if (this.readAt.has(doc, op.of)) return false;
      if (isPair(document, op.of)) return op.key === 0;
      return !(base.op === 'get' && typeof base.key === 'string' && isWrapping(base.key));
    }
    const taken = op.op === 'call' ? takenBy(document, ref) : null;
    return taken !== null && !isWrapping(taken.key);
  }
}

/** What is called on the rows, `df.to_string()`, takes nothing out of them but what a getter does, `row.getEmail()`. */
function isAsked(document: LinkedDocument, ref: number): boolean {
  return document.isCalled(ref) && !/^(?:get|is)[A-Z]/.test(document.textOf(ref) ?? '');
}

/** `for key, rows in groups.items()`, `for number, row in enumerate(rows)`: the second of it is what was kept. */
function isPair(document: LinkedDocument, ref: number): boolean {
  if (document.form(ref) !== 'get' || document.textOf(ref) !== '[]') return false;
  const held = document.baseOf(ref);
  return document.form(held) === 'call' && pairers.has(writtenName(document, document.calleeOf(held)));
}

const pairers: ReadonlySet<string> = new Set(['items', 'entries', 'enumerate']);

interface Put {
  /** The first of the calls that put something in. */
  readonly at: Site;
  readonly given: readonly Value[];
}

/** `redis posts` → `posts` */
function nameOf(place: string): string {
  return place.slice(place.indexOf('\n') + 1);
}
