import type { CallView, Value } from './program.js';
import type { Gate, Site } from './touch.js';

/** An agent or a team of agents, and those that it may hand to: what their tools reach counts for it too. */
export interface AgentView {
  /** The call that makes it, or the map that it is written out as. */
  readonly value: Value;
  readonly at: Site;
  readonly name: string;
  readonly hands: readonly AgentView[];
  /** What a file of an assistant says of it; of agents that code makes, tools tell whom they are given to. */
  readonly model: { readonly name: string; readonly at: Site } | null;
  readonly uses: readonly AgentUse[];
}

/** A tool that a file gives to an agent, by the name that stands there. */
export interface AgentUse {
  readonly name: string;
  readonly at: Site;
  /** The server that it belongs to, and its own name there. */
  readonly mount: CallView | null;
  readonly tool: string | null;
  readonly gates: readonly Gate[];
}
