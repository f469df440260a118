import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { type Script, scripts } from './scripts.js';

describe('what a script hands to a model, and the model’s words to a command', () => {
  it.each(scripts.map((script) => [script.name, script] as const))('%s', (_, script) => {
    expect(crossedIn(script, 'gh pr diff $PR', script.answer)).toEqual([
      'autonomous-action/output-to-action',
      'sensitive-data/source-code',
    ]);
    expect(crossedIn(script, 'date', script.answer)).toEqual(['autonomous-action/output-to-action']);
    expect(crossedIn(script, 'git log --format=%cd', script.fixed)).toEqual([]);
  });
});

function crossedIn({ files }: Script, diff: string, answer: string): readonly string[] {
  const filled = Object.entries(files).map(([path, text]) => [
    path,
    text.replaceAll('{source}', diff).replaceAll('{answer}', () => answer),
  ]);
  const { findings } = observed(Object.fromEntries(filled));
  const signals = findings.filter(({ signal, level }) => level === 'crossed' && judged.has(signal)).map(({ signal }) => signal);
  return [...new Set(signals)].toSorted();
}

const judged: ReadonlySet<string> = new Set(['autonomous-action/output-to-action', 'sensitive-data/source-code']);
