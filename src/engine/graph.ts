import { append } from '../model/append.js';
import type { GraphEdge, GraphNode, WorkflowGraph } from '../model/graph.js';
import type { AgentView } from '../model/agent.js';
import type { ProgramView, ToolView, Value } from '../model/program.js';
import type { Gate, Place, Site } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';

/** Draws what the program is and what was found: models, their tools and inputs, and each finding by the way that its chain tells. */
export function drawGraph(program: ProgramView, findings: readonly Finding[]): WorkflowGraph {
  const drawing = new Drawing(sharedPlaces(program.tools));
  const agents = new Agents(program, drawing);
  for (const { call, provider, ids } of program.models) {
    const told = ids.find(({ placeholder, text }) => !placeholder && text.length < 80 && !text.includes('{}'));
    drawing.node('model', told === undefined ? provider : `${provider}: ${told.text}`, call.at);
  }
  agents.join(program);
  for (const tool of program.tools) if (!agents.drawTool(tool)) drawTool(program, tool, drawing);
  for (const { value, at, words, reach } of program.inputs) {
    const models = reach === 'started' || reach === 'may-run' ? program.modelsGiven(value) : [];
    for (const { call, provider } of models)
      drawing.edge(drawing.node('input', words.trim(), at), drawing.node('model', provider, call.at), null, []);
  }
  for (const finding of findings) drawFinding(finding, drawing);
  agents.carryTriggers();
  return drawing.graph();
}

/** Agents by where they are made, those that they may hand to, and the tools that each is given. */
class Agents {
  private readonly nodes = new Map<AgentView, GraphNode>();
  private readonly byPlace = new Map<string, GraphNode>();

  constructor(
    program: ProgramView,
    private readonly drawing: Drawing,
  ) {
    const models = new Set(program.models.map(({ call }) => keyOf(call.at)));
    for (const agent of program.agents()) {
      const key = keyOf(agent.at);
      const node = drawing.node(models.has(key) ? 'model' : 'agent', agent.name, agent.at);
      this.nodes.set(agent, node);
      this.byPlace.set(key, node);
    }
  }

  /** To those that they hand to; the others are run by a call of a model. */
  join(program: ProgramView): void {
    for (const agent of this.nodes.keys()) this.drawWritten(program, agent);
    const handed = new Set([...this.nodes.keys()].flatMap(({ hands }) => hands));
    for (const [agent, node] of this.nodes) {
      for (const other of agent.hands) this.drawTo(node, this.nodes.get(other));
      if (handed.has(agent)) continue;
      for (const { provider, call } of program.modelsGiven(agent.value)) this.drawTo(this.drawing.node('model', provider, call.at), node);
    }
  }

  /** What a file says of an agent: its model, and what it may use with what stands between. */
  private drawWritten(program: ProgramView, agent: AgentView): void {
    const node = this.nodes.get(agent);
    if (node === undefined) return;
    if (agent.model !== null || agent.uses.length > 0) this.drawing.holds(node);
    if (agent.model !== null) this.drawTo(this.drawing.node('model', agent.model.name, agent.model.at), node);
    for (const { name, at, mount, tool, gates } of agent.uses) {
      const served = tool === null ? undefined : program.tools.find((own) => own.form === 'server' && own.name === tool);
      const used = served === undefined ? this.drawing.node('tool', name, at) : this.drawing.node('tool', served.name, served.at);
      if (mount !== null && served === undefined) this.drawing.holds(used);
      this.drawing.edge(node, used, null, gates);
    }
  }

  /** False where no agent is given the tool. */
  drawTool({ name, title, at, given }: ToolView): boolean {
    const takers = given.flatMap((place) => this.byPlace.get(keyOf(place)) ?? []);
    if (takers.length === 0) return false;
    const node = this.drawing.node('tool', title ?? name, at);
    for (const taker of takers) this.drawTo(taker, node);
    return true;
  }

  /** What a sub-agent's tools reach counts for the agent that may hand to it. */
  carryTriggers(): void {
    const agents = new Set([...this.nodes.values()].map(({ id }) => id));
    this.drawing.carry((id) => agents.has(id));
  }

  private drawTo(from: GraphNode, to: GraphNode | undefined): void {
    if (to !== undefined) this.drawing.edge(from, to, null, []);
  }
}

function keyOf({ path, span }: Site): string {
  return `${path}:${span[0]}-${span[1]}`;
}

function drawTool(program: ProgramView, tool: ToolView, drawing: Drawing): void {
  const node = drawing.node('tool', tool.title ?? tool.name, tool.at);
  const given = tool.units.flatMap(({ doc, unit }) => closuresOf(program, doc, unit)).flatMap((value) => program.modelsGiven(value));
  const choosers = program.models.filter(({ task }) => task === 'chat' || task === 'agent');
  if (given.length === 0 && !drawing.hasRoom(choosers.length)) return drawing.omit();
  for (const { call, provider } of given.length > 0 ? new Set(given) : choosers)
    drawing.edge(drawing.node('model', provider, call.at), node, null, []);
}

function closuresOf(program: ProgramView, doc: number, unit: number): Value[] {
  const ops = program.document(doc)?.facts.ops;
  const found: Value[] = [];
  for (let ref = 0; ops !== undefined && ref < ops.length; ref++) {
    const op = ops.at(ref);
    if (op.op === 'closure' && op.unit === unit) found.push({ doc, ref });
  }
  return found;
}

/** Data goes into the models of its chain, or back through the tool that reads it; an effect comes from the tool or the model. */
function drawFinding(finding: Finding, drawing: Drawing): void {
  const { chain, trigger, subject, verb, at } = finding;
  if (!drawn.has(trigger)) return;
  const into = trigger === 'sensitive-data';
  const gates = chain.filter(({ note }) => note.code === 'asked-here').map(({ path, span }): Gate => ({ path, span, kind: 'asked' }));
  const tools = placesOf(chain, 'tool-here').map((place) => drawing.node('tool', place.note.details['name'] ?? '', place));
  const models = placesOf(chain, 'model-here').map((place) => drawing.node('model', place.note.details['name'] ?? '', place));
  // What a tool of a package or a configured server can do is said where it is given.
  const told = drawing.known('tool', at);
  const itself = told ?? drawing.around(at);
  const own = drawing.node(into ? 'data' : 'effect', subject.kind === 'tool' ? (told?.name ?? subject.name) : subject.name, at, verb);
  const others = tools.length > 0 ? tools : models.length > 0 ? models : itself === undefined ? [] : [itself];
  for (const other of others) drawing.edge(into ? own : other, into ? other : own, finding, gates);
  for (const place of placesOf(chain, 'input-here'))
    for (const model of models) drawing.edge(drawing.node('input', place.note.details['name'] ?? '', place), model, null, []);
}

const drawn: ReadonlySet<string> = new Set(['sensitive-data', 'production-access', 'autonomous-action', 'real-world-impact']);

function placesOf(chain: readonly Place[], code: Place['note']['code']): Place[] {
  return chain.filter(({ note }) => note.code === code);
}

type MutableEdge = GraphEdge & { readonly triggers: GraphEdge['triggers'][number][]; readonly gates: Gate[] };

/** Places that declare several tools: a loop over a list of them. */
function sharedPlaces(tools: readonly ToolView[]): ReadonlySet<string> {
  const places = tools.map(({ at }) => keyOf(at));
  return new Set(places.filter((place, index) => places.indexOf(place) !== index));
}

class Drawing {
  private readonly nodes = new Map<string, GraphNode[]>();
  private readonly edges = new Map<string, MutableEdge>();
  private readonly counts = new Map<GraphNode['form'], number>();
  private readonly configured: GraphNode[] = [];
  private omitted = 0;

  constructor(private readonly shared: ReadonlySet<string>) {}

  /** One node for one place, whoever mentions it first; of a place that declares several tools, one for each name. */
  node(form: GraphNode['form'], name: string, { path, span }: Site, verb: GraphNode['verb'] = null): GraphNode {
    const here = this.at(form, { path, span });
    const known = form === 'tool' && this.shared.has(keyOf({ path, span })) ? here.find((own) => own.name === name) : here[0];
    if (known !== undefined) return known;
    const count = (this.counts.get(form) ?? 0) + 1;
    const node: GraphNode = { id: `${form}-${count}`, form, name, verb, at: { path, span } };
    this.counts.set(form, count);
    append(this.nodes, `${form} ${keyOf({ path, span })}`, node);
    return node;
  }

  known(form: GraphNode['form'], at: Site): GraphNode | undefined {
    return this.at(form, at)[0];
  }

  private at(form: GraphNode['form'], at: Site): readonly GraphNode[] {
    return this.nodes.get(`${form} ${keyOf(at)}`) ?? [];
  }

  /** An agent that a file sets up, or a server that one mounts: what is found within the place is about it. */
  holds(node: GraphNode): void {
    if (!this.configured.includes(node)) this.configured.push(node);
  }

  around({ path, span }: Site): GraphNode | undefined {
    const fitting = this.configured.filter(({ at }) => at.path === path && at.span[0] <= span[0] && span[1] <= at.span[1]);
    return fitting.sort((left, right) => left.at.span[1] - left.at.span[0] - right.at.span[1] + right.at.span[0])[0];
  }

  /** Any of many models may be given any of many tools. */
  hasRoom(edges: number): boolean {
    return this.edges.size + edges <= maxEdges;
  }

  omit(): void {
    this.omitted++;
  }

  edge(from: GraphNode, to: GraphNode, finding: Finding | null, gates: readonly Gate[]): void {
    const key = `${from.id} ${to.id}`;
    const edge = this.edges.get(key) ?? { from: from.id, to: to.id, triggers: [], gates: [] };
    this.edges.set(key, edge);
    if (finding !== null) addTrigger(edge, { id: finding.trigger, level: finding.level });
    for (const { path, span, kind } of gates)
      if (!edge.gates.some((own) => own.path === path && own.span[0] === span[0])) edge.gates.push({ path, span, kind });
  }

  /** Of edges into such nodes: what counts for anything that follows from there counts on the way too. */
  carry(isOn: (id: string) => boolean): void {
    const out = new Map<string, MutableEdge[]>();
    for (const edge of this.edges.values()) append(out, edge.from, edge);
    const into = [...this.edges.values()].filter(({ to }) => isOn(to));
    const found = into.map((edge) => [edge, triggersFrom(edge.to, out)] as const);
    for (const [edge, triggers] of found) for (const trigger of triggers) addTrigger(edge, trigger);
  }

  /** What stands alone without being a model says nothing of the workflow. */
  graph(): WorkflowGraph {
    const edges = [...this.edges.values()];
    const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const nodes = [...this.nodes.values()].flat().filter(({ id, form }) => form === 'model' || form === 'data' || joined.has(id));
    return { nodes, edges, omitted: this.omitted };
  }
}

type Trigger = GraphEdge['triggers'][number];

function addTrigger({ triggers }: MutableEdge, { id, level }: Trigger): void {
  if (!triggers.some((known) => known.id === id && known.level === level)) triggers.push({ id, level });
}

/** On every edge that can be reached from a node. */
function triggersFrom(start: string, out: ReadonlyMap<string, readonly MutableEdge[]>): readonly Trigger[] {
  const seen = new Set<string>();
  const pending = [start];
  const found: Trigger[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const edge of out.get(next) ?? []) {
      found.push(...edge.triggers);
      pending.push(edge.to);
    }
  }
  return found;
}

/** Where nothing tells which model is given a tool, it is drawn from all of them, as long as there are no more edges than this. */
const maxEdges = 20_000;
