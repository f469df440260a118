import { describe, expect, it } from 'vitest';
import { actionsIn } from '../../unit/detectors-autonomous-action/findings-of.js';
import { python, typescript } from '../languages.js';
import { pythonCarriers, type Carrier } from './carriers-python.js';
import { typescriptCarriers } from './carriers-typescript.js';
import { pythonDecisions, typescriptDecisions } from './decisions.js';

/** A prototype that asks a model in one file, carries the answer in its own way, and posts it. The twin carries something fixed. */
interface Carrying {
  readonly model: string;
  readonly main: string;
  readonly head: string;
  readonly client: string;
  readonly ask: string;
  readonly fixed: string;
  readonly send: (text: string) => string;
}

const inPython: Carrying = {
  model: 'model.py',
  main: 'main.py',
  head: 'import requests\nfrom model import ask\nprint(ask("hello"))\n',
  client: `${python.head}def ask(q):\n    return ${python.ask('q')}\n`,
  ask: 'ask("q")',
  fixed: 'str("q")',
  send: (text) => `requests.post("https://api.acme-robotics.com/notes", json={"text": ${text}})`,
};

const inTypescript: Carrying = {
  model: 'model.ts',
  main: 'main.ts',
  head: "import { ask } from './model.js';\nconsole.log(await ask('hello'));\n",
  client: `${typescript.head}export async function ask(q: string) {\n  return ${typescript.ask('q')};\n}\n`,
  ask: "ask('q')",
  fixed: "String('q')",
  send: (text) => `await fetch('https://api.acme-robotics.com/notes', { method: 'POST', body: ${text} });`,
};

describe.each([
  ['Python', inPython, pythonCarriers],
  ['TypeScript', inTypescript, typescriptCarriers],
] as const)('a model’s answer in %s', (_, language, carriers) => {
  it.each(carriers.map((carrier) => [carrier.name, carrier] as const))('goes through %s', (__, carrier) => {
    expect(actionsIn(prototype(language, carrier, language.ask))).toEqual([expect.stringMatching(/^output-to-action crossed: /)]);
    expect(actionsIn(prototype(language, carrier, language.fixed))).toEqual([]);
  });
});

describe.each([
  ['Python', inPython, pythonDecisions],
  ['TypeScript', inTypescript, typescriptDecisions],
] as const)('what a model decides in %s', (_, language, decisions) => {
  it.each(decisions.map((decision) => [decision.name, decision] as const))('by %s', (__, decision) => {
    expect(actionsIn(prototype(language, decision, language.ask))).toEqual([
      expect.stringMatching(/^(?:output-to-action|tool-use) crossed: /),
    ]);
    expect(actionsIn(prototype(language, decision, language.fixed))).toEqual([]);
  });
});

function prototype(language: Carrying, { code, files }: Carrier, ask: string): Record<string, string> {
  const fill = (text: string): string =>
    text.replaceAll('{ask}', () => ask).replace(/\{send:(.*)\}/g, (__, value: string) => language.send(value));
  const others = Object.entries(files ?? {}).map(([path, text]) => [path, fill(text)] as const);
  return { [language.model]: language.client, [language.main]: `${language.head}${fill(code)}\n`, ...Object.fromEntries(others) };
}
