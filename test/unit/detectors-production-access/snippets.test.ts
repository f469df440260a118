import { describe, expect, it } from 'vitest';
import { levelsOf } from './findings-of.js';
import { snippets } from './snippets.js';

describe('a snippet', () => {
  it.each(snippets)('gives [%s] in %s: %j', (expected, file, code, others) => {
    expect([...new Set(levelsOf({ [file]: code, ...others }))].join(', ')).toBe(expected);
  });
});
