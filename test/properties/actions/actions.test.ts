import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import type { Action } from './action.js';
import { elsewhere } from './actions-elsewhere.js';
import { pythonActions } from './actions-python.js';
import { typescriptActions } from './actions-typescript.js';

describe.each([
  ['Python', 'main.py', pythonActions, python, 'print(text)'],
  ['TypeScript', 'main.ts', typescriptActions, typescript, 'console.log(text);'],
] as const)('what is done with what a model wrote, in %s', (_, path, actions, program, shown) => {
  it.each(actions.map((action) => [action.name, action] as const))('%s', (__, action) => {
    expect(crossedIn({ [path]: program(action, action.code) })).toEqual(
      ['autonomous-action/output-to-action', ...action.crosses].toSorted(),
    );
    expect(crossedIn({ [path]: program(action, shown) })).toEqual([]);
  });
});

describe.each(elsewhere.map((own) => [own.language, own] as const))(
  'what is done with what a model wrote, in %s',
  (_, { path, program, shown, actions }) => {
    const filled = (code: string): Readonly<Record<string, string>> => ({ [path]: program.replace('{code}', () => code) });

    it('shows it', () => {
      expect(crossedIn(filled(shown))).toEqual([]);
    });
    it.each(actions.map((action) => [action.name, action] as const))('%s', (__, { code, crosses }) => {
      expect(crossedIn(filled(code))).toEqual(['autonomous-action/output-to-action', ...crosses].toSorted());
    });
  },
);

function python({ imports = '' }: Action, code: string): string {
  return `import asyncio
import json
import os
import sys
${imports}
from openai import OpenAI

text = OpenAI().responses.create(model="gpt-5-mini", input="Write a short note about tea.").output_text
${code}
`;
}

function typescript({ imports = '' }: Action, code: string): string {
  return `${imports}
import OpenAI from 'openai';

const { output_text: text } = await new OpenAI().responses.create({ model: 'gpt-5-mini', input: 'Write a short note about tea.' });
${code}
`;
}

/** Credentials that something is done with are judged elsewhere. */
function crossedIn(files: Readonly<Record<string, string>>): readonly string[] {
  const crossed = observed(files).findings.filter(
    ({ level, signal }) => level === 'crossed' && signal !== 'autonomous-action/service-account',
  );
  return [...new Set(crossed.map(({ signal }) => signal))].toSorted();
}
