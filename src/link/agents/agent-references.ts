import type { Key } from '../../model/facts.js';
import type { AgentView } from '../../model/agent.js';
import type { CallView, ModelView, UnitView, Value } from '../../model/program.js';
import { append } from '../../model/append.js';
import type { AgentRows } from './agent-rows.js';
import type { CallGraph } from '../calls/call-graph.js';
import { isOwnObject } from '../containers/contents.js';
import { DocumentMap } from '../documents/document-map.js';
import type { WrittenContext } from './written-agents.js';

export interface ReferenceContext extends WrittenContext {
  readonly graph: CallGraph;
  readonly models: readonly ModelView[];
}

/** An agent while those that it hands to are being found. */
export interface Agent extends AgentView {
  /** Null for one that is written out as a map. */
  readonly call: CallView | null;
  name: string;
  /** What a map holds that is the agent itself, made elsewhere. */
  readonly agents: readonly Value[];
  readonly hands: Agent[];
}

/** Which agents an expression means: one that is made there or elsewhere, by its name, wrapped, or behind a function. */
export class AgentReferences {
  private readonly byName = new Map<string, Agent[]>();
  private readonly memoBehind = new DocumentMap<readonly Agent[]>();
  private readonly runs: ReadonlySet<CallView>;

  constructor(
    private readonly context: ReferenceContext,
    private readonly rows: AgentRows,
    private readonly byValue: DocumentMap<Agent>,
  ) {
    this.runs = new Set(context.models.map(({ call }) => call));
  }

  /** Remembers it under its name. */
  name(agent: Agent): void {
    append(this.byName, agent.name, agent);
  }

  /** Those of a list or a map, or the one that it is. */
  listed(value: Value | null): readonly Agent[] {
    if (value === null) return [];
    const items = this.context.calls.items(value);
    const isOne = items.length === 0 || this.written(value).length > 0;
    const found = isOne ? this.of(value) : items.flatMap(([key, item]) => this.called(key, this.of(item)));
    return found.length > 0 ? found : this.gathered(value);
  }

  of(value: Value, depth = 0): readonly Agent[] {
    if (depth > maxDepth) return [];
    const name = this.context.texts.constant(value);
    if (typeof name === 'string') return this.byName.get(name) ?? [];
    const behind = this.context.definitions
      .of(value)
      .flatMap((own) => (own.kind === 'unit' ? this.behind({ ...own, name: '' }, depth) : []));
    return [...new Set([...this.written(value, depth), ...this.made(value, depth), ...behind])];
  }

  /** By the calls that made it. */
  made(value: Value | null, depth = 0): readonly Agent[] {
    if (value === null || depth > maxDepth) return [];
    const own = this.context.calls.at(value);
    const makers = new Set<CallView>([...(own === null ? [] : [own]), ...this.context.calls.makers(value)]);
    return [...makers].flatMap((call) => this.madeBy(call, depth));
  }

  /** What the function gives back, and those that it runs. */
  behind({ doc, unit, name }: UnitView, depth = 0): readonly Agent[] {
    const known = this.memoBehind.get(doc, unit);
    const document = this.context.documents[doc];
    if (known !== undefined || document?.facts.units[unit]?.form !== 'function') return known ?? [];
    this.memoBehind.set(doc, unit, []);
    const returned = (document.returns[unit] ?? []).flatMap((ref) => this.made({ doc, ref }, depth + 1));
    const run = this.context.graph.reaches({ doc, unit, name }).filter((call) => this.runs.has(call));
    const found = [...new Set([...returned, ...run.flatMap((call) => this.runBy(call, depth + 1))])];
    this.memoBehind.set(doc, unit, found);
    return found;
  }

  /** `clerk("…")` asks what `clerk = Agent()` made; it makes no agent. */
  isAsked({ value }: CallView): boolean {
    const op = this.context.documents[value.doc]?.op(value.ref);
    const callees = op?.op === 'call' ? this.context.definitions.of({ doc: value.doc, ref: op.callee }) : [];
    return callees.some((own) => {
      const maker = own.kind === 'external' && own.call !== null ? this.context.calls.at(own.call) : null;
      return own.kind === 'external' && maker?.names.includes(own.name) === true;
    });
  }

  nameOf(call: CallView): string {
    const keys = ['name', '0.name', 'role', '0.id', ...this.rows.ofAgent(call).flatMap(({ api }) => api.names)];
    for (const key of keys) {
      const given = call.argument(key);
      const name = given === null ? undefined : this.context.texts.constant(given);
      if (typeof name === 'string' && name !== '') return name;
    }
    // A method that makes an agent for its class is called after it: `@agent def clerk(self)`.
    return this.gatheredAs(call.unit).length > 0 ? call.unit.name : call.method;
  }

  /** What has no name of its own goes by its key in a map of agents. */
  private called(key: Key, agents: readonly Agent[]): readonly Agent[] {
    if (typeof key === 'string' && key !== '*') for (const agent of agents) if (agent.name === agent.call?.method) agent.name = key;
    return agents;
  }

  private madeBy(call: CallView, depth: number): readonly Agent[] {
    const known = this.byValue.get(call.value.doc, call.value.ref);
    if (known !== undefined) return [known];
    const rows = this.rows.ofWrapper(call);
    // A team that is put together call by call is the same after each: `graph.addNode(…).addNode(…)`.
    if (rows.length === 0 && this.rows.joinsOf(call).every(({ from }) => from.length > 0)) return [];
    const given = rows.flatMap(({ keys }) => keys.flatMap((key) => call.argument(key) ?? []));
    return rows.every(({ keys }) => keys.length === 0)
      ? this.made(call.receiver, depth + 1)
      : given.flatMap((value) => this.of(value, depth + 1));
  }

  /** Agents that are written out as maps; one that only holds an agent made elsewhere is that. */
  private written(value: Value, depth = 0): readonly Agent[] {
    return this.context.definitions.of(value).flatMap((own) => {
      const agent = own.kind === 'value' ? this.byValue.get(own.doc, own.ref) : undefined;
      const inner = agent?.agents.flatMap((held) => this.of(held, depth + 1)) ?? [];
      return inner.length > 0 || agent === undefined ? inner : [agent];
    });
  }

  private runBy(call: CallView, depth: number): readonly Agent[] {
    const { doc, ref } = call.value;
    const op = this.context.documents[doc]?.op(ref);
    const callee = op?.op === 'call' ? [{ doc, ref: op.callee }] : [];
    const values = [...callee, ...(call.receiver === null ? [] : [call.receiver]), ...call.args.map(([, value]) => value)];
    return values.flatMap((value) => this.made(value, depth));
  }

  /** `self.agents`: what the decorated methods of the class make. */
  private gathered(value: Value): readonly Agent[] {
    const document = this.context.documents[value.doc];
    const op = document?.op(value.ref);
    if (document === undefined || op?.op !== 'get' || !isOwnObject(document.op(op.of))) return [];
    const around = document.classAround(value.ref);
    return document.facts.units.flatMap(({ parent, name }, unit) => {
      const own = { doc: value.doc, unit, name };
      return parent === around && this.gatheredAs(own).includes(String(op.key)) ? this.behind(own) : [];
    });
  }

  private gatheredAs({ doc, unit }: UnitView): readonly string[] {
    const decorators = this.context.documents[doc]?.facts.units[unit]?.decorators ?? [];
    return this.rows.gatheredAs(decorators.flatMap((ref) => this.decoratorNames({ doc, ref })));
  }

  private decoratorNames({ doc, ref }: Value): readonly string[] {
    const op = this.context.documents[doc]?.op(ref);
    return this.context.definitions.names({ doc, ref: op?.op === 'call' ? op.callee : ref });
  }
}

const maxDepth = 8;
