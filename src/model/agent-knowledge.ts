import type { Key } from './facts.js';
import type { CallPattern } from './program.js';

/** A call after which an agent may hand to others: that of an argument, or of the receiver where none is named. */
export interface AgentJoin {
  readonly call: CallPattern;
  readonly from: readonly Key[];
  readonly to: readonly Key[];
}

/** Keys of a map that is an agent: of its tools, and of the agent itself where that is made elsewhere. */
export interface AgentMaps {
  readonly tools: readonly Key[];
  readonly agents: readonly Key[];
}
