/** Whole numbers of 32 bits that grow at the end. */
export class IntColumn {
  items: Int32Array = new Int32Array(16);
  length = 0;

  at(index: number): number {
    return this.items[index] ?? 0;
  }

  /** The new length. */
  push(item: number): number {
    if (this.length === this.items.length) {
      const larger = new Int32Array(Math.max(16, this.length * 2));
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = item;
    return ++this.length;
  }

  clear(): void {
    this.length = 0;
  }

  fill(items: Int32Array): void {
    this.items = items;
    this.length = items.length;
  }

  seal(): void {
    this.items = this.items.slice(0, this.length);
  }
}
