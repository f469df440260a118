import type { GraphEdge, GraphNode, WorkflowGraph } from '../model/graph.js';
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
  const { graph } = page;
  const draw = (node: GraphNode): string => {
    const [open, close] = shapes[node.form];
    return `  ${node.id}${open}"${inMermaid(labelOf(node, page)).join('<br/>')}"${close}`;
  };
  const join = (edge: GraphEdge): string => {
    const label = edgeLabel(edge, page);
    return `  ${edge.from} -->${label === '' ? '' : `|"${inMermaid([label]).join('')}"|`} ${edge.to}`;
  };
  return `${['flowchart LR', ...graph.nodes.map(draw), ...graph.edges.map(join), ...rest(graph, '  %% ')].join('\n')}\n`;
}

export function renderDot(page: GraphPage): string {
  const { graph } = page;
  const draw = (node: GraphNode): string =>
    `  "${node.id}" [shape=${dotShapes[node.form]}, label="${labelOf(node, page).map(inDot).join('\\n')}"];`;
  const join = (edge: GraphEdge): string => `  "${edge.from}" -> "${edge.to}" [label="${inDot(edgeLabel(edge, page))}"];`;
  return `${['digraph workflow {', '  rankdir=LR;', ...graph.nodes.map(draw), ...graph.edges.map(join), ...rest(graph, '  // '), '}'].join('\n')}\n`;
}

export function renderGraphJson({ graph, sources, version }: GraphPage): string {
  const places = new Places(sources);
  const site = (at: GraphNode['at']): { path: string; line: number } => ({ path: at.path, line: places.start(at).line });
  return `${safeJson({
    schemaVersion: 1,
    tool: { name: 'handoff-lint', version },
    nodes: graph.nodes.map(({ id, form, name, verb, at }) => ({ id, form, name: plain(name), verb, ...site(at) })),
    edges: graph.edges.map(({ from, to, triggers, gates }) => ({ from, to, triggers, gates: gates.map(site) })),
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
  return [...titles, ...(gates.length > 0 ? ['a person is asked'] : [])].join(', ');
}

function rest({ omitted }: WorkflowGraph, comment: string): string[] {
  return omitted === 0 ? [] : [`${comment}${omitted} more places are left out`];
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
