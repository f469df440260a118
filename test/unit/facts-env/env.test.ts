import { expect, it } from 'vitest';
import { extractEnv } from '../../../src/facts/env/index.js';
import { environment, gaps, quotes, root } from '../facts-tree/show.js';

const text = [
  '# settings',
  'HOST=db.acme.com # the database',
  'export URL="https://${HOST}:${PORT:-5432}/x"',
  "RAW='$5 # no'",
  'KEY="-----BEGIN',
  'two"',
  'EMPTY=',
  'not a line',
].join('\n');

it('reads each line as an entry of the environment', () => {
  const document = extractEnv(text, 'env');
  expect(environment(document)).toEqual([
    "HOST='db.acme.com'",
    'URL="https://${HOST}:${(PORT | \'5432\')}/x"',
    "RAW='$5 # no'",
    "KEY='-----BEGIN\ntwo'",
    "EMPTY=''",
  ]);
  expect(gaps(document)).toEqual(['syntax']);
  expect(root(document)).toContain("{HOST='db.acme.com', URL=");
  expect(quotes(document, text, 'const')[0]).toBe('db.acme.com');
  expect(document.environment.map(({ span }) => text.slice(...span))[0]).toBe('HOST=db.acme.com');
});

it('does not let a missing quote take the rest of the file', () => {
  expect(environment(extractEnv("A='open\nB=2\n", 'env'))).toEqual(["A=''open'", "B='2'"]);
});
