import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { assistants, starters, switched, type Assistant, type Starter } from './assistants.js';

/** The first starter of all assistants, and the first assistant in all programs. */
const rows = starters.flatMap((starter, own) =>
  assistants.filter((_, other) => own === 0 || other === 0).map((assistant) => [starter, assistant] as const),
);

describe('a coding assistant that is handed what somebody wrote', () => {
  it.each(
    rows.map(([starter, assistant]) => [`${assistant.program} ${assistant.freely.join(' ')}`, starter.name, assistant, starter] as const),
  )('%s: %s', (_, __, assistant, starter) => {
    expect(foundIn(starter, assistant, assistant.freely)).toEqual(['auto-approval crossed']);
    expect(foundIn(starter, assistant, assistant.looking)).toEqual([]);
  });
});

describe('a coding assistant that is left to itself only where somebody asks for it', () => {
  it.each(switched.map((starter) => [starter.name, starter] as const))('%s', (_, starter) => {
    const [assistant] = assistants;
    expect(assistant === undefined ? null : foundIn(starter, assistant, assistant.freely)).toEqual([]);
  });
});

function foundIn({ path, code, files = {} }: Starter, { program, verb }: Assistant, words: readonly string[]): readonly string[] {
  const quote = /\.ts$/.test(path) ? "'" : '"';
  const fill = (text: string): string =>
    `${text
      .replaceAll('{program}', program)
      .replaceAll('{verb}', verb)
      .replaceAll('{words}', words.map((word) => `${quote}${word}${quote}`).join(', '))
      .replaceAll('{line}', words.join(' '))}\n`;
  const all = Object.fromEntries(Object.entries({ ...files, [path]: code }).map(([name, text]) => [name, fill(text)]));
  const { findings } = observed(all);
  const found = findings.flatMap(({ signal, trigger, level }) =>
    trigger === 'autonomous-action' && !signal.endsWith('/service-account') ? [`${signal.slice(trigger.length + 1)} ${level}`] : [],
  );
  return [...new Set(found)].sort();
}
