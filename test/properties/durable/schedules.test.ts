import { describe, expect, it } from 'vitest';
import { levelsOf } from './prototype.js';
import { schedules } from './schedules.js';

const bot = { 'bot.py': 'import sys\nprint({ask:sys.argv[1]})\n' };
const signal = 'durable-use/schedule';

describe('what starts by itself', () => {
  it.each(schedules.map((own) => [own.name, own] as const))('%s', (_, { name, path, entry }) => {
    expect(levelsOf({ name, files: { ...bot, [path]: entry } }, signal)).toContain('crossed');
  });

  it.each(schedules.map((own) => [own.name, own] as const))('not by itself: %s', (_, { name, path, without }) => {
    expect(levelsOf({ name, files: { ...bot, [path]: without } }, signal)).toEqual([]);
  });
});
