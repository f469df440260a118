import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { clients, servers } from './asked-tools.js';

describe.each(Object.entries(servers))('what a tool of an own server gives back: %s', (_server, offered) => {
  it.each(Object.entries(clients))('is posted by %s', (_client, asking) => {
    expect(postedBy({ ...offered, ...asking }, 'draft')).toEqual(['autonomous-action/output-to-action crossed']);
    expect(postedBy({ ...offered, ...asking }, 'stamp')).toEqual([]);
  });
});

function postedBy(files: Readonly<Record<string, string>>, tool: string): readonly string[] {
  const filled = Object.entries(files).map(([path, text]) => [path, text.replaceAll('{tool}', tool)] as const);
  const { findings } = observed(Object.fromEntries(filled));
  return findings
    .filter(({ at }) => at.path.startsWith('main.'))
    .flatMap(({ signal, level }) => (signal.endsWith('output-to-action') ? [`${signal} ${level}`] : []));
}
