import type { Key } from '../model/facts.js';
import type { ToolApi } from '../model/knowledge.js';
import type { AgentView, CallPattern, CallView, Value } from '../model/program.js';
import type { Calls } from './calls.js';
import type { Definitions } from './definitions.js';
import { NameIndex } from './names.js';
import { fitsPattern } from './patterns.js';
import type { Texts } from './texts.js';

/** Agents and teams of agents, with those that each may hand to: by a list of agents, or because one is wrapped as another's tool. */
export function findAgents(calls: Calls, definitions: Definitions, texts: Texts, apis: readonly ToolApi[]): readonly AgentView[] {
  const finder = new AgentFinder(calls, definitions, texts, apis);
  return calls.all.filter((call) => finder.isAgent(call)).map((call) => ({ call, name: finder.nameOf(call), hands: finder.handsOf(call) }));
}

type Row = readonly [CallPattern, readonly Key[]];

class AgentFinder {
  private readonly teams = new NameIndex<Row>();
  private readonly toolLists = new NameIndex<Row>();
  private readonly wrappers = new NameIndex<Row>();

  constructor(
    private readonly calls: Calls,
    private readonly definitions: Definitions,
    private readonly texts: Texts,
    apis: readonly ToolApi[],
  ) {
    for (const { handoffs, wrappers, lists } of apis) {
      for (const row of handoffs) this.teams.add(row[0].name, row);
      for (const row of wrappers) this.wrappers.add(row[0].name, row);
      if (handoffs.length > 0) for (const row of lists) this.toolLists.add(row[0].name, row);
    }
  }

  isAgent(call: CallView): boolean {
    return this.rowsOf(call, this.teams).length > 0;
  }

  nameOf(call: CallView): string {
    const given = call.argument('name') ?? call.argument('0.name') ?? call.argument('role') ?? call.argument('0.id');
    const name = given === null ? undefined : this.texts.constant(given);
    return typeof name === 'string' ? name : call.method;
  }

  handsOf(call: CallView): readonly CallView[] {
    const listed = this.rowsOf(call, this.teams).flatMap(([, keys]) => keys.flatMap((key) => this.listedAt(call, key)));
    const tools = this.rowsOf(call, this.toolLists).flatMap(([, keys]) => keys.flatMap((key) => this.listedAt(call, key)));
    const agents = [...listed, ...tools].flatMap((value) => this.agentsIn(value, 0));
    return [...new Set(agents)].filter((other) => other !== call);
  }

  private listedAt(call: CallView, key: Key): readonly Value[] {
    const value = call.argument(key);
    if (value === null) return [];
    const items = this.calls.items(value);
    return items.length > 0 ? items.map(([, item]) => item) : [value];
  }

  /** The agent itself, or the one that a wrapper is given: `triage.as_tool(…)`, `handoff(billing)`, `AgentTool(agent=billing)`. */
  private agentsIn(value: Value, depth: number): CallView[] {
    if (depth > maxDepth) return [];
    const made = this.definitions.of(value).flatMap((definition) => {
      const call = definition.kind === 'external' && definition.call !== null ? this.calls.at(definition.call) : null;
      return call === null ? [] : [call];
    });
    const own = this.calls.at(value);
    return [...new Set(own === null ? made : [own, ...made])].flatMap((call) => {
      const wrapped = this.rowsOf(call, this.wrappers);
      if (wrapped.length > 0)
        return wrapped.flatMap(([, keys]) => this.wrappedBy(call, keys)).flatMap((inner) => this.agentsIn(inner, depth + 1));
      return this.isAgent(call) ? [call] : [];
    });
  }

  private wrappedBy(call: CallView, keys: readonly Key[]): Value[] {
    if (keys.length === 0) return call.receiver === null ? [] : [call.receiver];
    return keys.map((key) => call.argument(key)).filter((value) => value !== null);
  }

  private rowsOf(call: CallView, index: NameIndex<Row>): readonly Row[] {
    return call.names.flatMap((name) => index.find(name)).filter(([pattern]) => fitsPattern(call, pattern, this.texts));
  }
}

const maxDepth = 4;
