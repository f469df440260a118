import { IntColumn } from '../../model/int-column.js';
import type { Context, Contexts } from '../calls/contexts.js';
import { Pairs } from './pairs.js';

/** A walk backwards: every value that was met, the step before it, and the calls that were entered on the way to it. */
export class Trace {
  /** A node under the call that is on top: two ways that agree in both go on alike. */
  private readonly met = new Pairs();
  readonly previous = new IntColumn();
  readonly tie = new IntColumn();
  readonly context = new IntColumn();

  constructor(private readonly contexts: Contexts) {}

  get length(): number {
    return this.met.length;
  }
  node(at: number): number {
    return this.met.first.at(at);
  }

  meet(node: number, previous: number, tie: number, context: Context): void {
    if (this.met.add(node, this.contexts.top(context)) < this.previous.length) return;
    this.previous.push(previous);
    this.tie.push(tie);
    this.context.push(context);
  }

  clear(): void {
    this.met.clear();
    for (const column of [this.previous, this.tie, this.context]) column.clear();
  }

  /** Each node once, in the order in which they were met. */
  nodes(): readonly number[] {
    return [...new Set(this.met.first.items.subarray(0, this.length))];
  }
}
