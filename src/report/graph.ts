import type { GraphEdge, GraphNode, WorkflowGraph } from '../model/graph.js';
import type { GateKind } from '../model/touch.js';
import type { Policy } from '../model/policy.js';
import { plain, safeJson, shown } from './escape.js';
import { Places, type Sources } from './sources.js';
import { does } from './words.js';

export interface GraphPage {
  readonly graph: WorkflowGraph;
  readonly policy: Policy;
  /** Titles of services by their canonical name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly sources: Sources;
  readonly version: string;
}

/** Mermaid, as GitHub and many wikis draw it. */
export function renderMermaid(page: GraphPage): string {
  const graph = drawable(page.graph);
  const draw = (node: GraphNode): string => {
    const [open, close] = shapes[node.form];
    return `  ${node.id}${open}"${inMermaid(labelOf(node, page)).join('<br/>')}"${close}`;
  };
  const join = (edge: GraphEdge): string => {
    const label = edgeLabel(edge, page);
    return `  ${edge.from} -->${label === '' ? '' : `|"${inMermaid([label]).join('')}"|`} ${edge.to}`;
  };
  const rest = restOf(graph).map((said) => `  rest["${inMermaid([said]).join('')}"]`);
  return `${['flowchart LR', ...graph.nodes.map(draw), ...graph.edges.map(join), ...rest].join('\n')}\n`;
}

export function renderDot(page: GraphPage): string {
  const graph = drawable(page.graph);
  const draw = (node: GraphNode): string =>
    `  "${node.id}" [shape=${dotShapes[node.form]}, label="${labelOf(node, page).map(inDot).join('\\n')}"];`;
  const join = (edge: GraphEdge): string => `  "${edge.from}" -> "${edge.to}" [label="${inDot(edgeLabel(edge, page))}"];`;
  const rest = restOf(graph).map((said) => `  "rest" [shape=plaintext, label="${inDot(said)}"];`);
  return `${['digraph workflow {', '  rankdir=LR;', ...graph.nodes.map(draw), ...graph.edges.map(join), ...rest, '}'].join('\n')}\n`;
}

export function renderGraphJson({ graph, sources, version }: GraphPage): string {
  const places = new Places(sources);
  const site = (at: GraphNode['at']): { path: string; line: number } => ({ path: at.path, line: places.start(at).line });
  return `${safeJson({
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version },
    nodes: graph.nodes.map(({ id, form, name, verb, at }) => ({ id, form, name: plain(name), verb, ...site(at) })),
    edges: graph.edges.map(({ from, to, triggers, gates }) => ({
      from,
      to,
      triggers,
      gates: gates.map((gate) => ({ ...site(gate), kind: gate.kind })),
    })),
    omitted: graph.omitted,
  })}\n`;
}

/** What it is, then where. */
function labelOf(node: GraphNode, { titles, sources }: GraphPage): readonly string[] {
  const name = titles.get(node.name) ?? node.name;
  const said = node.form === 'effect' && node.verb !== null ? `${does[node.verb]} ${name}` : name === '' ? unnamed[node.form] : name;
  return [shown(said), `${shown(node.at.path)}:${new Places(sources).start(node.at).line}`];
}

function edgeLabel({ triggers, gates }: GraphEdge, { policy }: GraphPage): string {
  const titles = triggers.map(({ id, level }) => {
    const title = policy.triggers.find((trigger) => trigger.id === id)?.title ?? id;
    return level === 'crossed' ? title : `${title} (near)`;
  });
  return [...titles, ...new Set(gates.map(({ kind }) => told[kind]))].join(', ');
}

const told: Readonly<Record<GateKind, string>> = {
  asked: 'a person is asked',
  confined: 'in a sandbox',
  open: 'nobody is asked',
};

/** As much as a drawing shows: what triggers count for before all else. JSON has everything. */
function drawable({ nodes, edges, omitted }: WorkflowGraph): WorkflowGraph {
  const counting = new Set(edges.flatMap(({ from, to, triggers }) => (triggers.length > 0 ? [from, to] : [])));
  const kept = first(nodes, ({ id }) => counting.has(id), mostNodes);
  const ids = new Set(kept.map(({ id }) => id));
  const between = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const drawn = first(between, ({ triggers }) => triggers.length > 0, mostEdges);
  return { nodes: kept, edges: drawn, omitted: omitted + nodes.length - kept.length + between.length - drawn.length };
}

/** Not more than `most`, in their order; those that matter before the others. */
function first<Item>(items: readonly Item[], matters: (item: Item) => boolean, most: number): readonly Item[] {
  if (items.length <= most) return items;
  const kept = new Set([...items].sort((a, b) => Number(matters(b)) - Number(matters(a))).slice(0, most));
  return items.filter((item) => kept.has(item));
}

/** Said in the drawing itself. */
function restOf({ omitted }: WorkflowGraph): readonly string[] {
  return omitted === 0 ? [] : [`${omitted} more places and arrows are left out, --format json has all that is known`];
}

/** Entities, as Mermaid reads them: quotes, tags and its own `#` mean nothing inside a label. */
function inMermaid(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/[#"<>`&;|[\]{}()\\]/g, (character) => `#${character.codePointAt(0) ?? 63};`));
}

function inDot(line: string): string {
  return line.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

const shapes: Readonly<Record<GraphNode['form'], readonly [string, string]>> = {
  data: ['[(', ')]'],
  input: ['[/', '/]'],
  model: ['{{', '}}'],
  agent: ['[[', ']]'],
  tool: ['[', ']'],
  effect: ['([', '])'],
};
const dotShapes: Readonly<Record<GraphNode['form'], string>> = {
  data: 'cylinder',
  input: 'parallelogram',
  model: 'hexagon',
  agent: 'component',
  tool: 'box',
  effect: 'oval',
};
const unnamed: Readonly<Record<GraphNode['form'], string>> = {
  data: 'data',
  input: 'an input',
  model: 'a model',
  agent: 'an agent',
  tool: 'a tool',
  effect: 'an effect',
};

/** A drawing of more than this helps nobody; of more edges, Mermaid draws none. */
const mostNodes = 200;
const mostEdges = 500;
