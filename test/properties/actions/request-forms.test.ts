import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { pythonForms, typescriptForms, type RequestForm } from './request-forms.js';

describe.each([
  ['Python', 'main.py', pythonForms, python],
  ['TypeScript', 'main.ts', typescriptForms, typescript],
] as const)('a note of a model that is posted in %s', (_, path, forms, program) => {
  it.each(forms.map((form) => [form.name, form] as const))('by %s', (__, form) => {
    expect(levelsOf({ [path]: program(form, 'acme.service-now.com') })).toEqual({ action: 'crossed', tickets: 'crossed' });
    expect(levelsOf({ [path]: program(form, 'localhost') }).tickets).toBe('clear');
    expect(levelsOf({ [path]: program({ ...form, code: form.code.replaceAll('text', 'fixed') }, 'acme.service-now.com') }).action).toBe(
      'clear',
    );
  });
});

function filled({ code }: RequestForm, host: string): string {
  const base = host === 'localhost' ? 'http://localhost:8080' : `https://${host}`;
  const path = '/api/now/table/incident';
  return code
    .replaceAll('{url}', base + path)
    .replaceAll('{base}', base)
    .replaceAll('{path}', path)
    .replaceAll('{host}', host);
}

function python(form: RequestForm, host: string): string {
  return `import asyncio
import json
import os
${form.imports ?? ''}
from openai import OpenAI

fixed = "Tea is ready."
text = OpenAI().responses.create(model="gpt-5-mini", input="Write a short note about tea.").output_text
${filled(form, host)}
`;
}

function typescript(form: RequestForm, host: string): string {
  return `${form.imports ?? ''}
import OpenAI from 'openai';

const fixed = 'Tea is ready.';
const { output_text: text } = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: 'Write a short note about tea.' });
${filled(form, host)}
`;
}

function levelsOf(files: Readonly<Record<string, string>>): { readonly action: string; readonly tickets: string } {
  const { findings } = observed(files);
  const levelOf = (signal: string): string => {
    const levels = findings.flatMap((finding) => (finding.signal === signal ? [finding.level] : []));
    return (['crossed', 'approaching'] as const).find((level) => levels.includes(level)) ?? 'clear';
  };
  return { action: levelOf('autonomous-action/output-to-action'), tickets: levelOf('production-access/ticketing') };
}
