import type { Key, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from './documents.js';

/** A field of one of the literals that an expression can be. */
export interface WrittenField {
  readonly literal: Value;
  readonly item: Value;
}

/**
 * Fields of literal maps and lists that are made here or by a function of the tree, to which nothing is added that could be the field:
 * `result["ok"]` of `return {"ok": True, "text": answer}` has nothing of the answer.
 */
export class WrittenFields {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  /** None where the field may also be something else. */
  of(document: LinkedDocument, of: Ref, key: Key): readonly WrittenField[] {
    if (key === '[]' || key === '*' || key === '**' || this.isAddedTo(document, nameOfRead(document, of), key)) return [];
    const found: WrittenField[] = [];
    for (const literal of this.definitions.of({ doc: document.id, ref: of })) {
      const maker = literal.kind === 'value' ? this.documents[literal.doc] : undefined;
      if (literal.kind !== 'value' || maker === undefined) return [];
      const op = maker.op(literal.ref);
      if (op.op === 'const' && op.value === null) continue;
      const own = op.op === 'make' ? op.items.filter(([name]) => name === key).map(([, ref]) => ref) : [];
      // What is spread into a map may have it.
      const isTold = op.op === 'make' && (own.length > 0 || !op.items.some(([name]) => unnamed.has(name)));
      if (!isTold || this.isAddedTo(maker, nameOf(maker, literal.ref), key)) return [];
      for (const ref of own) found.push({ literal, item: { doc: literal.doc, ref } });
    }
    // What is empty wherever it is made is filled later.
    return found.every(({ item }) => this.isEmpty(item)) ? [] : found;
  }

  private isEmpty({ doc, ref }: Value): boolean {
    const op = this.documents[doc]?.op(ref);
    return (op?.op === 'const' && (op.value === null || op.value === '')) || (op?.op === 'make' && op.items.length === 0);
  }

  private isAddedTo(document: LinkedDocument, name: string | null, key: Key): boolean {
    if (name === null) return false;
    const { contents } = this.definitions;
    if (contents.fillsName(document.id, name).length > 0) return true;
    return contents.ofName(document.id, name).some(({ ref }) => {
      const op = document.op(ref);
      return op.op !== 'set' || op.key === key || op.key === '[]';
    });
  }
}

/** What a literal is called where it is made. */
function nameOf(document: LinkedDocument, literal: Ref): string | null {
  const next = document.opAfter(literal);
  return next?.op === 'write' && next.value === literal ? next.name : null;
}

function nameOfRead(document: LinkedDocument, ref: Ref): string | null {
  const op = document.op(ref);
  return op.op === 'read' ? op.name : null;
}

const unnamed: ReadonlySet<Key> = new Set(['[]', '*', '**']);
