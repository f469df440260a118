import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import type { CoveredSubject, Draft, DraftSubject, HandoffRecord } from '../model/handoff.js';
import { entryId } from './envelope.js';
import type { OpenRecord } from './read-record.js';
import { entryOf, flowLists, listIn } from './write-record.js';

/**
 * Brings a record up to what the code says now, in its own text: what people wrote, their comments and their order stay. What grew gets
 * another id, so that nobody has accepted it yet; what nobody accepted and the code no longer does goes.
 */
export function mergeDraft({ record, yaml }: OpenRecord, draft: Draft, digest: (text: string) => string): Document {
  const { document } = yaml;
  for (const item of draft.items) {
    const answered = record.information.get(item.id)?.answer ?? null;
    setOrDelete(document, ['information', item.id, 'found'], item.found.length === 0 ? undefined : item.found);
    setOrDelete(document, ['information', item.id, 'ask'], answered === null ? (item.ask ?? undefined) : undefined);
  }
  mergeCovers(document, record, draft, digest);
  const added = draft.destinations.filter((destination) => !record.destinations.includes(destination));
  for (const destination of added) document.addIn(['destinations'], destination);
  return document;
}

function mergeCovers(document: Document, record: HandoffRecord, draft: Draft, digest: (text: string) => string): void {
  const list = listIn(document, 'covers');
  const accepted = new Set(record.acceptances.flatMap(({ subjects }) => subjects));
  const gone = new Set<unknown>();
  record.covers.forEach((own, index) => {
    const entry = list.items[index];
    if (!isMap(entry)) return;
    const now = draft.covers.find((other) => isSame(own, other));
    if (now === undefined && !accepted.has(own.id)) gone.add(entry);
    else widen(document, entry, own, now ?? { ...own, seen: [] }, digest);
  });
  list.items = list.items.filter((entry) => !gone.has(entry));
  for (const subject of draft.covers) {
    if (record.covers.some((own) => isSame(own, subject))) continue;
    const entry = document.createNode(entryOf(subject));
    if (isMap(entry)) flowLists(entry);
    list.add(entry);
  }
}

function isSame(a: CoveredSubject, b: CoveredSubject): boolean {
  return a.signal === b.signal && a.subject === b.subject;
}

/** An entry keeps what it allows and learns what the code does beyond it. */
function widen(document: Document, entry: YAMLMap, own: CoveredSubject, now: DraftSubject, digest: (text: string) => string): void {
  const verbs = [...own.verbs, ...now.verbs.filter((verb) => !own.verbs.includes(verb))];
  const places = [...own.places, ...now.places.filter((place) => !own.places.includes(place))];
  const level = own.level === 'crossed' || now.level === 'crossed' ? 'crossed' : 'approaching';
  extend(entry, 'verbs', verbs.slice(own.verbs.length));
  extend(entry, 'places', places.slice(own.places.length));
  if (level === 'crossed' && own.level === 'approaching') entry.delete('level');
  const id = entryId({ ...own, verbs, places, level }, digest);
  if (entry.get('id') !== id) entry.set('id', id);
  const seen = document.createNode(now.seen);
  if (JSON.stringify(listed(entry.get('seen'))) !== JSON.stringify(now.seen)) entry.set('seen', seen);
  if (isSeq(seen)) seen.flow = true;
}

function extend(entry: YAMLMap, key: string, values: readonly string[]): void {
  const list = entry.get(key);
  if (isSeq(list)) for (const value of values) list.add(value);
}

function listed(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : item)) : [];
}

/** Left alone where it says the same already, so that comments in it stay. */
function setOrDelete(document: Document, path: readonly string[], value: unknown): void {
  const node = document.getIn(path, true);
  const current: unknown = isMap(node) || isSeq(node) || isScalar(node) ? node.toJSON() : undefined;
  if (JSON.stringify(current) === JSON.stringify(value)) return;
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
}
