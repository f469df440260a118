import { describe, expect, it } from 'vitest';
import { levelsOf } from './prototype.js';
import { compiledSchedules } from './schedules-compiled.js';
import { hostedSchedules } from './schedules-hosted.js';
import { schedules } from './schedules.js';

const bot = { 'bot.py': 'import sys\nprint({ask:sys.argv[1]})\n' };
const signal = 'durable-use/schedule';
const rows = [...schedules, ...compiledSchedules, ...hostedSchedules].map((own) => [own.name, own] as const);

describe('what starts by itself', () => {
  it.each(rows)('%s', (_, { name, path, entry, beside }) => {
    expect(levelsOf({ name, files: { ...bot, ...beside, [path]: entry } }, signal)).toContain('crossed');
  });

  it.each(rows)('not by itself: %s', (_, { name, path, without, beside }) => {
    expect(levelsOf({ name, files: { ...bot, ...beside, [path]: without } }, signal)).toEqual([]);
  });
});
