import { describe, expect, test } from 'vitest';
import { composeMaps, segmentMap } from '../../../src/facts/lowering/span-map.js';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import type { Document } from '../../../src/model/facts.js';
import { effects, effectsOf, facts, show } from './facts.js';

const reasons = (text: string): string[] => [...new Set(facts(text).gaps.map((gap) => gap.reason))];

const exportsOf = (document: Document) =>
  document.exports.map(({ name, value, from, fromName }) => [name, value === null ? null : show(document, value), from, fromName]);

describe('dialects', () => {
  test.each([
    ['a cast of TypeScript', 'const x = <any>y; f(x)', 'f(x)'],
    ['a generic arrow', 'const id = <T>(x: T) => x; f(id)', 'f(id)'],
    ['a script where await is a name', 'var await = 1; f(await)', 'f(await)'],
    ['a script with `with`', 'with (a) f(b)', 'f(b)'],
    ['a return outside a function', 'f(a); return b', 'f(a)'],
    ['a hashbang', '#!/usr/bin/env node\nf(a)', 'f(a)'],
  ])('%s parses', (_, text, line) => {
    expect(effects(text)).toContain(line);
    expect(reasons(text)).toEqual([]);
  });
});

describe('broken code', () => {
  test('keeps what stands around the break, with a gap where it is', () => {
    const text = 'import { a } from "x";\nconst c = new Client({ token });\nif (c {\nc.send(`to ${a}`, ...rest);\n';
    expect(facts(text).imports.map(({ module, local }) => [module, local])).toEqual([['x', 'a']]);
    expect(effects(text).join('\n')).toContain('c = new Client({token: token})');
    expect(effects(text).join('\n')).toContain('c.send(`to ${a}`, *: rest)');
    expect(reasons(text)).toEqual(['syntax']);
  });

  test('both sides of a merge conflict are read', () => {
    const text = 'a(1);\n<<<<<<< HEAD\nconst b = c(2);\n=======\nconst b = d(3);\n>>>>>>> theirs\ne(4);\n';
    expect(effects(text)).toEqual(['a(1)', 'b = c(2)', 'b = d(3)', 'e(4)']);
    expect(facts(text).gaps.map(({ span }) => span && text.slice(...span))).toEqual(['<<<<<<< HEAD', '=======', '>>>>>>> theirs']);
  });

  test('is lowered like whole code', () => {
    const whole = `
      const { a, b: c = 1, ...d } = require('m');
      @Inject() export class Svc extends Base {
        url = "a\\n";
        constructor(private readonly repo: Repo, ...rest) { super(); }
        @Get('x') async one({ id }, [n] = []) { for (const x of id) await this.repo.find(x); }
      }
      export const page = <Chat.Box url={a} on {...p}>hi {c}<br/></Chat.Box>;
      switch (a) { case 1: f(); break; default: g\`h\${i}\` }
      try { j?.k[0]() } catch (e) { l(e) } finally { m() }
      export default async (x, y = 2) => (x ?? y) + "z";
      module.exports.n = a ? b : !c; o.p += 1; q ||= r; for (let i = 0; i < 3; i++) s(i);
      export * as t from './t'; export { u as v } from './u'; export { c as w };`;
    const broken = facts(`${whole}\n)`);
    expect(reasons(`${whole}\n)`)).toEqual(['syntax']);
    expect(effectsOf(broken)).toEqual(effects(whole));
    expect(broken.imports).toEqual(facts(whole).imports);
    expect(exportsOf(broken)).toEqual(exportsOf(facts(whole)));
    expect(broken.units.map((unit) => unit.name)).toEqual(facts(whole).units.map((unit) => unit.name));
  });
});

describe('places', () => {
  const head = '\uFEFF// é😀 \ud800\r\nconst é = "😀ü";\r\n/* 漢字 */ ';
  test.each([
    ['whole', ''],
    ['broken', '\r\n('],
  ])('count UTF-16 units in %s code', (_, tail) => {
    const text = `${head}send(é);${tail}`;
    const { ops, prose } = facts(text);
    const calls = Array.from({ length: ops.length }, (_, ref) => ref).filter((ref) => ops.at(ref).op === 'call');
    expect(calls.map((ref) => text.slice(...ops.span(ref)))).toEqual(['send(é)']);
    expect(prose.map(({ span }) => text.slice(...span))).toEqual(['// é😀 \ud800', '/* 漢字 */']);
  });

  test('go through the map of the enclosing file', () => {
    const map = composeMaps(([start, end]) => [start + 100, end + 100], segmentMap([{ from: 0, to: 10, length: 20 }]));
    const { ops } = extractJavaScript('f()', 'javascript', map);
    expect(ops.span(1)).toEqual([110, 113]);
  });

  test('are those of the syntax: a call whole, a write its target', () => {
    const text = 'const a: A = b.c(1)';
    const { ops } = facts(text);
    const spans = Array.from({ length: ops.length }, (_, ref) => [ops.at(ref).op, text.slice(...ops.span(ref))]);
    expect(spans).toContainEqual(['call', 'b.c(1)']);
    expect(spans).toContainEqual(['write', 'a']);
  });
});

describe('depth', () => {
  const nests: [name: string, text: (levels: number) => string][] = [
    ['parentheses', (n) => `${'('.repeat(n)}a${')'.repeat(n)}`],
    ['arrays', (n) => `${'['.repeat(n)}${']'.repeat(n)}`],
    ['calls in calls', (n) => `${'f('.repeat(n)}${')'.repeat(n)}`],
    ['calls of calls', (n) => `f${'()'.repeat(n)}`],
    ['members', (n) => `a${'.b'.repeat(n)}`],
    ['sums', (n) => `a${'+a'.repeat(n)}`],
    ['alternatives', (n) => `a${'||a'.repeat(n)}`],
    ['ternaries', (n) => `${'a?{}:'.repeat(n)}b`],
    ['arrows', (n) => `${'()=>'.repeat(n)}1`],
    ['templates', (n) => `${'`${'.repeat(n)}1${'}`'.repeat(n)}`],
    ['elements', (n) => `x=${'<a>{b};'.repeat(n)}${'</a>'.repeat(n)}`],
    ['else-ifs', (n) => `${'if(a){}else '.repeat(n)}b`],
    ['ifs on lines', (n) => `${'if(a)\n'.repeat(n)}b`],
    ['functions', (n) => `${'function f(){'.repeat(n)}${'}'.repeat(n)}`],
    ['classes', (n) => `${'class A{m(){'.repeat(n)}${'}}'.repeat(n)}`],
    ['blocks', (n) => `${'try{'.repeat(n)}${'}catch{}'.repeat(n)}`],
    ['patterns', (n) => `let ${'['.repeat(n)}a${']'.repeat(n)}=x`],
    ['types', (n) => `let x:${'A<'.repeat(n)}B${'>'.repeat(n)}`],
    ['object types', (n) => `type x=${'{a:'.repeat(n)}b${'}'.repeat(n)}`],
    ['arrays that only strings close', (n) => '["]",'.repeat(n)],
    ['arrays that only expressions close', (n) => '[/]/,'.repeat(n)],
    ['arrays that only the text of elements closes', (n) => '[<a>]</a>,'.repeat(n)],
    ['arrays that only comments close', (n) => '[/*]*/'.repeat(n)],
    ['ternaries that only comments end', (n) => 'a?b:/*;*/'.repeat(n)],
    ['brackets that are no expression', (n) => `x = a as A<B> / ${'('.repeat(n)}1${')'.repeat(n)} / 1`],
    ['types that are no elements', (n) => `type A = <T>() => void; ${'['.repeat(n)}</T>`],
    ['changes of changes', (n) => `${'+'.repeat(n)}a`],
    ['errors on one line', (n) => 'export '.repeat(n)],
    ['unclosed brackets', (n) => '{[('.repeat(n)],
    ['brackets in attributes', (n) => `x = <a b="${'['.repeat(n)}${']'.repeat(n)}" />`],
    ['brackets that close in a regular expression only', (n) => `x = <T extends U>${'<a b="[ /]/" />'.repeat(n)}`],
    ['types with brackets in what would be attributes', (n) => `type A = <T>() => "${'x"; type B = ["[" ;'.repeat(n)}`],
  ];
  test.each(nests)('350, 5,000 and 50,000 levels of %s are survived', (_, text) => {
    for (const levels of [350, 5_000, 50_000]) expect(() => facts(text(levels))).not.toThrow();
  });

  test('is none in a long page of plain elements', () => {
    const row = '<p className="mt-0.5 text-[11px] bg-black/50 text-[var(--muted)]">{label}</p>\n';
    expect(reasons(`export const Page = () => (<div className="flex">\n${row.repeat(2_000)}</div>);\n`)).toEqual([]);
  });

  test('says where it stopped', () => {
    expect(reasons(`f(${'['.repeat(5_000)}${']'.repeat(5_000)})`)).toEqual(['too-deep']);
  });

  test('what is only long is no nest', () => {
    const line = 'export const f = (a: A<B>, b = /[()]/) => <p className="(">{g(a, `${b}(`)}</p>; // (((\n';
    expect(reasons(line.repeat(300))).toEqual([]);
  });

  test('long texts of hundreds of parts are read', () => {
    expect(effects(`x = ${'"a" + b + '.repeat(500)}"c"`)).toEqual([`x = \`${'a${b}'.repeat(500)}c\``]);
    expect(effects(`${'if (a) {} else '.repeat(500)}f()`).length).toBe(1);
    expect(reasons(`${'if (a) {} else '.repeat(500)}f()`)).toEqual([]);
  });
});

test.each(['', '\uFEFF', '// only this', '\0', '\\', '<', '`', '/*', 'import', 'export {', 'class {', '@', '#!', '...', '({', 'a => {'])(
  'nothing throws on %j',
  (text) => {
    expect(facts(text).kind).toBe('javascript');
  },
);
