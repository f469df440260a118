import { expect, it } from 'vitest';
import { extractToml } from '../../../src/facts/toml/index.js';
import { gaps, quotes, root } from '../facts-tree/show.js';

it('reads tables, arrays of tables and dotted keys as one tree', () => {
  const text = 'a = 1\n[x.y]\nhost = "db"\nn.m = true\n[[p]]\nk = 1\n[[p]]\nk = 2\n';
  expect(root(extractToml(text, 'toml'))).toBe("{a=1, x={y={host='db', n={m=true}}}, p=[{k=1}, {k=2}]}");
});

it('cites values where they stand', () => {
  const text = '[db]\nhost = "prod.acme.com" # x\n';
  expect(quotes(extractToml(text, 'toml'), text, 'const')).toEqual(['"prod.acme.com"']);
});

it('keeps what stands before an error', () => {
  const document = extractToml('a = 1\nb = = 2\nc = 3\n', 'toml');
  expect(root(document)).toBe('{a=1}');
  expect(gaps(document)).toEqual(['syntax']);
});

it.each(['[', '{a=', '["]",', '["""]""",'])('survives nesting: %s', (part) => {
  expect(gaps(extractToml(`x = 1\na = ${part.repeat(20_000)}`, 'toml'))).toContain('too-deep');
});
