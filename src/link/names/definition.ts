import { trimmed } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Limits } from '../documents/limits.js';

/** What a name or an expression can stand for. */
export type Definition =
  /** Something of a package, by its qualified name; `call` made it. */
  | { readonly kind: 'external'; readonly name: string; readonly call: Value | null }
  | { readonly kind: 'unit'; readonly doc: number; readonly unit: number; readonly self: Definition | null }
  /** An object of a class of the tree. */
  | { readonly kind: 'instance'; readonly doc: number; readonly unit: number; readonly call: Value | null }
  | { readonly kind: 'module'; readonly doc: number }
  /** A literal, a map, a computed value. */
  | { readonly kind: 'value'; readonly doc: number; readonly ref: Ref }
  /** A field that is filled from the environment. */
  | { readonly kind: 'setting'; readonly name: string; readonly fallback: Value | null; readonly at: Value };

/*
 * All definitions are made here, with the same fields in the same order, so that they are of one shape to the engine that runs this:
 * nearly everything in linking reads them, and what reads six shapes is compiled again and again.
 */

export function externalOf(name: string, call: Value | null): Definition & { kind: 'external' } {
  return shaped({ kind: 'external', name, doc: none, unit: none, ref: none, self: null, call, fallback: null, at: null });
}

export function unitOf(doc: number, unit: number, self: Definition | null = null): Definition & { kind: 'unit' } {
  return shaped({ kind: 'unit', name: '', doc, unit, ref: none, self, call: null, fallback: null, at: null });
}

export function instanceOf({ doc, unit }: { doc: number; unit: number }, call: Value | null): Definition & { kind: 'instance' } {
  return shaped({ kind: 'instance', name: '', doc, unit, ref: none, self: null, call, fallback: null, at: null });
}

export function moduleOf(doc: number): Definition & { kind: 'module' } {
  return shaped({ kind: 'module', name: '', doc, unit: none, ref: none, self: null, call: null, fallback: null, at: null });
}

export function valueOf({ doc, ref }: Value): Definition & { kind: 'value' } {
  return shaped({ kind: 'value', name: '', doc, unit: none, ref, self: null, call: null, fallback: null, at: null });
}

export function settingOf(name: string, fallback: Value | null, at: Value): Definition & { kind: 'setting' } {
  return shaped({ kind: 'setting', name, doc: none, unit: none, ref: none, self: null, call: null, fallback, at });
}

interface Shape {
  readonly kind: Definition['kind'];
  readonly name: string;
  readonly doc: number;
  readonly unit: number;
  readonly ref: Ref;
  readonly self: Definition | null;
  readonly call: Value | null;
  readonly fallback: Value | null;
  readonly at: Value | null;
}

/** Tells the compiler that all fields are there. */
function shaped<Made extends Shape>(made: Made): Made {
  return made;
}

/** No number of a document, a unit or an op. */
const none = -1;

/** Each definition once, and not more than a question needs; the very list where it is already so. */
export function distinct(definitions: readonly Definition[]): readonly Definition[] {
  if (definitions.length < 2) return definitions;
  const kept: Definition[] = [];
  for (const item of definitions) {
    if (kept.length >= maxDefinitions) break;
    keep(kept, item);
  }
  return kept.length === definitions.length ? definitions : trimmed(kept);
}

/** `distinct`; that functions or classes of the tree were left out is said of the document. Of many values the rest tells no more. */
export function bounded(definitions: readonly Definition[], limits: Limits, doc: number): readonly Definition[] {
  const kept = distinct(definitions);
  if (kept.length < maxDefinitions || definitions.length <= kept.length) return kept;
  const known = new Set(kept.map(codeOf));
  if (definitions.some((item) => codeOf(item) !== null && !known.has(codeOf(item)))) limits.note(doc, 'too-many');
  return kept;
}

function codeOf(item: Definition): string | null {
  return item.kind === 'unit' || item.kind === 'instance' ? `${item.doc}:${item.unit}` : null;
}

/** Qualified names of what is of a package. */
export function namesOf(definitions: readonly Definition[]): readonly string[] {
  const names: string[] = [];
  for (const definition of definitions) if (definition.kind === 'external' && !names.includes(definition.name)) names.push(definition.name);
  return trimmed(names);
}

/** `distinct` of what several values stand for; once there are enough, the rest is not asked. */
export function collect(values: readonly Value[], of: (value: Value) => readonly Definition[]): readonly Definition[] {
  const [only] = values;
  if (only !== undefined && values.length === 1) return of(only);
  const kept: Definition[] = [];
  for (const value of values) {
    if (kept.length >= maxDefinitions) break;
    for (const item of of(value)) if (kept.length < maxDefinitions) keep(kept, item);
  }
  return trimmed(kept);
}

/** Of two that are the same the later one stays: they can differ in the object that a method belongs to. */
function keep(kept: Definition[], item: Definition): void {
  const at = kept.findIndex((known) => isSame(known, item));
  if (at < 0) kept.push(item);
  else kept[at] = item;
}

function isSame(one: Definition, other: Definition): boolean {
  switch (one.kind) {
    case 'external':
      return other.kind === 'external' && one.name === other.name && isSameValue(one.call, other.call);
    case 'unit':
      return other.kind === 'unit' && one.doc === other.doc && one.unit === other.unit;
    case 'instance':
      return other.kind === 'instance' && one.doc === other.doc && one.unit === other.unit && isSameValue(one.call, other.call);
    case 'module':
      return other.kind === 'module' && one.doc === other.doc;
    case 'value':
      return other.kind === 'value' && one.doc === other.doc && one.ref === other.ref;
    case 'setting':
      return other.kind === 'setting' && isSameValue(one.at, other.at);
  }
}

function isSameValue(one: Value | null, other: Value | null): boolean {
  return one === other || (one !== null && other !== null && one.doc === other.doc && one.ref === other.ref);
}

const maxDefinitions = 16;
