import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';
import { mayBeMethod } from '../names/computed-names.js';

/** `getattr(actions, name)(…)`, `this[name](…)` and `globals()[name](…)` may call any of them, also where it is given a name first. */
export function isComputedMember(document: LinkedDocument, callee: number): boolean {
  return isComputed(document, callee) || valuesOf(document, callee).some((value) => isComputed(document, value));
}

/** `for listener in listeners: listener(text)` calls an element of a list. */
export function isElement(document: LinkedDocument, callee: number): boolean {
  return valuesOf(document, callee).some((value) => document.form(value) === 'get' && document.textOf(value) === '[]');
}

function isComputed(document: LinkedDocument, ref: number): boolean {
  const form = document.form(ref);
  if (form === 'call') return writtenName(document, document.calleeOf(ref)) === 'getattr';
  if (form !== 'index') return false;
  return document.form(document.baseOf(ref)) === 'call' || mayBeMethod(document, ref);
}

function valuesOf(document: LinkedDocument, callee: number): readonly number[] {
  const name = document.form(callee) === 'read' ? document.textOf(callee) : null;
  const writes = name === null ? undefined : document.writes[document.unitOf(callee)]?.get(name);
  return (writes ?? []).map((write) => document.valueOf(write));
}
