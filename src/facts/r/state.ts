import type { Lowering } from '../tree-sitter/lowering.js';

export interface RState {
  /** The name that the next function or class is given. */
  named: string | null;
}

export type RLowering = Lowering<RState>;
