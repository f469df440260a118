import type { DefaultImports } from '../names/default-imports.js';
import type { LinkedDocument } from './documents.js';
import { functionsMade } from '../names/made-functions.js';
import { OtherNames } from '../names/other-names.js';
import { writtenName } from './written-name.js';

export interface FunctionNames {
  /** Functions that give back one of their own. */
  readonly makers: ReadonlySet<string>;
  /** What a function can be handed over as: its own name, another of its names, or what the one that a maker gave is kept as. */
  readonly names: ReadonlySet<string>;
  readonly others: OtherNames;
}

export function functionNamesOf(documents: readonly LinkedDocument[], defaultImports: DefaultImports): FunctionNames {
  const makers = new Set(
    documents.flatMap((document) => [...functionsMade(document).keys()].flatMap((unit) => document.facts.units[unit]?.name ?? [])),
  );
  const kept = documents.flatMap((document) =>
    document.calls.flatMap((ref) => {
      const next = isMade(document, ref, makers) ? document.opAfter(ref) : null;
      return next?.op === 'write' && next.value === ref ? [next.name] : [];
    }),
  );
  const units = documents.flatMap(({ facts }) => facts.units.map(({ name }) => name));
  const defined = new Set([...units, ...documents.flatMap((document) => defaultImports.namesOfExported(document))]);
  const others = new OtherNames(documents, defined);
  return { makers, names: new Set([...defined, ...kept, ...[...defined].flatMap((name) => others.of(name))]), others };
}

/** Is it made by a function that gives back one of its own? */
export function isMade(document: LinkedDocument, ref: number, makers: ReadonlySet<string>): boolean {
  return document.form(ref) === 'call' && makers.has(writtenName(document, document.calleeOf(ref)));
}
