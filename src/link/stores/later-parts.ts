import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { parameterOf } from '../documents/scopes.js';

/**
 * The named parts that a row is given after it was begun, in some cases only or by whoever hands it over:
 * `if (needed) row["draft"] = answer`, and `item = table.read(id); item["draft"] = answer; save(item)`.
 */
export function laterParts(context: PartContext, value: Value): readonly (readonly [string, Value])[] {
  const found = new Map<string, readonly [string, Value]>();
  for (const place of placesOf(context, value, maxHanded))
    for (const { doc, ref } of context.definitions.contents.ofName(place.document.id, place.name)) {
      const set = place.document.op(ref);
      if (set.op !== 'set' || typeof set.key !== 'string' || set.key === '[]' || place.document.unitOf(ref) !== place.unit) continue;
      found.set(`${doc}:${ref}`, [set.key, { doc, ref: set.value }]);
    }
  return [...found.values()];
}

export interface PartContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
}

/** What a row is called where it is filled. */
interface NamedPlace {
  readonly document: LinkedDocument;
  readonly unit: number;
  readonly name: string;
}

function placesOf(context: PartContext, value: Value, handed: number): readonly NamedPlace[] {
  const document = context.documents[value.doc];
  const op = document?.op(value.ref);
  if (document === undefined || op?.op !== 'read') return [];
  const unit = document.unitOf(value.ref);
  const index = handed === 0 ? null : parameterOf(context.documents, value);
  const given = index === null ? [] : (context.definitions.knownCallers?.arguments(document.id, unit, index) ?? []);
  return [{ document, unit, name: op.name }, ...given.flatMap((own) => placesOf(context, own, handed - 1))];
}

/** Functions that hand a row on to each other before it is kept. */
const maxHanded = 3;
