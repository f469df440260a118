import type { Ref } from '../../model/facts.js';
import { isOwnObject } from '../containers/contents.js';
import type { LinkedDocument } from '../documents/documents.js';

/** A method that is handed nothing works on the fields that its class declares: `class Close(ToolMessage): key: str; def handle(self)`. */
export function declaredFields(document: LinkedDocument, unit: number): readonly Ref[] {
  const { units, ops } = document.facts;
  const own = units[unit];
  const declared = own === undefined || units[own.parent]?.form !== 'class' ? undefined : document.writes[own.parent];
  if (own === undefined || declared === undefined || own.params.length !== 1 || own.params[0]?.name !== 'self') return [];
  return ops
    .withText(['get'], (key) => declared.has(key))
    .filter((ref) => document.unitOf(ref) === unit && isOwnObject(document.op(document.baseOf(ref))));
}
