import type { Key, Ref } from '../model/facts.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import type { Exports } from './exports.js';

export interface BareNames {
  readonly exports: Exports;
  canonical(name: string): string;
  members(definition: Definition, key: Key): readonly Definition[];
}

/** In a class a bare name may be inherited; else it is built in or comes from a package that is imported whole. */
export function freeNames(document: LinkedDocument, ref: Ref, name: string, names: BareNames): readonly Definition[] {
  const classes = document.unitsAround(document.unitOf(ref)).filter((at) => document.facts.units[at]?.form === 'class');
  const inherited = classes.flatMap((unit) => names.members({ kind: 'instance', doc: document.id, unit, call: null }, name));
  const own = inherited.filter(({ kind }) => kind !== 'external');
  if (own.length > 0) return own;
  const builtIn: Definition = { kind: 'external', name: names.canonical(name), call: null };
  return [...(/^[a-z]/.test(name) ? inherited : []), builtIn, ...names.exports.foreignNames(document, name)];
}
