import type { Key } from '../../model/facts.js';
import type { AgentJoin } from '../../model/agent-knowledge.js';
import type { ToolApi } from '../../model/knowledge.js';
import type { CallPattern, CallView } from '../../model/program.js';
import { NameIndex } from '../names/names.js';
import { fitsPattern } from '../calls/patterns.js';
import type { Texts } from '../texts/texts.js';

/** A call of a framework, with the arguments that matter of it. */
interface Row {
  readonly call: CallPattern;
  readonly keys: readonly Key[];
  readonly api: ToolApi;
}

/** What the catalogue says of agents that hand to agents, by what is called. */
export class AgentRows {
  private readonly agents = new NameIndex<Row>();
  private readonly tools = new NameIndex<Row>();
  private readonly wrappers = new NameIndex<Row>();
  private readonly joins = new NameIndex<AgentJoin>();
  private readonly peers = new NameIndex<{ readonly call: CallPattern }>();
  private readonly gatherers = new NameIndex<string>();

  constructor(
    private readonly texts: Texts,
    apis: readonly ToolApi[],
  ) {
    for (const api of apis) {
      for (const [call, keys] of api.handoffs) this.agents.add(call.name, { call, keys, api });
      for (const [call, keys] of api.wrappers) this.wrappers.add(call.name, { call, keys, api });
      for (const join of api.joins) this.joins.add(join.call.name, join);
      for (const call of api.peers) this.peers.add(call.name, { call });
      for (const [decorator, field] of api.gathers) this.gatherers.add(decorator, field);
      if (api.handoffs.length > 0) for (const [call, keys] of api.lists) this.tools.add(call.name, { call, keys, api });
    }
  }

  /** Calls that make an agent or a team, with the arguments that hold those it may hand to. */
  ofAgent(call: CallView): readonly Row[] {
    return this.fitting(call, this.agents);
  }

  /** Arguments that hold its tools, among which may be agents. */
  toolKeys(call: CallView): readonly Key[] {
    return this.fitting(call, this.tools).flatMap(({ keys }) => keys);
  }

  /** Calls that stand for an agent: the arguments that hold it, none where it is the receiver. */
  ofWrapper(call: CallView): readonly Row[] {
    return this.fitting(call, this.wrappers);
  }

  joinsOf(call: CallView): readonly AgentJoin[] {
    return this.fitting(call, this.joins);
  }

  isPeer(call: CallView): boolean {
    return this.fitting(call, this.peers).length > 0;
  }

  /** The field of its class under which what a decorated method makes is found. */
  gatheredAs(decorators: readonly string[]): readonly string[] {
    return decorators.flatMap((name) => this.gatherers.find(name));
  }

  private fitting<Found extends { readonly call: CallPattern }>(call: CallView, index: NameIndex<Found>): readonly Found[] {
    return call.names.flatMap((name) => index.find(name)).filter((row) => fitsPattern(call, row.call, this.texts));
  }
}
