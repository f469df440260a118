import { IntColumn } from '../../model/int-column.js';
import { Pairs } from '../flows/pairs.js';

/** The calls that were entered through their result, as a number; `noContext`: none. */
export type Context = number;

export const noContext: Context = 0;
/** The call that is on top where none was entered. */
export const noCall = -1;

/** Stacks of entered calls, each once. A parameter goes back to just the call that is on top. */
export class Contexts {
  /** The stack that a call was entered from, and the call. */
  private readonly entered = new Pairs();
  private readonly depths = new IntColumn();

  constructor() {
    this.entered.add(noContext, noCall);
    this.depths.push(0);
  }

  top(context: Context): number {
    return this.entered.second.at(context);
  }

  /** Deeper calls are entered without being remembered. */
  enter(context: Context, call: number): Context {
    const depth = this.depths.at(context);
    if (depth >= maxEntered) return context;
    const entered = this.entered.add(context, call);
    if (entered === this.depths.length) this.depths.push(depth + 1);
    return entered;
  }

  leave(context: Context): Context {
    return this.entered.first.at(context);
  }
}

const maxEntered = 8;
