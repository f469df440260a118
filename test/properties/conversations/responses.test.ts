import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled as fill, javascript, jvm, type Language, php, python, ruby, typescript } from '../languages.js';
import { type Hook, hooks } from './responses.js';

describe('what a hook says in its response reaches people where a model wrote it, and is no action', () => {
  it.each(hooks.map((hook) => [hook.name, hook] as const))('%s', (_, hook) => {
    expect(crossedIn(hook, '{ask:text}')).toEqual(['real-world-impact/customer-facing']);
    expect(crossedIn(hook, '"We are open from nine to five."')).toEqual([]);
  });
});

function crossedIn({ path, code }: Hook, answer: string): readonly string[] {
  const files = fill(languages[path.slice(path.lastIndexOf('.') + 1)] ?? typescript, {
    path,
    code: code.replace('{answer}', () => (path.endsWith('.php') ? answer.replace('ask:text', 'ask:$text') : answer)),
  });
  const found = observed({ ...files, 'joke.py': joke }).findings;
  const signals = found.filter(({ signal, level }) => judged.test(signal) && level === 'crossed').map(({ signal }) => signal);
  return [...new Set(signals)].toSorted();
}

/** The model is used in the twin as well, for something else. */
const joke = 'from openai import OpenAI\nprint(OpenAI().responses.create(model="gpt-5-mini", input="A joke about clocks").output_text)\n';

const judged = /^(?:real-world-impact|autonomous-action)/;
const languages: Readonly<Record<string, Language>> = { py: python, js: javascript, cs: csharp, rb: ruby, java: jvm, php };
