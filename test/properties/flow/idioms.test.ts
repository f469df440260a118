import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { javascriptIdioms } from './idioms-javascript.js';
import { pythonIdioms } from './idioms-python.js';

describe('what the checkout gives reaches a model', () => {
  it.each(Object.entries(javascriptIdioms))('in JavaScript through: %s', (_idiom, code) => {
    expect(told('index.js', `${javascript('execSync("git diff").toString()')}${code}\n`)).toEqual(['crossed']);
  });
  it.each(Object.entries(pythonIdioms))('in Python through: %s', (_idiom, code) => {
    expect(told('main.py', `${python("subprocess.check_output(['git', 'diff'], text=True)")}${code}\n`)).toEqual(['crossed']);
  });
});

describe('what the checkout gives beside it does not', () => {
  const fixed = (idioms: Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(idioms).filter(([, code]) => !/\bgit\b/.test(code));
  it.each(fixed(javascriptIdioms))('in JavaScript through: %s', (_idiom, code) => {
    expect(told('index.js', `${javascript('"a text"')}console.log(execSync("git diff").toString());\n${code}\n`)).toEqual([]);
  });
  it.each(fixed(pythonIdioms))('in Python through: %s', (_idiom, code) => {
    expect(told('main.py', `${python('"a text"')}print(subprocess.check_output(['git', 'diff'], text=True))\n${code}\n`)).toEqual([]);
  });
});

function told(path: string, text: string): readonly string[] {
  const { findings } = observed({ [path]: text });
  return [...new Set(findings.flatMap(({ signal, level }) => (signal === 'sensitive-data/source-code' ? [level] : [])))];
}

function javascript(source: string): string {
  return `const OpenAI = require('openai');
const { execSync } = require('child_process');
const client = new OpenAI();
const src = () => ${source};
async function askAll(messages) {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages });
  console.log(answer.choices[0].message.content);
}
async function ask(text) {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: \`Summarise \${text}\` }] });
  console.log(answer.choices[0].message.content);
}
`;
}

function python(source: string): string {
  return `import subprocess
from openai import OpenAI

client = OpenAI()

def src():
    return ${source}

def ask_all(messages):
    answer = client.chat.completions.create(model='gpt-4o', messages=messages)
    print(answer.choices[0].message.content)

def ask(text):
    answer = client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': f'Summarise {text}'}])
    print(answer.choices[0].message.content)

`;
}
