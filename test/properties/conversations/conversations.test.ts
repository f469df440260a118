import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled as fill, go, javascript, jvm, type Language, python, ruby, typescript } from '../languages.js';
import { messengers, type Messenger } from './messengers.js';

describe('an answer in the conversation where it was asked is no action, one to somebody else is', () => {
  it.each(messengers.map((messenger) => [messenger.name, messenger] as const))('%s', (_, messenger) => {
    expect(actionsIn(filled(messenger, null))).toEqual([]);
    expect(actionsIn(filled(messenger, '"C0417293"'))).not.toEqual([]);
  });
});

function actionsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const acted = observed(files).findings.filter(({ signal }) => signal === 'autonomous-action/output-to-action');
  return [...new Set(acted.map(({ level }) => level))];
}

/** `somebody`: whom the twin writes to instead of whoever asked. */
function filled({ path, code }: Messenger, somebody: string | null): Record<string, string> {
  const addressed = code.replace(/\{who:([^{}]*)\}/g, (_, who: string) => somebody ?? who);
  return fill(languages[path.slice(path.lastIndexOf('.') + 1)] ?? typescript, { path, code: addressed });
}

const languages: Readonly<Record<string, Language>> = { py: python, js: javascript, go, java: jvm, cs: csharp, rb: ruby };
