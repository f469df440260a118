import type { Value } from '../model/program.js';
import type { LinkedDocument } from './documents.js';

/** Every op of the program as one number, so that sets and tables of values are sets and columns of numbers. */
export class Nodes {
  readonly length: number;
  /** The first node of each document. */
  private readonly first: Int32Array;

  constructor(documents: readonly LinkedDocument[]) {
    this.first = new Int32Array(documents.length + 1);
    let next = 0;
    for (const [index, { facts }] of documents.entries()) {
      this.first[index] = next;
      next += facts.ops.length;
    }
    this.first[documents.length] = next;
    this.length = next;
  }

  of({ doc, ref }: Value): number {
    return (this.first[doc] ?? 0) + ref;
  }

  value(node: number): Value {
    const doc = this.documentOf(node);
    return { doc, ref: node - (this.first[doc] ?? 0) };
  }

  /** The last document that begins at or before the node; documents without ops begin where the next one does. */
  private documentOf(node: number): number {
    let low = 0;
    let high = this.first.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.first[middle] ?? 0) <= node) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
