import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { languages, rows } from './rows.js';

const levels = ['clear', 'approaching', 'crossed'] as const;

describe('a program that is started with what a model said', () => {
  it.each(rows.map((row) => [`${row.acts}: ${row.language}: ${row.name}`, row] as const))('%s', (_, { language, body, acts }) => {
    const spoken = languages[language];
    if (spoken === undefined) throw new Error(`no language ${language}`);
    const { findings } = observed({ ...spoken.files, [spoken.path]: `${spoken.code.replace('{body}', () => body)}\n` });
    const found = findings.filter(({ trigger }) => trigger === 'autonomous-action').map(({ level }) => levels.indexOf(level));
    expect(levels[Math.max(0, ...found)]).toBe(acts);
  });
});
