/** Why an answer is not whole: it led through too long a chain, or to more places than are looked at. */
export type Cut = 'too-far' | 'too-many';

/**
 * How far linking follows a question. One counter for everything that asks in turn, because they share one call stack; what is cut
 * off is kept by document, so that the report can say it.
 */
export class Limits {
  private level = 0;
  private asked = 0;
  private met = 0;
  private readonly byDocument = new Map<number, Cut>();

  /** false: deep enough; whoever may go on says so with `leave`. */
  enter(doc: number): boolean {
    if (this.level >= maxDepth) {
      this.note(doc, 'too-far');
      this.met++;
      return false;
    }
    this.level++;
    return true;
  }

  leave(): void {
    this.level--;
    if (this.level === 0) this.asked++;
  }

  /** Number of the outermost question. */
  get question(): number {
    return this.asked;
  }

  /** Something was asked that is still being answered. */
  meetCycle(): void {
    this.met++;
  }
  /** How often that happened: an answer that saw none is whole. */
  get cycles(): number {
    return this.met;
  }

  note(doc: number, cut: Cut): void {
    if (this.byDocument.get(doc) !== 'too-far') this.byDocument.set(doc, cut);
  }

  /** The first of them; that there are more is said of the document. */
  first<Item>(items: readonly Item[], most: number, doc: number): readonly Item[] {
    if (items.length <= most) return items;
    this.note(doc, 'too-many');
    return items.slice(0, most);
  }

  get cuts(): ReadonlyMap<number, Cut> {
    return this.byDocument;
  }
}

/** Prototypes stay below 40. Each level takes some ten frames of the stack, of which there are about 10,000. */
const maxDepth = 160;
