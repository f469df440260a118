import { Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Draft, DraftItem, DraftSubject } from '../model/handoff.js';

/** A new record from a draft. */
export function newRecord(draft: Draft): Document {
  const document = new Document({
    schema: 1,
    id: draft.id,
    workflow: draft.workflow,
    status: 'requested',
    requested: draft.requested,
    destinations: draft.destinations,
    information: Object.fromEntries(draft.items.map((item) => [item.id, informationOf(item)])),
    covers: draft.covers.map(entryOf),
    acceptances: [],
  });
  document.commentBefore = heading;
  const covers = document.get('covers');
  for (const name of ['destinations', 'acceptances']) flow(document.get(name));
  if (isSeq(covers)) for (const entry of covers.items) if (isMap(entry)) flowLists(entry);
  return document;
}

/** Long texts stay on their line, so that a change of one word is a change of one line. */
export function newText(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

export function informationOf({ answer, found, ask }: DraftItem): Readonly<Record<string, unknown>> {
  return { answer, ...(found.length === 0 ? {} : { found }), ...(ask === null ? {} : { ask }) };
}

export function entryOf({ id, signal, level, subject, verbs, places, seen }: DraftSubject): Readonly<Record<string, unknown>> {
  return { id, signal, ...(level === 'crossed' ? {} : { level }), subject, verbs, places, seen };
}

/** Lists of single words stand on one line. */
export function flowLists(entry: YAMLMap): void {
  for (const { value } of entry.items) if (isSeq(value) && value.items.every(isScalar)) flow(value);
}

export function flow(node: unknown): void {
  if (isSeq(node)) node.flow = true;
}

/** The list under a key, in block form so that it can grow. */
export function listIn(document: Document, key: string): YAMLSeq {
  const node = document.get(key);
  if (isSeq(node)) {
    if (node.items.length === 0) node.flow = false;
    return node;
  }
  const list = document.createNode([]);
  document.set(key, list);
  return list;
}

const heading = ` yaml-language-server: $schema=https://unpkg.com/handoff-lint@0/schemas/record.schema.json
 What this workflow touches, what is known about it, and who takes it over. Write your part under "answer"; "found", "ask" and "seen"
 are rewritten by handoff-lint request. Who takes it over is noted by handoff-lint record accept.`;
