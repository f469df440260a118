import { describe, expect, it } from 'vitest';
import { copyOf, folderOf, handoffLint } from './program.js';

describe('the graph', () => {
  it('draws data, model and effect with the triggers on the edges', () => {
    const { code, out } = handoffLint(['graph', copyOf('incident/closes-alerts-through-a-request-wrapper')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^flowchart LR\n/);
    expect(out).toMatch(/data-1\[\("[^"]+<br\/>opsgenie\.py:15"\)\]/);
    expect(out).toContain('data-1 -->|"Sensitive data use"| model-1');
    expect(out).toMatch(/model-1 -->\|"[^"]*Autonomous or semi-autonomous action[^"]*"\| effect-1/);
  });

  it('draws tools between the model and what they do', () => {
    const folder = copyOf('policy/acts-through-tools');
    const graph = JSON.parse(handoffLint(['graph', '-f', 'json'], { cwd: folder }).out);
    expect(graph.nodes).toContainEqual(
      expect.objectContaining({ id: 'tool-1', form: 'tool', name: 'delete_file', path: 'tools.py', line: 14 }),
    );
    expect(graph.edges).toContainEqual({ from: 'model-1', to: 'tool-1', triggers: [], gates: [] });
    expect(graph.edges).toContainEqual({
      from: 'tool-1',
      to: 'effect-1',
      triggers: [{ id: 'autonomous-action', level: 'crossed' }],
      gates: [],
    });
  });

  it('is a graph of dot too', () => {
    const { out } = handoffLint(['graph', '-f', 'dot', copyOf('policy/acts-through-tools')]);
    expect(out).toMatch(/^digraph workflow \{\n[\s\S]*"tool-1" -> "effect-1" \[label="[^"]+"\];[\s\S]*\}\n$/);
  });

  it('says which formats there are, and that nothing was read', () => {
    expect(handoffLint(['graph', '-f', 'svg'])).toMatchObject({ code: 2, err: expect.stringContaining('not a format') });
    expect(handoffLint(['graph', folderOf()])).toMatchObject({ code: 3 });
  });
});
