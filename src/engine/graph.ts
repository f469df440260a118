import type { GraphEdge, GraphNode, WorkflowGraph } from '../model/graph.js';
import type { ProgramView, ToolView, Value } from '../model/program.js';
import type { Place, Site } from '../model/touch.js';
import type { Finding } from '../model/verdict.js';

/** Draws what the program is and what was found: models, their tools and inputs, and each finding by the way that its chain tells. */
export function drawGraph(program: ProgramView, findings: readonly Finding[]): WorkflowGraph {
  const drawing = new Drawing();
  for (const { call, provider, ids } of program.models) {
    const told = ids.find(({ placeholder, text }) => !placeholder && text.length < 80 && !text.includes('{}'));
    drawing.node('model', told === undefined ? provider : `${provider}: ${told.text}`, call.at);
  }
  for (const tool of program.tools) drawTool(program, tool, drawing);
  for (const { value, at, words, reach } of program.inputs) {
    const models = reach === 'started' || reach === 'may-run' ? program.modelsGiven(value) : [];
    for (const { call, provider } of models)
      drawing.edge(drawing.node('input', words.trim(), at), drawing.node('model', provider, call.at), null, []);
  }
  for (const finding of findings) drawFinding(finding, drawing);
  return drawing.graph();
}

function drawTool(program: ProgramView, tool: ToolView, drawing: Drawing): void {
  const node = drawing.node('tool', tool.name, tool.at);
  const given = tool.units.flatMap(({ doc, unit }) => closuresOf(program, doc, unit)).flatMap((value) => program.modelsGiven(value));
  const choosers = program.models.filter(({ task }) => task === 'chat' || task === 'agent');
  for (const { call, provider } of given.length > 0 ? new Set(given) : choosers)
    drawing.edge(drawing.node('model', provider, call.at), node, null, []);
}

function closuresOf(program: ProgramView, doc: number, unit: number): Value[] {
  const ops = program.documents[doc]?.facts.ops;
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
  const own = drawing.node(into ? 'data' : 'effect', subject.name, at, verb);
  const gates = chain.filter(({ note }) => note.code === 'asked-here');
  const tools = placesOf(chain, 'tool-here').map((place) => drawing.node('tool', place.note.details['name'] ?? '', place));
  const models = placesOf(chain, 'model-here').map((place) => drawing.node('model', place.note.details['name'] ?? '', place));
  const others = tools.length > 0 ? tools : models;
  for (const other of others) drawing.edge(into ? own : other, into ? other : own, finding, gates);
  for (const place of placesOf(chain, 'input-here'))
    for (const model of models) drawing.edge(drawing.node('input', place.note.details['name'] ?? '', place), model, null, []);
}

const drawn: ReadonlySet<string> = new Set(['sensitive-data', 'production-access', 'autonomous-action', 'real-world-impact']);

function placesOf(chain: readonly Place[], code: Place['note']['code']): Place[] {
  return chain.filter(({ note }) => note.code === code);
}

type MutableEdge = GraphEdge & { readonly triggers: GraphEdge['triggers'][number][]; readonly gates: Site[] };

class Drawing {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges = new Map<string, MutableEdge>();
  private readonly counts = new Map<GraphNode['form'], number>();
  private omitted = 0;

  /** One node for one place, whoever mentions it first. */
  node(form: GraphNode['form'], name: string, { path, span }: Site, verb: GraphNode['verb'] = null): GraphNode {
    const key = `${form} ${path}:${span[0]}-${span[1]}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const count = (this.counts.get(form) ?? 0) + 1;
    const node: GraphNode = { id: `${form}-${count}`, form, name, verb, at: { path, span } };
    if (this.nodes.size >= maxNodes) {
      this.omitted++;
      return node;
    }
    this.counts.set(form, count);
    this.nodes.set(key, node);
    return node;
  }

  edge(from: GraphNode, to: GraphNode, finding: Finding | null, gates: readonly Site[]): void {
    const key = `${from.id} ${to.id}`;
    const edge = this.edges.get(key) ?? { from: from.id, to: to.id, triggers: [], gates: [] };
    this.edges.set(key, edge);
    if (finding !== null && !edge.triggers.some(({ id, level }) => id === finding.trigger && level === finding.level))
      edge.triggers.push({ id: finding.trigger, level: finding.level });
    for (const { path, span } of gates)
      if (!edge.gates.some((own) => own.path === path && own.span[0] === span[0])) edge.gates.push({ path, span });
  }

  /** What stands alone without being a model says nothing of the workflow. */
  graph(): WorkflowGraph {
    const known = new Set([...this.nodes.values()].map(({ id }) => id));
    const edges = [...this.edges.values()].filter(({ from, to }) => known.has(from) && known.has(to));
    const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const nodes = [...this.nodes.values()].filter(({ id, form }) => form === 'model' || form === 'data' || joined.has(id));
    return { nodes, edges, omitted: this.omitted };
  }
}

/** A drawing of more than this helps nobody. */
const maxNodes = 200;
