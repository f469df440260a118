import { describe, expect, it } from 'vitest';
import { levelsOf } from './prototype.js';
import { commands } from './provisioned.js';

const rows = commands.map((own) => [own.line.replace('{verb}', own.verb), own] as const);

describe('a script beside a prototype that gives orders to a cloud', () => {
  it.each(rows)('%s', (_, { signal, line, verb }) => {
    expect(levelsOf(scripted(line.replace('{verb}', verb)), signal)).toEqual(['crossed']);
  });
  it.each(rows)('only looks: %s', (_, { signal, line, look }) => {
    expect(levelsOf(scripted(line.replace('{verb}', look)), signal)).toEqual([]);
  });
});

function scripted(line: string): { readonly name: string; readonly files: Readonly<Record<string, string>> } {
  return { name: line, files: { 'bot.py': 'import sys\nprint({ask:sys.argv[1]})\n', 'setup.sh': `#!/bin/bash\nset -e\n${line}\n` } };
}
