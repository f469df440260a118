import { describe, expect, it } from 'vitest';
import type { WorkflowGraph } from '../../../src/model/graph.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { renderDot, renderGraphJson, renderMermaid } from '../../../src/report/graph.js';

const hostile = 'x"]; evil --> y["<script>\n\u202e\\';
const graph: WorkflowGraph = {
  nodes: [
    { id: 'model-1', form: 'model', name: hostile, verb: null, at: { path: `a"${hostile}.py`, span: [0, 0] } },
    { id: 'effect-1', form: 'effect', name: hostile, verb: 'send', at: { path: 'b.py', span: [0, 0] } },
  ],
  edges: [{ from: 'model-1', to: 'effect-1', triggers: [{ id: 'autonomous-action', level: 'approaching' }], gates: [] }],
  omitted: 3,
};
const page = {
  graph,
  policy: loadKnowledge().policy,
  titles: new Map<string, string>(),
  sources: { text: () => null, credentials: () => [] },
  version: '0',
};

describe('names of a hostile tree', () => {
  it('stay inside their label in Mermaid', () => {
    const lines = renderMermaid(page).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toMatch(/^ {2}model-1\{\{"[^"<>[\]]*<br\/>[^"<>[\]]*"\}\}$/);
    expect(lines[3]).toBe('  model-1 -->|"Autonomous or semi-autonomous action #40;near#41;"| effect-1');
    expect(lines[4]).toBe('  rest["3 more places and arrows are left out, --format json has all that is known"]');
  });

  it('stay inside their label in dot', () => {
    const lines = renderDot(page).trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines.slice(2, 4)) expect(line).toMatch(/^ {2}"[\w-]+" \[shape=\w+, label="(?:[^"\\]|\\.)*"\];$/);
  });
});

describe('a large graph', () => {
  const at = { path: 'a.py', span: [0, 0] as const };
  const tools = Array.from({ length: 300 }, (_, index): WorkflowGraph['nodes'][number] => ({
    id: `tool-${index}`,
    form: 'tool',
    name: `t${index}`,
    verb: null,
    at,
  }));
  const edges = tools.map(({ id }, index): WorkflowGraph['edges'][number] => ({
    from: 'model-1',
    to: id,
    triggers: index === 299 ? [{ id: 'autonomous-action', level: 'crossed' }] : [],
    gates: [],
  }));
  const large: WorkflowGraph = { nodes: [{ id: 'model-1', form: 'model', name: 'm', verb: null, at }, ...tools], edges, omitted: 0 };

  it('is drawn in part, what counts first, and says so', () => {
    const drawing = renderMermaid({ ...page, graph: large });
    expect(drawing).toContain('tool-299[');
    expect(drawing).not.toContain('tool-250[');
    expect(drawing).toMatch(/rest\["101 more places and arrows are left out,/);
  });

  it('is whole as JSON', () => {
    const { nodes, omitted } = JSON.parse(renderGraphJson({ ...page, graph: large }));
    expect([nodes.length, omitted]).toEqual([301, 0]);
  });
});
