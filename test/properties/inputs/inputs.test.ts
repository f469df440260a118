import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { pythonFrameworks, type Framework } from './frameworks-python.js';
import { typescriptFrameworks } from './frameworks-typescript.js';

/** What a prototype is for: the prompt, and the name that its input has. */
interface Purpose {
  readonly prompt: string;
  readonly field: string;
}

const letters: Purpose = {
  prompt: 'Summarise this letter about a patient: name, diagnosis, medication.',
  field: 'patient_letter',
};
const recipes: Purpose = { prompt: 'Summarise this recipe: dish, time, ingredients.', field: 'recipe_text' };

interface Language {
  readonly head: string;
  readonly ask: (text: string, prompt: string) => string;
}

const python: Language = {
  head: 'from openai import OpenAI\nclient = OpenAI()\n',
  ask: (text, prompt) => `client.responses.create(model="gpt-5-mini", instructions="${prompt}", input=${text}).output_text`,
};
const typescript: Language = {
  head: "import OpenAI from 'openai';\nconst client = new OpenAI();\n",
  ask: (text, prompt) => `(await client.responses.create({ model: 'gpt-5-mini', instructions: '${prompt}', input: ${text} })).output_text`,
};

describe.each([
  ['Python', python, pythonFrameworks],
  ['TypeScript', typescript, typescriptFrameworks],
] as const)('what comes in through %s', (_, language, frameworks) => {
  it.each(frameworks.map((framework) => [framework.name, framework] as const))('%s', (__, framework) => {
    expect(sensitiveIn(filled(language, framework, letters))).toContain('sensitive-data/customer-data crossed');
    expect(sensitiveIn(filled(language, framework, recipes))).toEqual([]);
  });
});

function sensitiveIn(files: Readonly<Record<string, string>>): readonly string[] {
  const sensitive = observed(files).findings.filter(({ signal }) => signal.startsWith('sensitive-data/'));
  return sensitive.map(({ signal, level }) => `${signal} ${level}`);
}

function filled(language: Language, { path, code, files }: Framework, purpose: Purpose): Record<string, string> {
  const named = code.replaceAll('{field}', purpose.field);
  const asked = named.replace(/\{ask:((?:[^{}]|\{[^{}]*\})*)\}/g, (_, text: string) => language.ask(text, purpose.prompt));
  const directive = /^'use server';\n/.exec(asked)?.[0] ?? '';
  return { ...files, [path]: `${directive}${language.head}${asked.slice(directive.length)}\n` };
}
