import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Alternative, CallView, CatalogMatch, Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import type { CatalogMatches } from '../catalog/catalog.js';
import { isOwnObject } from '../containers/contents.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Taken, takenBy } from './keepers.js';
import { literal } from '../files/modules.js';
import { fieldsOfBody } from '../requests/bodies.js';
import { laterParts } from './later-parts.js';
import { KeptRows, type RowPut, type RowRead } from './kept-rows.js';
import { placeOfTable, statementRows } from './kept-statements.js';
import type { Slices } from '../flows/slice.js';
import { readSql } from './sql-columns.js';
import { TableNames } from './table-names.js';
import type { Texts } from '../texts/texts.js';

export interface KeptContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly definitions: Definitions;
  readonly slices: Slices;
}

/**
 * What one function puts into a table under a name, another reads back under it: `put_item(Item={"summary": answer})` and
 * `item["summary"]` of the same table. The parts of a row are told apart, so that only what was kept is brought back.
 */
export function joinKept(context: KeptContext, catalog: CatalogMatches, { wrappings, tables }: NameKnowledge): KeptRows {
  const names = new TableNames(context, new Set(tables));
  const { puts, reads } = statementRows(context);
  const stores = new Map<string, Store>([['', storeOf(puts, reads)]]);
  const rows: { readonly puts: RowPut[]; readonly reads: RowRead[] } = { puts: [...puts], reads: [...reads] };
  const sheets = sheetIds.flatMap((id) => catalog.of(id)).filter(({ resource }) => resource.some(isTold));
  for (const match of [...storeIds.flatMap((id) => catalog.of(id)), ...sheets]) {
    if (match.call === null || match.form === 'client' || match.form === 'file') continue;
    const { call } = match;
    const access = accessOf(context, match, call);
    if (access.form === 'statement') continue;
    const store = stores.get(match.entry.service) ?? { puts: [], reads: [] };
    const own = access.form === 'other' ? names.of(call) : [];
    const key = own.length > 0 || access.tables.size > 0 ? null : keyOf(context, call);
    const table: Named = { tables: key === null ? access.tables : new Set([key]), classes: new Set(own.map(plain)) };
    if (access.puts !== null) store.puts.push(...access.puts.map((put) => ({ ...put, table })));
    else if (match.verb === 'read') store.reads.push({ call, table });
    stores.set(match.entry.service, store);
    const keys = own.length > 0 ? [] : placesOf(context, call, access);
    const places = [...own.map(placeOfTable), ...keys.map((place) => `${match.entry.service}\n${place}`)];
    if (access.puts !== null) rows.puts.push({ call, places, given: handedTo(context, call).map((value) => ({ column: null, value })) });
    else if (match.verb === 'read') rows.reads.push({ call, places, columns: null });
  }
  for (const store of stores.values()) if (store.puts.length > 0 && store.reads.length > 0) join(context, store);
  // A column that is filled by its name is brought back by it, whatever messages are wrapped in.
  const named = new Set([...stores.values()].flatMap(({ puts }) => puts.map(({ key }) => plain(key))));
  const wrapping = new Set(wrappings);
  return new KeptRows(context, rows.puts, rows.reads, (name) => wrapping.has(name) && !named.has(plain(name)));
}

/** What statements put into tables and take out of them, by the names of columns. */
function storeOf(puts: readonly RowPut[], reads: readonly RowRead[]): Store {
  const named = (places: readonly string[]): Named => ({ tables: new Set(places), classes: new Set() });
  return {
    puts: puts.flatMap(({ given, places }) =>
      given.flatMap(({ column, value }) => (column === null ? [] : [{ key: column, value, table: named(places) }])),
    ),
    reads: reads.map(({ call, places }) => ({ call, table: named(places) })),
  };
}

/** What a call is handed, and what the next one of its chain is: `db.insert(complaints).values(row)`. */
function handedTo({ documents }: KeptContext, call: CallView): readonly Value[] {
  const { doc, ref } = call.value;
  const document = documents[doc];
  const next = document?.callOn(ref) ?? null;
  const op = next === null ? undefined : document?.op(next);
  const later = op?.op === 'call' ? op.args.map(([, arg]): Value => ({ doc, ref: arg })) : [];
  return [...call.args.map(([, value]) => value), ...later, ...(call.args.length === 0 && call.receiver !== null ? [call.receiver] : [])];
}

/** The key of a store of keys that the call names first: `rpush("drafts", …)`. */
function keyOf({ texts }: KeptContext, call: CallView): string | null {
  const first = call.argument(0);
  const key = first === null ? undefined : texts.constant(first);
  return typeof key === 'string' && /^\S{1,80}$/.test(key) ? plain(key) : null;
}

/** The table or queue; where none is named, the key that the call names first. */
function placesOf({ texts, calls }: KeptContext, call: CallView, { tables, form }: Access): readonly string[] {
  const first = form === 'named' ? null : call.argument(0);
  const items = first === null ? [] : calls.items(first).map(([, item]) => item);
  const keys = first === null ? [] : (items.length > 0 ? items : [first]).map((value) => texts.constant(value));
  const told = keys.flatMap((key) => (typeof key === 'string' && /^\S{1,80}$/.test(key) ? [plain(key)] : []));
  return told.length > 0 ? told : [...tables];
}

const storeIds: readonly string[] = ['database', 'cloud-data', 'persistent-storage'];

/** Where people keep tables among other things: only what names a table is one. */
const sheetIds: readonly string[] = ['confidential-material', 'system-of-record'];

function isTold(name: Alternative): boolean {
  return name.environment.length > 0 || isWritten(name);
}

function isWritten({ text, placeholder }: Alternative): boolean {
  return text !== '' && !text.includes('{}') && !placeholder;
}

interface Store {
  readonly puts: Put[];
  readonly reads: { readonly call: CallView; readonly table: Named }[];
}

interface Named {
  readonly tables: ReadonlySet<string>;
  /** Classes and schemas that stand for the table in the code. */
  readonly classes: ReadonlySet<string>;
}

/** A value that is put in under a name. */
interface Put {
  readonly key: string;
  readonly value: Value;
  readonly table: Named;
}

function join({ documents, slices }: KeptContext, { puts, reads }: Store): void {
  const byKey = new Map<string, Put[]>();
  for (const put of puts) append(byKey, plain(put.key), put);
  // `**fields`, an element of a list: no name that a part is taken out under.
  byKey.delete('');
  const tableOf = new DocumentMap<Named>();
  for (const { call, table } of reads) tableOf.set(call.value.doc, call.value.ref, table);
  const goal = slices.goal(reads.map(({ call }) => call.value));
  for (const document of documents)
    for (const { ref, of, key } of partsIn(document, (text) => byKey.has(plain(text)))) {
      const own = byKey.get(plain(key));
      const found = own === undefined ? null : slices.find([{ doc: document.id, ref: of }], goal, nearby);
      const table = found === null ? undefined : tableOf.get(found.hit.doc, found.hit.ref);
      if (own === undefined || table === undefined) continue;
      const given = own.filter((put) => isSame(put.table, table));
      if (given.length > 0)
        slices.join(
          { doc: document.id, ref },
          key,
          given.map(({ value }) => value),
        );
    }
}

/** What is taken out of something by name: `row.summary`, `row["summary"]`, `row.get("summary")`. */
function* partsIn(document: LinkedDocument, isWanted: (key: string) => boolean): Generator<Part> {
  if (document.role === 'test' || document.role === 'vendored') return;
  for (const ref of document.facts.ops.withText(['get'], isWanted))
    yield { ref, of: document.baseOf(ref), key: document.textOf(ref) ?? '' };
  for (const ref of document.calls) {
    const taken = takenBy(document, ref);
    if (taken !== null && isWanted(taken.key)) yield { ref, ...taken };
  }
}

interface Part extends Taken {
  readonly ref: Ref;
}

interface Access {
  /** What a write puts in; null for a read. */
  readonly puts: readonly { readonly key: string; readonly value: Value }[] | null;
  /** Names of tables, or of the variables that hold them; empty where nothing tells them. */
  readonly tables: ReadonlySet<string>;
  /** `statement`: SQL, which is read apart. `named`: the names are those of a table or a queue, not of a variable. */
  readonly form: 'statement' | 'named' | 'other';
}

function accessOf(context: KeptContext, match: CatalogMatch, call: CallView): Access {
  const first = call.argument(0);
  const statement = first === null ? null : readSql(context.texts.of(first).map(({ text }) => text));
  if (statement !== null) return { puts: null, tables: new Set(), form: 'statement' };
  const tables = tablesOf(context, match, call);
  const puts = match.verb === 'write' || match.verb === 'send' ? [...putsOf(context, call), ...laterPuts(context, call)] : null;
  return { puts, tables, form: match.entry.resource.length > 0 ? 'named' : 'other' };
}

function tablesOf(context: KeptContext, { resource, entry }: CatalogMatch, call: CallView): ReadonlySet<string> {
  const named = resource.flatMap((own) => [...(isWritten(own) ? [own.text] : []), ...own.environment]);
  if (named.length > 0) return new Set(named.map(plain));
  // A member of the client stands for a table: `prisma.reservation.create`, `db["reservations"].find`, but not `self.table.put_item`.
  const document = context.documents[call.value.doc];
  const receiver = call.receiver === null ? undefined : document?.op(call.receiver.ref);
  const isField = receiver?.op === 'get' && document !== undefined && isOwnObject(document.op(receiver.of));
  const member =
    receiver?.op === 'get' && typeof receiver.key === 'string' && !(isField && entry.resource.length > 0) ? [receiver.key] : [];
  if (entry.resource.length > 0) return new Set(member.map(plain));
  const included = ['include', '0.include'].flatMap((key) => {
    const value = call.argument(key);
    return value === null ? [] : context.calls.items(value).map(([name]) => String(name));
  });
  return new Set([...member, ...included].map(plain));
}

/** The named parts of what a call is given, in maps and in objects of the tree's own classes. */
function putsOf(context: KeptContext, call: CallView): { key: string; value: Value }[] {
  const found: { key: string; value: Value }[] = [];
  const pending = call.args.map(([key, value]) => ({ key: String(key), value, depth: 0 }));
  const expression = call.argument('UpdateExpression') ?? call.argument('0.UpdateExpression');
  const renamed = expression === null ? new Map<string, string>() : assigned(context.texts.of(expression).map(({ text }) => text));
  for (let at = 0; at < pending.length && at < maxParts; at++) {
    const next = pending[at];
    if (next === undefined) break;
    const items = next.depth < maxDepth ? [...itemsOf(context, next.value), ...laterParts(context, next.value)] : [];
    for (const [key, value] of items) pending.push({ key: typeof key === 'string' ? key : next.key, value, depth: next.depth + 1 });
    if (items.length === 0 && next.depth > 0) found.push({ key: renamed.get(next.key) ?? next.key, value: next.value });
  }
  if (pending.length > maxParts) context.definitions.limits.note(call.value.doc, 'too-many');
  return found;
}

function itemsOf({ calls, definitions, documents }: KeptContext, value: Value): readonly (readonly [string | number, Value])[] {
  // Also of `json.dumps({"text": answer})`.
  const items = fieldsOfBody(value, calls);
  if (items.length > 0) return items;
  return definitions.of(value).flatMap((definition) => {
    if (definition.kind !== 'instance' || definition.call === null) return [];
    const { doc, ref } = definition.call;
    const op = documents[doc]?.op(ref);
    return op?.op === 'call' ? op.args.flatMap(([key, arg]) => (typeof key === 'string' ? [[key, { doc, ref: arg }] as const] : [])) : [];
  });
}

/** What later calls of the chain put in, under a literal name: `put_item().item("summary", text).send()`. */
function laterPuts({ calls, documents }: KeptContext, call: CallView): { key: string; value: Value }[] {
  const document = documents[call.value.doc];
  if (document === undefined || call.args.length > 0) return [];
  const unit = document.unitOf(call.value.ref);
  return document.calls.flatMap((ref) => {
    const op = document.op(ref);
    if (op.op !== 'call' || document.unitOf(ref) !== unit || !putters.has(writtenName(document, op.callee))) return [];
    const [name, value] = [op.args[0]?.[1], op.args[1]?.[1]];
    const key = name === undefined ? null : literal(document.op(name));
    const own = key === null || value === undefined ? null : calls.at({ doc: document.id, ref });
    return key === null || value === undefined || own?.clients.includes(call) !== true
      ? []
      : [{ key: key.replace(/^[:#]/, ''), value: { doc: document.id, ref: value } }];
  });
}

const putters: ReadonlySet<string> = new Set([
  'item',
  'expression_attribute_values',
  'expressionAttributeValues',
  'message_attributes',
  'set',
]);

/** `SET summary = :s, #state = :new`: the column behind each placeholder. */
function assigned(expressions: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of expressions)
    for (const [, column, placeholder] of text.slice(0, maxExpression).matchAll(/#?(\w{1,60})\s{0,4}=\s{0,4}(:\w{1,60})/g))
      if (column !== undefined && placeholder !== undefined) found.set(placeholder, column);
  return found;
}

/** The same table by name; a relation that a read includes is named after what it holds; where no name is told there is but one. */
function isSame({ tables: a, classes }: Named, { tables: b, classes: others }: Named): boolean {
  if (classes.size > 0 && others.size > 0) return [...classes].some((one) => others.has(one));
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  return [...a].some((one) => [...b].some((other) => one === other || one.endsWith(other.replace(/s$/, ''))));
}

/** `executionId`, `execution_id` and `ExecutionID` are one name; the body of a message is put in and taken out under two. */
function plain(name: string): string {
  const same = name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return same === 'messagebody' ? 'body' : same;
}

/** Steps between a part and the read that brought its row; what is further away is taken out of something else. */
const nearby = 400;
const maxParts = 200;
const maxDepth = 5;
const maxExpression = 2000;
