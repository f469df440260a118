import { describe, expect, it } from 'vitest';
import { levelsOf } from './findings-of.js';
import { snippets } from './snippets.js';

describe('a snippet', () => {
  for (const [expected, file, code, others] of snippets)
    it(`gives [${expected}] in ${file}: ${JSON.stringify(code)}`, () => {
      expect([...new Set(levelsOf({ [file]: code, ...others }))].join(', ')).toBe(expected);
    });
});
