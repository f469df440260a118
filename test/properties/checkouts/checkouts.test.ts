import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { csharp, filled, go, jvm, type Language, php, python, ruby, rust, typescript } from '../languages.js';
import { type Checkout, checkouts } from './checkouts.js';

const rows = checkouts.map((checkout) => [checkout.name, checkout] as const);

describe('the changes of a checkout are source code for a model', () => {
  it.each(rows)('%s', (_, checkout) => {
    expect(levelsOf(checkout, checkout.diff)).toEqual(['crossed']);
  });
  it.each(rows)('%s: names alone are not', (_, checkout) => {
    expect(levelsOf(checkout, checkout.names)).not.toContain('crossed');
  });
});

function levelsOf(checkout: Checkout, read: string): readonly string[] {
  const language = languages[checkout.path.slice(checkout.path.lastIndexOf('.') + 1)] ?? typescript;
  const found = observed(filled(language, checkout, { read })).findings.filter(({ signal }) => signal === 'sensitive-data/source-code');
  return [...new Set(found.map(({ level }) => level))];
}

const languages: Readonly<Record<string, Language>> = { py: python, go, rs: rust, cs: csharp, java: jvm, kt: jvm, rb: ruby, php };
