import type { Gate, Level, Site, TriggerId, Verb } from './touch.js';

/** The workflow as a drawing: data and inputs that go into models, agents that hand to agents, tools that they may choose, effects that follow. */
export interface WorkflowGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Tools that were left out because each of too many models may be given them. */
  readonly omitted: number;
}

export interface GraphNode {
  /** `data-1`, `model-2`: unique in the graph. */
  readonly id: string;
  readonly form: 'data' | 'input' | 'model' | 'agent' | 'tool' | 'effect';
  /** Canonical name of what is touched, a provider with its model, a tool's name; empty where there is none. */
  readonly name: string;
  /** What is done to it; null for models, agents, tools and inputs. */
  readonly verb: Verb | null;
  readonly at: Site;
}

/** What goes from one to the other, and the handoff triggers that it counts for. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly triggers: readonly { readonly id: TriggerId; readonly level: Exclude<Level, 'clear'> }[];
  /** Where a person is asked on the way, or a file says that nobody is. */
  readonly gates: readonly Gate[];
}
