import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { filled, python, typescript } from '../languages.js';
import { pythonForms, typescriptForms, type RequestForm } from './request-forms.js';

describe.each([
  [
    'Python',
    'main.py',
    pythonForms,
    python,
    'import asyncio\nimport json\nimport os',
    'text = {ask:"Write a note about tea."}\nfixed = "Tea is ready."',
  ],
  [
    'TypeScript',
    'main.ts',
    typescriptForms,
    typescript,
    '',
    "const text = {ask:'Write a note about tea.'};\nconst fixed = 'Tea is ready.';",
  ],
] as const)('a note of a model that is posted in %s', (_, path, forms, language, imports, texts) => {
  const posted = ({ imports: own = '', code }: RequestForm, base: string): Readonly<Record<string, string>> =>
    filled(language, { path, code: [imports, own, texts, code].join('\n') }, { url: base + route, base, route, host: new URL(base).host });

  it.each(forms.map((form) => [form.name, form] as const))('by %s', (__, form) => {
    const fixed = { ...form, code: form.code.replaceAll('text', 'fixed') };
    expect(levelsOf(posted(form, desk))).toEqual({ action: 'crossed', tickets: 'crossed' });
    expect(levelsOf(posted(form, 'http://localhost:8080')).tickets).toBe('clear');
    expect(levelsOf(posted(fixed, desk)).action).toBe('clear');
  });
});

const desk = 'https://acme.service-now.com';
const route = '/api/now/table/incident';

function levelsOf(files: Readonly<Record<string, string>>): { readonly action: string; readonly tickets: string } {
  const { findings } = observed(files);
  const levelOf = (signal: string): string => {
    const levels = findings.flatMap((finding) => (finding.signal === signal ? [finding.level] : []));
    return (['crossed', 'approaching'] as const).find((level) => levels.includes(level)) ?? 'clear';
  };
  return { action: levelOf('autonomous-action/output-to-action'), tickets: levelOf('production-access/ticketing') };
}
