import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';
import { writtenName } from '../documents/written-name.js';

/** Functions that have some of their arguments already: `send = partial(deliver, "reply")`, `deliver.bind(null, 'reply')`. */
export class PartialCalls {
  private readonly makers: ReadonlySet<string>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    makers: readonly string[],
  ) {
    this.makers = new Set(makers);
  }

  /** The function that is given some of its arguments; null for any other expression. */
  functionOf(document: LinkedDocument, ref: Ref): Ref | null {
    if (document.form(ref) !== 'call' || !this.makers.has(writtenName(document, document.calleeOf(ref)))) return null;
    const op = document.op(ref);
    return op.op === 'call' ? (op.args.find(([key]) => key === 0)?.[1] ?? null) : null;
  }

  /** How many arguments what is called has already: its callers give those that follow. */
  givenBefore({ doc, ref }: Value): number {
    const document = this.documents[doc];
    if (document === undefined) return 0;
    const counts = this.calledAt(document, document.calleeOf(ref)).map((value) => this.countAt(value));
    return counts.every((count) => count === counts[0]) ? (counts[0] ?? 0) : 0;
  }

  private countAt({ doc, ref }: Value): number {
    const document = this.documents[doc];
    if (document === undefined || this.functionOf(document, ref) === null) return 0;
    const op = document.op(ref);
    return op.op === 'call' ? op.args.filter(([key]) => typeof key === 'number').length - 1 : 0;
  }

  /** What is called, as it was written to its name or its field. */
  private calledAt(document: LinkedDocument, callee: Ref): readonly Value[] {
    const op = document.op(callee);
    if (op.op === 'call') return [{ doc: document.id, ref: callee }];
    if (op.op === 'get') return valuesSet(document, String(op.key));
    const writes = op.op === 'read' ? lookUp(this.documents, document, callee, op.name) : [];
    return writes.flatMap(({ doc, ref }) => {
      const written = this.documents[doc]?.op(ref);
      return written?.op === 'write' ? [{ doc, ref: written.value }] : [];
    });
  }
}

/** What is written into fields of a name anywhere in the document. */
export function valuesSet(document: LinkedDocument, key: string): readonly Value[] {
  return (document.sets.get(key) ?? []).flatMap((ref) => {
    const set = document.op(ref);
    return set.op === 'set' ? [{ doc: document.id, ref: set.value }] : [];
  });
}
