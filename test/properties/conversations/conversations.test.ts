import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled as fill, go, javascript, jvm, type Language, php, python, ruby, rust, typescript } from '../languages.js';
import { compiled } from './compiled.js';
import { messengers, type Messenger } from './messengers.js';
import { scripted } from './scripted.js';

const bots = [...messengers, ...compiled, ...scripted].map((messenger) => [messenger.name, messenger] as const);
const addressed = bots.filter(([, { code }]) => code.includes('{who:'));
const worded = bots.filter(([, { code }]) => code.includes('{say:'));

describe('an answer in the conversation where it was asked is no action, one to somebody else is', () => {
  it.each(bots)('%s: answers', (_, messenger) => {
    expect(levelsOf(filled(messenger), 'autonomous-action/output-to-action')).toEqual([]);
  });
  it.each(addressed)('%s: writes to somebody', (_, messenger) => {
    expect(levelsOf(filled(messenger, { who: '"C0417293"' }), 'autonomous-action/output-to-action')).not.toEqual([]);
  });
});

describe('what is written to a room is read by others, whoever wrote its name down', () => {
  it.each(addressed.filter(([, { internal }]) => internal === true))('%s', (_, messenger) => {
    expect(levelsOf(filled(messenger, { who: '"C0417293"' }), 'autonomous-action/output-to-action')).toEqual(['crossed']);
  });
});

describe("a model's words in a messenger reach people, fixed words do not", () => {
  it.each(bots)('%s: answers', (_, messenger) => {
    expect(levelsOf(filled(messenger), facing)).toEqual([messenger.internal === true ? 'approaching' : 'crossed']);
  });
  it.each(worded)('%s: says pong', (_, messenger) => {
    expect(levelsOf(filled(messenger, { say: '"pong"' }), facing)).not.toContain('crossed');
  });
});

const facing = 'real-world-impact/customer-facing';

function levelsOf(files: Readonly<Record<string, string>>, signal: string): readonly string[] {
  const found = observed(files).findings.filter((finding) => finding.signal === signal);
  return [...new Set(found.map(({ level }) => level))];
}

/** `twin`: whom it writes to instead of whoever asked, what it says instead of the model's words. */
function filled({ path, code }: Messenger, twin: { readonly who?: string; readonly say?: string } = {}): Record<string, string> {
  const told = code.replace(/\{(who|say):([^{}]*)\}/g, (_, slot: 'who' | 'say', own: string) => twin[slot] ?? own);
  return fill(languages[path.slice(path.lastIndexOf('.') + 1)] ?? typescript, { path, code: told });
}

const languages: Readonly<Record<string, Language>> = {
  py: python,
  js: javascript,
  go,
  rs: rust,
  java: jvm,
  kt: jvm,
  cs: csharp,
  rb: ruby,
  php,
};
