/** A table by document and the number of something in it, an op or a unit. Cheaper than one by written keys, of which a program has millions. */
export class DocumentMap<T> {
  private readonly rows: (Map<number, T> | undefined)[] = [];

  get(doc: number, index: number): T | undefined {
    return this.rows[doc]?.get(index);
  }

  has(doc: number, index: number): boolean {
    return this.rows[doc]?.has(index) === true;
  }

  set(doc: number, index: number, item: T): void {
    (this.rows[doc] ??= new Map()).set(index, item);
  }
}
