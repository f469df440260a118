import { describe, expect, it } from 'vitest';
import { drawGraph } from '../../../src/engine/graph.js';
import { observed } from '../../unit/observed.js';
import { levelsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { allowances, reads } from './allowances.js';
import { setups } from './agents.js';

describe('an agent that files of an assistant set up', () => {
  it.each(setups)('has its tools, and what stands between: $name', ({ files, uses }) => {
    expect(usesIn(files)).toEqual(uses);
  });

  it('is asked by the model that its file names, and handed to by its assistant and its peers', () => {
    const files = {
      '.claude/settings.json': '{"permissions": {"defaultMode": "plan"}}',
      '.claude/agents/clerk.md': '---\nname: clerk\nmodel: opus\ntools: Read\n---\nText.\n',
      '.github/agents/writer.agent.md': '---\nname: writer\nhandoffs:\n  - label: Ship\n    agent: shipper\n---\nText.\n',
      '.github/agents/shipper.agent.md': "---\nname: shipper\ntools: ['edit']\n---\nText.\n",
    };
    const joined = edgesIn(files).map(([from, to]) => `${from} → ${to}`);
    expect(joined).toEqual(expect.arrayContaining(['opus → clerk', 'Claude Code → clerk', 'writer → shipper']));
    expect(joined).not.toContain('Claude Code → shipper');
  });

  it('carries what its server does', () => {
    const { files } = setups.find(({ name }) => name.startsWith('Copilot, an agent')) ?? { files: {} };
    const { findings, program } = observed(files);
    const { nodes, edges } = drawGraph(program, findings);
    const tool = nodes.find(({ form, name }) => form === 'tool' && name === 'github');
    expect(edges.some(({ from, triggers }) => from === tool?.id && triggers.some(({ level }) => level === 'crossed'))).toBe(true);
  });

  it('is no evidence by the tools that it names, and prose names none', () => {
    const files = { '.claude/agents/clerk.md': '---\nname: clerk\ntools: Bash, Edit\n---\nUse `permissionMode: bypassPermissions`.\n' };
    expect(levelsIn(files)).toEqual([]);
  });
});

describe('what the frontmatter of commands and skills allows', () => {
  it.each(allowances)('is done unasked: $name', ({ files, level }) => {
    expect(levelsIn(files)).toContain(`autonomous-action/auto-approval ${level}`);
  });

  it.each(reads)('is nothing where it only reads: $name', ({ files }) => {
    expect(levelsIn(files)).toEqual([]);
  });
});

function usesIn(files: Readonly<Record<string, string>>): readonly string[] {
  return edgesIn(files)
    .flatMap(([from, to, gates, form]) => (from === 'clerk' && form === 'tool' ? [`${to}: ${gates.join(' ')}`] : []))
    .sort();
}

function edgesIn(files: Readonly<Record<string, string>>): readonly (readonly [string, string, readonly string[], string])[] {
  const { program, findings } = observed(files);
  const { nodes, edges } = drawGraph(program, findings);
  const byId = new Map(nodes.map((node) => [node.id, node] as const));
  return edges.map(({ from, to, gates }) => {
    const target = byId.get(to);
    return [byId.get(from)?.name ?? '', target?.name ?? '', gates.map(({ kind }) => kind), target?.form ?? ''] as const;
  });
}
