import { describe, expect, it } from 'vitest';
import { operated, unoperated } from './operated.js';
import { levelsOf } from './prototype.js';

const bot = { 'bot.py': 'import sys\nprint({ask:sys.argv[1]})\n' };

describe('who relies on it', () => {
  it.each(operated.map((own) => [own.name, own] as const))('%s', (_, { name, signal, files }) => {
    expect(levelsOf({ name, files: { ...bot, ...files } }, `durable-use/${signal}`)).toContain('crossed');
  });

  it.each(unoperated.map((own) => [own.name, own] as const))('nobody: %s', (_, { name, signal, files }) => {
    expect(levelsOf({ name, files: { ...bot, ...files } }, `durable-use/${signal}`)).toEqual([]);
  });
});
