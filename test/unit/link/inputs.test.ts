import { describe, expect, it } from 'vitest';
import { programOf } from './program-of.js';

describe('functions that a platform calls', () => {
  it('take in what their parameter brings', () => {
    const route = 'export async function POST(request: Request) { return Response.json(await request.json()) }\n';
    const program = programOf({ 'app/api/price/route.ts': route, 'lib/price.ts': route });
    expect(program.inputs.map(({ at, form }) => [at.path, form])).toEqual([['app/api/price/route.ts', 'route']]);
  });

  it('are known by their name where the path says nothing', () => {
    const program = programOf({ 'lambda_function.py': 'def lambda_handler(event, context):\n    return event\n' });
    expect(program.inputs.map(({ words }) => words)).toEqual(['event']);
  });
});

describe('requests of a route', () => {
  it('bring their body and query', () => {
    const code =
      "import express from 'express'\nconst app = express()\napp.post('/', (req, res) => { res.send(req.body.text + req.query.q) })\napp.listen(1)\n";
    expect(programOf({ 'server.js': code }).inputs.map(({ form }) => form)).toEqual(['route', 'route']);
  });
});

describe('texts that a model is given', () => {
  it('are told apart by model', () => {
    const code =
      'import ollama\nq = input("Symptoms: ")\nollama.generate(model="m", prompt=f"First: {q}")\nollama.generate(model="m", prompt="Second")\n';
    const program = programOf({ 'main.py': code });
    const [asked] = program.inputs.filter(({ words }) => words !== '');
    const given = asked === undefined ? [] : program.modelsGiven(asked.value);
    expect(given.length).toBe(1);
    const texts = given.flatMap((model) => program.promptsOf(model)).map(({ text }) => text);
    expect(texts.some((text) => text.startsWith('First'))).toBe(true);
    expect(texts).not.toContain('Second');
  });
});
