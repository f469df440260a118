import type { ToolApi } from '../../model/knowledge.js';
import type { AgentView } from '../../model/agent.js';
import type { CallView, ToolView } from '../../model/program.js';
import type { Site } from '../../model/touch.js';
import { type Agent, AgentReferences, type ReferenceContext } from './agent-references.js';
import { AgentRows } from './agent-rows.js';
import { DocumentMap } from '../documents/document-map.js';
import { WrittenAgents } from './written-agents.js';

export interface AgentContext extends ReferenceContext {
  readonly tools: readonly ToolView[];
}

/**
 * Agents and teams of agents, with those that each may hand to: in a list, by a later call, as its tool, or because one of its
 * functions runs the other or gives it back.
 */
export function findAgents(context: AgentContext, apis: readonly ToolApi[]): readonly AgentView[] {
  return new AgentFinder(context, apis).find();
}

class AgentFinder {
  private readonly rows: AgentRows;
  private readonly written: WrittenAgents;
  private readonly agents: Agent[] = [];
  private readonly byValue = new DocumentMap<Agent>();
  private readonly references: AgentReferences;
  private readonly handed = new Set<Agent>();

  constructor(
    private readonly context: AgentContext,
    apis: readonly ToolApi[],
  ) {
    this.rows = new AgentRows(context.texts, apis);
    this.written = new WrittenAgents(context, apis);
    this.references = new AgentReferences(context, this.rows, this.byValue);
  }

  find(): readonly AgentView[] {
    const { all } = this.context.calls;
    for (const call of all) this.addAgents(call);
    for (const agent of this.agents) this.hand(agent, this.listedBy(agent));
    this.handThroughTools();
    for (const call of all) this.join(call);
    for (const { hands } of this.agents)
      for (const peer of hands) if (peer.call !== null && this.rows.isPeer(peer.call)) this.hand(peer, hands);
    // One that stands alone and has no tools is told by the call of its model.
    const given = new Set(this.context.tools.flatMap((tool) => tool.given.map(keyOf)));
    return this.agents.filter((agent) => agent.hands.length > 0 || this.handed.has(agent) || given.has(keyOf(agent.at)));
  }

  private addAgents(call: CallView): void {
    if (this.rows.ofAgent(call).length === 0 || this.references.isAsked(call)) return;
    this.add({ value: call.value, at: call.at, name: this.references.nameOf(call), call, agents: [], hands: [], ...untold });
    for (const { value, name, at, agents } of this.written.of(call))
      this.add({ value, at, name, call: null, agents, hands: [], ...untold });
  }

  private add(agent: Agent): void {
    if (this.byValue.has(agent.value.doc, agent.value.ref)) return;
    this.byValue.set(agent.value.doc, agent.value.ref, agent);
    this.agents.push(agent);
    this.references.name(agent);
  }

  private hand(from: Agent, to: readonly Agent[]): void {
    for (const other of to) {
      if (other === from || from.hands.includes(other)) continue;
      from.hands.push(other);
      this.handed.add(other);
    }
  }

  private listedBy({ call }: Agent): readonly Agent[] {
    if (call === null) return [];
    const keys = [...this.rows.ofAgent(call).flatMap((row) => row.keys), ...this.rows.toolKeys(call)];
    return keys.flatMap((key) => this.references.listed(call.argument(key)));
  }

  /** Tools that a decorator of the agent makes: `@boss.tool`. */
  private handThroughTools(): void {
    const byPlace = new Map(this.agents.map((agent) => [keyOf(agent.at), agent] as const));
    for (const { given, units } of this.context.tools)
      for (const agent of given.flatMap((at) => byPlace.get(keyOf(at)) ?? []))
        for (const unit of units) this.hand(agent, this.references.behind(unit));
  }

  private join(call: CallView): void {
    for (const { from, to } of this.rows.joinsOf(call)) {
      const own =
        from.length === 0 ? this.references.made(call.receiver) : from.flatMap((key) => this.references.listed(call.argument(key)));
      const others = to.flatMap((key) => this.references.listed(call.argument(key)));
      for (const agent of own) this.hand(agent, others);
    }
  }
}

/** Of an agent that code makes, its tools tell whom they are given to. */
const untold = { model: null, uses: [] } as const;

function keyOf({ path, span }: Site): string {
  return `${path}:${span[0]}-${span[1]}`;
}
