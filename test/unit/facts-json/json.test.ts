import { expect, it } from 'vitest';
import { extractJson } from '../../../src/facts/json/index.js';
import { gaps, quotes, root } from '../facts-tree/show.js';

it('reads JSON with comments as one tree', () => {
  const document = extractJson('\uFEFF{ // note\n "a": [1, true, null], "b": {"c": "x${HOST}"}, }', 'json');
  expect(root(document)).toBe('{a=[1, true, null], b={c="x${HOST}"}}');
  expect(document.gaps).toEqual([]);
});

it('cites values exactly and maps from their first key', () => {
  const text = '{ "host": "db.acme.com", "n": { "x": 1 } }';
  const document = extractJson(text, 'json');
  expect(quotes(document, text, 'const')).toEqual(['"db.acme.com"', '1']);
  expect(quotes(document, text, 'make')).toEqual(['"x": 1 }', '"host": "db.acme.com", "n": { "x": 1 } }']);
});

it('keeps what can be read of a broken file', () => {
  const document = extractJson('{"a": 1, "b" 2, ] "c": {"d": 3', 'json');
  expect(root(document)).toBe('{a=1, b=2, c={d=3}}');
  expect(gaps(document)).toEqual(['syntax']);
});

it('ends at a depth that no person writes', () => {
  const document = extractJson('['.repeat(100_000), 'json');
  expect(gaps(document)).toContain('too-deep');
  expect(root(extractJson('{"a":'.repeat(300) + '1' + '}'.repeat(300), 'json'))).toContain('{a=');
});

it('reads the head of a data file, which is no gap', () => {
  const document = extractJson(`[${'{"x": 1},'.repeat(150_000)}{"x": 1}]`, 'json');
  expect(document.ops.length).toBeLessThan(25_000);
  expect(document.gaps).toEqual([]);
});

it('takes keys of prototypes as plain data', () => {
  expect(root(extractJson('{"__proto__": {"polluted": 1}, "constructor": 2}', 'json'))).toBe('{__proto__={polluted=1}, constructor=2}');
});
