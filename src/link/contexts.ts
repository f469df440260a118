/** The calls that were entered through their result, as a number; `noContext`: none. */
export type Context = number;

export const noContext: Context = 0;

/** Stacks of entered calls, each once. A parameter goes back to just the call that is on top. */
export class Contexts {
  private readonly calls: number[] = [-1];
  private readonly outer: Context[] = [noContext];
  private readonly depths: number[] = [0];
  private readonly inner = new Map<number, Context>();

  constructor(private readonly nodes: number) {}

  top(context: Context): number | null {
    return context === noContext ? null : (this.calls[context] ?? null);
  }

  /** Deeper calls are entered without being remembered. */
  enter(context: Context, call: number): Context {
    if ((this.depths[context] ?? 0) >= maxEntered) return context;
    const key = context * this.nodes + call;
    const known = this.inner.get(key);
    if (known !== undefined) return known;
    const entered = this.calls.push(call) - 1;
    this.outer.push(context);
    this.depths.push((this.depths[context] ?? 0) + 1);
    this.inner.set(key, entered);
    return entered;
  }

  leave(context: Context): Context {
    return this.outer[context] ?? noContext;
  }

  /** A node under what is on top: two ways that agree in both go on alike. */
  keyOf(node: number, context: Context): number {
    return ((this.calls[context] ?? -1) + 1) * this.nodes + node;
  }
}

const maxEntered = 8;
