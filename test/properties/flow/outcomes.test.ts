import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { type Outcome, outcomes } from './outcomes.js';

describe('how a request to a model went is nothing that the model said', () => {
  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))('%s', (_, outcome) => {
    expect(actionsIn(prototype(outcome, outcome.went))).toEqual([]);
    expect(actionsIn(prototype(outcome, outcome.said))).toEqual([expect.stringMatching(/^output-to-action crossed: /)]);
  });
});

function prototype({ path, head }: Outcome, code: string): Record<string, string> {
  const isPython = path.endsWith('.py');
  const post = (text: string): string =>
    isPython
      ? `requests.post("https://api.acme-robotics.com/notes", json=${text})`
      : `await fetch('https://api.acme-robotics.com/notes', { method: 'POST', body: JSON.stringify(${text}) });`;
  const acting = code
    .replace(/\{post:(.*)\}/g, (__, text: string) => post(text))
    .replaceAll('{post}', post(isPython ? '{"n": 1}' : '{ n: 1 }'));
  return { [path]: `${isPython ? 'import requests\n' : ''}${head}${acting}\n` };
}
