import type { Value } from '../../model/program.js';
import type { LinkedDocument } from './documents.js';

/** Every op of the program as one number, so that sets and tables of values are sets and columns of numbers. */
export class Nodes {
  readonly length: number;
  /** The first node of each document. */
  private readonly first: Int32Array;
  /** By node. */
  private readonly documentOf: Int32Array;

  constructor(documents: readonly LinkedDocument[]) {
    this.first = new Int32Array(documents.length);
    this.length = documents.reduce((sum, { facts }) => sum + facts.ops.length, 0);
    this.documentOf = new Int32Array(this.length);
    let next = 0;
    for (const [index, { facts }] of documents.entries()) {
      this.first[index] = next;
      this.documentOf.fill(index, next, next + facts.ops.length);
      next += facts.ops.length;
    }
  }

  of({ doc, ref }: Value): number {
    return (this.first[doc] ?? 0) + ref;
  }

  value(node: number): Value {
    const doc = this.documentOf[node] ?? 0;
    return { doc, ref: node - (this.first[doc] ?? 0) };
  }
}
