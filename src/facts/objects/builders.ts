import type { Argument, Ref } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';

/** What a builder builds, what it was made with, and the steps that were called on it, with their arguments. */
export interface Builder {
  readonly type: Ref;
  readonly given: readonly Argument[];
  readonly steps: (readonly [string, readonly Argument[]])[];
}

/** Variables that hold a builder: `var builder = HttpRequest.newBuilder(); builder.uri(address); return builder.build();` */
export class Builders {
  private readonly byName = new Map<string, Builder>();

  constructor(private readonly out: DocumentBuilder) {}

  /** Of an expression that reads such a variable. */
  of(value: Ref): Builder | null {
    const op = this.out.at(value);
    return op.op === 'read' ? (this.byName.get(op.name) ?? null) : null;
  }

  keep(name: string, value: Ref): void {
    if (this.isStepOf(name, value)) return;
    this.byName.delete(name);
    const written = this.out.at(value);
    const made = written.op === 'merge' && written.of[0] !== undefined ? this.out.at(written.of[0]) : written;
    const callee = made.op === 'call' ? this.out.at(made.callee) : null;
    if (made.op === 'call' && callee?.op === 'get' && builderNames.has(String(callee.key)))
      this.byName.set(name, { type: callee.of, given: made.args, steps: [] });
  }

  /** `builder = builder.header("Accept", type)` */
  private isStepOf(name: string, value: Ref): boolean {
    let op = this.out.at(value);
    for (let depth = 0; depth < maxSteps && op.op === 'call'; depth++) {
      const callee = this.out.at(op.callee);
      if (callee.op !== 'get') return false;
      op = this.out.at(callee.of);
    }
    return op.op === 'read' && op.name === name && this.byName.has(name);
  }
}

export const builderNames: ReadonlySet<string> = new Set(['builder', 'newBuilder', 'Builder']);
const maxSteps = 40;
