import { type PartialCalls, valuesSet } from '../calls/partial-calls.js';
import type { LinkedDocument } from '../documents/documents.js';

/**
 * What functions and classes are called elsewhere, by the names they are defined with: `ask` of `export { run as ask }`, of `ask = run`,
 * of `ask = service.run`, of `ask = partial(run, model)`. A name may stand for several; who asks checks each.
 */
export class OtherNames {
  private readonly given = new Map<string, Set<string>>();

  /** `defined`: the names of the functions and classes of the tree. */
  constructor(documents: readonly LinkedDocument[], defined: ReadonlySet<string>, partials: PartialCalls) {
    for (const document of documents) {
      for (const { name, value, fromName } of document.facts.exports) {
        const own = value === null ? fromName : nameIn(document, value);
        if (own !== null) this.add(own, name);
      }
      for (const [name, ref] of document.writes.flatMap((writes) =>
        [...writes].flatMap(([name, refs]) => refs.map((ref) => [name, ref] as const)),
      )) {
        const value = document.valueOf(ref);
        for (const own of namesIn(document, partials.functionOf(document, value) ?? value)) if (defined.has(own)) this.add(own, name);
      }
      for (const key of document.sets.keys())
        for (const { ref } of valuesSet(document, key)) {
          const bound = partials.functionOf(document, ref);
          const own = bound === null ? null : nameIn(document, bound);
          if (own !== null && defined.has(own)) this.add(own, key);
        }
    }
  }

  /** The other names of a function or class, and those that they are given in turn. */
  of(name: string): readonly string[] {
    if (!this.given.has(name)) return [];
    const found = new Set([name]);
    for (const own of found) for (const other of this.given.get(own) ?? []) found.add(other);
    found.delete(name);
    return [...found];
  }

  private add(name: string, other: string): void {
    if (name !== other && !unnamed.has(name) && !unnamed.has(other)) this.given.set(name, (this.given.get(name) ?? new Set()).add(other));
  }
}

/** `deliver = mail if live else show` */
function namesIn(document: LinkedDocument, value: number): readonly string[] {
  const op = document.form(value) === 'merge' ? document.op(value) : null;
  return (op?.op === 'merge' ? op.of : [value]).flatMap((ref) => nameIn(document, ref) ?? []);
}

function nameIn(document: LinkedDocument, value: number): string | null {
  const form = document.form(value);
  const text = form === 'read' || form === 'get' ? document.textOf(value) : null;
  return form === 'read' && text !== null ? document.importedName(text) : text;
}

/** What is exported or taken as a whole has no name there. */
const unnamed: ReadonlySet<string> = new Set(['*', 'default']);
