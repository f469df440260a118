import { expect, test } from 'vitest';
import { effects, facts, show } from './facts.js';

const imports = (text: string) =>
  facts(text).imports.map(({ module, name, local, typeOnly }) => [module, name, local, ...(typeOnly ? ['type'] : [])]);

const exports = (text: string) => {
  const document = facts(text);
  return document.exports.map(({ name, value, from, fromName }) =>
    value === null ? [name, from, fromName] : [name, show(document, value)],
  );
};

test('imports of a module', () => {
  expect(
    imports(`
      import a, { b as c, type D } from 'm';
      import * as e from './e';
      import './side';
      import type F from 'f';
      import g = require('g');`),
  ).toEqual([
    ['m', 'default', 'a'],
    ['m', 'b', 'c'],
    ['m', 'D', 'D', 'type'],
    ['./e', '*', 'e'],
    ['./side', '*', null],
    ['f', 'default', 'F', 'type'],
    ['g', '*', 'g'],
  ]);
});

test('a required module that is bound in the module is an import', () => {
  expect(imports(`const a = require('a'), { b, c: d } = require('bc'), e = require('e').E;`)).toEqual([
    ['a', '*', 'a'],
    ['bc', 'b', 'b'],
    ['bc', 'c', 'd'],
    ['e', 'E', 'e'],
  ]);
  expect(effects(`const a = require('a')`)).toEqual([]);
});

test('elsewhere a required or imported module is a value', () => {
  const text = `require('dotenv').config(); async function f() { const { g } = await import('./g'); const h = require('h') }`;
  expect(imports(text)).toEqual([
    ['dotenv', '*', null],
    ['./g', '*', null],
    ['h', '*', null],
  ]);
  expect(effects(text)).toEqual(['<module:dotenv>.config()', 'f: g = <module:./g>.g', 'f: h = <module:h>', 'f = λf']);
});

test('exports of a module', () => {
  expect(
    exports(`
      export const config = { a: 1 }, { b, c: [d] } = e;
      export function f() {}
      export { g as h, f as default };
      export * from './all';
      export * as ns from './ns';
      export { i as j } from './i';
      const g = 1;`),
  ).toEqual([
    ['config', '{a: 1}'],
    ['f', 'λf'],
    ['*', './all', '*'],
    ['ns', './ns', '*'],
    ['j', './i', 'i'],
    ['b', 'b'],
    ['d', 'd'],
    ['h', 'g'],
    ['default', 'f'],
  ]);
});

test('names that are exported ahead of their values are read at the end', () => {
  const { ops, exports: rows } = facts('export { a }; const a = 1;');
  expect(rows[0]?.value).toBe(ops.length - 1);
});

test.each([
  ['export default { a: 1 }', ['default', '{a: 1}']],
  ['export default class extends A {}', ['default', 'λdefault']],
  ['export default function f() {}', ['default', 'λf']],
  ['export = a', ['default', 'a']],
])('%s', (text, row) => {
  expect(exports(text)).toEqual([row]);
});

test('a default export with a name is bound to it', () => {
  expect(effects('export default function f() {}')).toEqual(['f = λf']);
});

test('exports of CommonJS', () => {
  expect(exports('module.exports = { a, b: 1, ...c }')).toEqual([
    ['default', '{a: a, b: 1, **: c}'],
    ['a', 'a'],
    ['b', '1'],
  ]);
  expect(exports('exports.a = b; module.exports.c = d; other.exports = e')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test.each([
  ['npm:openai@4.28.0', 'openai'],
  ['npm:/@ai-sdk/openai@^1/edge', '@ai-sdk/openai/edge'],
  ['jsr:@supabase/supabase-js@2', '@supabase/supabase-js'],
  ['https://esm.sh/openai@4.28.0?target=deno', 'openai'],
  ['https://esm.sh/v135/@supabase/supabase-js@2.39.0', '@supabase/supabase-js'],
  ['https://cdn.jsdelivr.net/npm/@google/generative-ai/+esm', '@google/generative-ai'],
  ['https://deno.land/x/openai@v4.20.1/mod.ts', 'openai'],
  ['https://deno.land/std@0.168.0/http/server.ts', 'https://deno.land/std@0.168.0/http/server.ts'],
  ['deno-slack-sdk/mod.ts', 'deno-slack-sdk'],
  ['./mod.ts', './mod.ts'],
  ['@/lib/db', '@/lib/db'],
  ['node:fs', 'node:fs'],
])('the package that %s names', (written, module) => {
  expect(imports(`import x from '${written}'; const y = await import('${written}')`)).toEqual([
    [module, 'default', 'x'],
    [module, '*', null],
  ]);
});
