import { describe, expect, it } from 'vitest';
import { sensitiveIn } from '../findings.js';
import { csharp, filled, go, jvm, php, python, r, ruby, rust, typescript, type Language } from '../languages.js';
import type { Framework } from './framework.js';
import { dotnetFrameworks } from './frameworks-dotnet.js';
import { goFrameworks, rustFrameworks } from './frameworks-go-rust.js';
import { javaFrameworks, kotlinFrameworks } from './frameworks-jvm.js';
import { pageFrameworks } from './frameworks-pages.js';
import { pythonPassages } from './passages-python.js';
import { typescriptPassages } from './passages-typescript.js';
import { phpFrameworks, rFrameworks, rubyFrameworks } from './frameworks-php-ruby-r.js';
import { pythonFrameworks } from './frameworks-python.js';
import { typescriptFrameworks } from './frameworks-typescript.js';

/** What a prototype is for: the prompt, the name that its input has, and what is shown beside it. */
interface Purpose {
  readonly prompt: string;
  readonly field: string;
  readonly label: string;
}

const letters: Purpose = {
  prompt: 'Summarise this letter about a patient: name, diagnosis, medication.',
  field: 'patient_letter',
  label: 'Letter about a patient',
};
const recipes: Purpose = { prompt: 'Summarise this recipe: dish, time, ingredients.', field: 'recipe_text', label: 'Recipe' };

describe.each([
  ['Python', python, pythonFrameworks],
  ['TypeScript', typescript, typescriptFrameworks],
  ['Java', jvm, javaFrameworks],
  ['Kotlin', jvm, kotlinFrameworks],
  ['C#', csharp, dotnetFrameworks],
  ['Go', go, goFrameworks],
  ['Rust', rust, rustFrameworks],
  ['PHP', php, phpFrameworks],
  ['Ruby', ruby, rubyFrameworks],
  ['R', r, rFrameworks],
] as const)('what comes in through %s', (_, language, frameworks) => {
  it.each(frameworks.map((framework) => [framework.name, framework] as const))('%s', (__, framework) => {
    expect(found(language, framework, letters)).toContain('sensitive-data/customer-data crossed');
    expect(found(language, framework, recipes)).toEqual(framework.beside ?? []);
  });
});

describe.each([
  ['Python', python, pythonPassages],
  ['TypeScript', typescript, typescriptPassages],
] as const)('what a file passes through in %s', (_, language, passages) => {
  it.each(passages.map((passage) => [passage.name, passage] as const))('%s', (__, passage) => {
    expect(found(language, passage, letters)).toContain('sensitive-data/customer-data crossed');
    expect(found(language, passage, recipes)).toEqual([]);
  });
});

describe('what only the page calls by its name', () => {
  const prompt = 'Summarise in three sentences what this client writes.';
  it.each(pageFrameworks.map((framework) => [framework.name, framework] as const))('%s', (_, framework) => {
    expect(found(typescript, framework, { ...letters, prompt })).toContain('sensitive-data/customer-data crossed');
    expect(found(typescript, framework, { ...recipes, prompt })).toEqual([]);
  });
});

function found(language: Language, framework: Framework, { prompt, field, label }: Purpose): readonly string[] {
  return sensitiveIn(filled(language, framework, { field, label, prompt }, prompt));
}
