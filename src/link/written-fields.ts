import type { Key, Ref } from '../model/facts.js';
import type { Value } from '../model/program.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { lookUp } from './scopes.js';

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
    if (key === '[]' || key === '*' || key === '**' || !this.isMadeHere(document, of)) return [];
    const literals = this.definitions.of({ doc: document.id, ref: of });
    const found: WrittenField[] = [];
    for (const literal of literals) {
      const maker = literal.kind === 'value' ? this.documents[literal.doc] : undefined;
      const op = literal.kind === 'value' ? maker?.op(literal.ref) : undefined;
      if (literal.kind !== 'value' || maker === undefined || op?.op !== 'make') return [];
      if (op.items.some(([own]) => own === '[]' || own === '*' || own === '**') || this.isAddedTo(maker, nameOf(maker, literal.ref), key))
        return [];
      for (const [own, ref] of op.items) if (own === key) found.push({ literal, item: { doc: literal.doc, ref } });
    }
    return found;
  }

  private isMadeHere(document: LinkedDocument, of: Ref): boolean {
    const op = document.op(of);
    if (op.op !== 'read') return made.has(op.op);
    const writes = lookUp(this.documents, document, of, op.name);
    const areMade = writes.every(({ doc, ref }) => {
      const write = this.documents[doc]?.op(ref);
      return write?.op === 'write' && made.has(this.documents[doc]?.form(write.value) ?? '');
    });
    return writes.length > 0 && areMade && !writes.some(({ doc }) => doc !== document.id);
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

const made: ReadonlySet<string> = new Set(['call', 'make']);
