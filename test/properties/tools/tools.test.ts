import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { ownDeeds, requests, spoken, type Deed } from './deeds.js';
import { frames, type Frame } from './frames.js';

const levels = ['clear', 'approaching', 'crossed'] as const;
const deeds = [
  ...ownDeeds.map((deed) => ({ deed, spokenAs: deed.name, url: '' })),
  ...requests.map((deed) => ({ deed, spokenAs: deed.method, url: deed.url })),
];

/** What every framework is asked for; the first of each language for all of them. */
const common = ['remembers', 'runs a shell', 'looks something up', 'opens a ticket'];
const firsts = new Set(frames.filter(({ language }, index) => frames.findIndex((frame) => frame.language === language) === index));

describe.each(deeds.map((own) => [own.deed.name, own] as const))('a tool that %s', (name, { deed, spokenAs, url }) => {
  const asked = frames.filter((frame) => common.includes(name) || firsts.has(frame));
  it.each(asked.map((frame) => [`${frame.language}: ${frame.name}`, frame] as const))('%s', (_, frame) => {
    expect(foundIn(filled(frame, spokenAs, url))).toEqual({ acts: deed.acts, beside: [...deed.beside, ...(frame.beside ?? [])].sort() });
  });
});

function filled({ language, path, code, files }: Frame, spokenAs: string, url: string): Record<string, string> {
  const { setup = '', body = '' } = spoken[language][spokenAs] ?? {};
  const fill = (text: string): string =>
    `${text
      .replaceAll('{setup}', () => setup)
      .replaceAll('{body}', () => body)
      .replaceAll('{url}', () => url)}\n`;
  return Object.fromEntries(Object.entries({ ...files, [path]: code }).map(([name, text]) => [name, fill(text)]));
}

function foundIn(files: Readonly<Record<string, string>>): Pick<Deed, 'acts' | 'beside'> {
  const { findings } = observed(files);
  const acted = findings.filter(({ trigger }) => trigger === 'autonomous-action').map(({ level }) => levels.indexOf(level));
  const others = findings.filter(({ trigger }) => trigger === 'production-access' || trigger === 'real-world-impact');
  return {
    acts: levels[Math.max(0, ...acted)] ?? 'clear',
    beside: [...new Set(others.map(({ signal, level }) => `${signal} ${level}`))].sort(),
  };
}
