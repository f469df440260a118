import { describe, expect, it } from 'vitest';
import type { WorkflowGraph } from '../../../src/model/graph.js';
import { loadKnowledge } from '../../../src/policy/knowledge.js';
import { renderDot, renderMermaid } from '../../../src/report/graph.js';

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
    expect(lines[4]).toBe('  %% 3 more places are left out');
  });

  it('stay inside their label in dot', () => {
    const lines = renderDot(page).trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    for (const line of lines.slice(2, 4)) expect(line).toMatch(/^ {2}"[\w-]+" \[shape=\w+, label="(?:[^"\\]|\\.)*"\];$/);
  });
});
