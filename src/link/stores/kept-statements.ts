import type { Key } from '../../model/facts.js';
import type { CallView } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { RowPut, RowRead } from './kept-rows.js';
import { readSql, type Statement } from './sql-columns.js';
import type { Texts } from '../texts/texts.js';

export interface StatementContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
}

/** What statements of SQL put into tables and read back from them, through whatever driver they are sent. */
export function statementRows(context: StatementContext): { readonly puts: readonly RowPut[]; readonly reads: readonly RowRead[] } {
  const puts: RowPut[] = [];
  const reads: RowRead[] = [];
  for (const document of context.documents) {
    if (document.role === 'test' || document.role === 'vendored' || !document.facts.ops.strings.some(mayBeStatement)) continue;
    for (const { statement, call, later } of sentIn(context, document)) {
      const places = statement.tables.map(placeOfTable);
      if (statement.writes)
        puts.push({ call, places, given: [call, ...later].flatMap((own) => givenTo(context, own, own === call ? 1 : 0, statement)) });
      else for (const own of [call, ...later]) reads.push({ call: own, places, columns: statement.brings });
    }
  }
  return { puts, reads };
}

/** `complaints` of a statement and the class `Complaint` are one table. */
export function placeOfTable(name: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  return `table\n${plain.replace(/ies$/, 'y').replace(/s$/, '')}`;
}

function mayBeStatement(text: string): boolean {
  return /^\s*(?:insert|replace|upsert|update|select)\s/i.test(text.slice(0, 200));
}

interface Sent {
  readonly call: CallView;
  readonly statement: Statement;
  /** What is asked of what the call gives back, and what fetches from the cursor that was sent the statement. */
  readonly later: CallView[];
}

/** The calls of a document that are given a statement, with those that follow from it. */
function sentIn(context: StatementContext, document: LinkedDocument): Iterable<Sent> {
  const sent = new Map<CallView, Sent>();
  const cursors = new Map<string, Sent>();
  for (const ref of document.calls) {
    const call = context.calls.at({ doc: document.id, ref });
    if (call === null) continue;
    const cursor = cursorOf(document, call);
    const statement = statementOf(context, document, call);
    if (statement !== null) {
      const own: Sent = { call, statement, later: [] };
      sent.set(call, own);
      if (cursor !== null) cursors.set(cursor, own);
    } else if (call.receiver !== null) {
      const made = call.clients.flatMap((client) => sent.get(client) ?? []);
      const followed = made.length > 0 || cursor === null ? made : [cursors.get(cursor)];
      for (const own of followed) own?.later.push(call);
    }
  }
  return sent.values();
}

/** The statement that a call is given: a text, a template, the first part of a tagged one. */
function statementOf({ calls, texts }: StatementContext, document: LinkedDocument, call: CallView): Statement | null {
  const [, first] = call.args[0] ?? [];
  if (first === undefined || !written.has(document.form(first.ref))) return null;
  const parts = calls.items(first).flatMap(([key, value]) => (key === 0 || key === 'sql' ? [value] : []));
  return readSql((parts.length > 0 ? parts : [first]).flatMap((part) => texts.of(part).map(({ text }) => text)));
}

const written: ReadonlySet<string> = new Set(['const', 'template', 'read', 'make']);

/** `cur` of `cur.fetchall()` and `self.cur.fetchall()`, in its function. */
function cursorOf(document: LinkedDocument, { receiver, value }: CallView): string | null {
  const name = receiver === null || receiver.doc !== value.doc ? '' : writtenName(document, receiver.ref);
  return name === '' ? null : `${document.unitOf(value.ref)} ${name}`;
}

/** What fills the places of a statement, from the argument `first` on: in the order of its columns or by their names. */
function givenTo({ calls }: StatementContext, call: CallView, first: number, { columns }: Statement): RowPut['given'] {
  const columnAt = (key: Key): string | null => (typeof key === 'string' ? key : (columns[key] ?? null));
  const inText = call.args.slice(0, first).map(([, value]) => ({ column: null, value }));
  const filled = call.args.slice(first).flatMap(([key, value], at) => {
    const items = calls.items(value);
    if (items.length === 0) return [{ column: columnAt(typeof key === 'string' ? key : at), value }];
    // `executemany(statement, rows)`
    return items.map(([place, item]) => ({ column: calls.items(item).length > 0 ? null : columnAt(place), value: item }));
  });
  return [...inText, ...filled];
}
