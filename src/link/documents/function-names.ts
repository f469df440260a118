import { append } from '../../model/append.js';
import type { PartialCalls } from '../calls/partial-calls.js';
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
  /** What a function is called that another one made and gave back: `send` of `const send = logged(deliver)`. */
  madeAs(document: LinkedDocument, unit: number): readonly string[];
}

export function functionNamesOf(
  documents: readonly LinkedDocument[],
  defaultImports: DefaultImports,
  partials: PartialCalls,
): FunctionNames {
  const made = documents.map((document) => madeBy(document));
  const makers = new Set(
    documents.flatMap(({ id, facts }) => [...(made[id]?.values() ?? [])].map((unit) => facts.units[unit]?.name ?? '')),
  );
  const kept = new Map<string, string[]>();
  for (const document of documents)
    for (const ref of document.calls)
      if (isMade(document, ref, makers))
        for (const name of keptAs(document, ref)) append(kept, writtenName(document, document.calleeOf(ref)), name);
  const units = documents.flatMap(({ facts }) => facts.units.map(({ name }) => name));
  const defined = new Set([...units, ...documents.flatMap((document) => defaultImports.namesOfExported(document))]);
  const others = new OtherNames(documents, defined, partials);
  const names = new Set([...defined, ...[...kept.values()].flat(), ...[...defined].flatMap((name) => others.of(name))]);
  const madeAs = (document: LinkedDocument, unit: number): readonly string[] => {
    const maker = made[document.id]?.get(unit);
    const name = maker === undefined ? undefined : document.facts.units[maker]?.name;
    return name === undefined ? [] : ['', ...[name, ...others.of(name)].flatMap((own) => kept.get(own) ?? [])];
  };
  return { makers, names, others, madeAs };
}

/** By function that another one gives back, that other one. */
function madeBy(document: LinkedDocument): ReadonlyMap<number, number> {
  return new Map([...functionsMade(document)].flatMap(([maker, units]) => units.map((unit) => [unit, maker] as const)));
}

/** `send = logged(deliver)`, `this.send = logged(deliver)` */
function keptAs(document: LinkedDocument, ref: number): readonly string[] {
  const next = document.opAfter(ref);
  if (next?.op === 'write' && next.value === ref) return [next.name];
  return next?.op === 'set' && next.value === ref && typeof next.key === 'string' ? [next.key] : [];
}

/** Is it made by a function that gives back one of its own? */
export function isMade(document: LinkedDocument, ref: number, makers: ReadonlySet<string>): boolean {
  return document.form(ref) === 'call' && makers.has(writtenName(document, document.calleeOf(ref)));
}
