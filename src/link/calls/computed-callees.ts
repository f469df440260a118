import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';

/** `getattr(actions, name)(…)` may call any of them. */
export function isComputedMember(document: LinkedDocument, callee: number): boolean {
  return document.form(callee) === 'call' && writtenName(document, document.calleeOf(callee)) === 'getattr';
}

/** `for listener in listeners: listener(text)` calls an element of a list. */
export function isElement(document: LinkedDocument, callee: number): boolean {
  const name = document.form(callee) === 'read' ? document.textOf(callee) : null;
  const writes = name === null ? undefined : document.writes[document.unitOf(callee)]?.get(name);
  const values = (writes ?? []).map((write) => document.valueOf(write));
  return values.some((value) => document.form(value) === 'get' && document.textOf(value) === '[]');
}
