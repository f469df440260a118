import type { Key, Kind, Ref } from '../../model/facts.js';
import { externalOf, instanceOf, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Exports } from './exports.js';
import { isProgram, languageOf } from '../../model/languages.js';
import { attaches, bareMembers } from '../files/packages.js';

export interface BareNames {
  readonly exports: Exports;
  canonical(name: string): string;
  members(definition: Definition, key: Key): readonly Definition[];
}

/** What a name stands for that nothing writes where it can be seen: what is imported, free, of the document around, or built in. */
export function unwrittenName(
  documents: readonly LinkedDocument[],
  document: LinkedDocument,
  ref: Ref,
  name: string,
  names: BareNames,
): readonly Definition[] {
  const imported = names.exports.imported(document, name);
  if (imported.length > 0 || document.importsByLocal.has(name)) return imported;
  if (hasFreeNames(document.facts.kind)) return freeNames(document, ref, name, names);
  if (document.parent !== null) {
    const outer = documents[document.parent.doc];
    const shared = outer === undefined ? [] : names.exports.member(outer.id, name);
    // What is built in is so for a program within a script too.
    if (shared.length > 0 || !isProgram(document.facts.kind)) return shared;
  }
  return [externalOf(names.canonical(name), null)];
}

/** In R a bare name belongs to a package that is attached. In a class it may be inherited; else it is built in or comes from a package that is imported whole. */
function freeNames(document: LinkedDocument, ref: Ref, name: string, names: BareNames): readonly Definition[] {
  if (attaches.has(document.facts.kind)) return names.exports.attachedNames(document, name);
  const classes = document.unitsAround(document.unitOf(ref)).filter((at) => document.facts.units[at]?.form === 'class');
  const inherited = classes.flatMap((unit) => names.members(instanceOf({ doc: document.id, unit }, null), name));
  const own = inherited.filter(({ kind }) => kind !== 'external');
  if (own.length > 0) return own;
  const builtIn = externalOf(names.canonical(name), null);
  return [...(/^[a-z]/.test(name) ? inherited : []), builtIn, ...names.exports.foreignNames(document, name)];
}

/** Code of a low-code flow has its platform for `this`. */
export function isInFlow(documents: readonly LinkedDocument[], { parent }: LinkedDocument): boolean {
  return parent !== null && documents[parent.doc]?.facts.kind === 'low-code';
}

function hasFreeNames(kind: Kind): boolean {
  return bareMembers.has(kind) || attaches.has(kind) || kind === 'ruby' || languageOf(kind) === 'elixir';
}
