import { expect, test } from 'vitest';
import { effects } from './facts.js';

/** The value that a lone expression is lowered to. */
const value = (expression: string): string => effects(`x = ${expression}`).at(-1)?.replace('x = ', '') ?? '';

test.each([
  ['"a"', '"a"'],
  ['-1.5', '-1.5'],
  ['123n', '"123"'],
  ['/a+/gi', '"/a+/gi"'],
  ['undefined', 'null'],
  ['void 0', 'null'],
  ['`plain`', '"plain"'],
  ['`a${b.c}d`', '`a${b.c}d`'],
  ['"a" + b + 1', '`a${b}${1}`'],
  ['"a" + "b"', '"ab"'],
  ['a + b + "c" + `d${e}`', '`${?(a, b)}c${`d${e}`}`'],
  ['a + ("b" + c)', '`${a}${`b${c}`}`'],
  ['a + b', '?(a, b)'],
  ['a * b === c', '==(?(a, b), c)'],
  ['a !== b', '!=(a, b)'],
  ['a <= b', '<(a, b)'],
  ['!a', 'not(a)'],
  ['#p in a', 'in(a)'],
])('%s is %s', (expression, expected) => {
  expect(value(expression)).toBe(expected);
});

test.each([
  ['a.b?.c!.d', 'a.b.c.d'],
  ['a["b"][0][i]', 'a.b.0[i]'],
  ['this.#secret', 'this.#secret'],
  ['import.meta.env.VITE_URL', 'import.meta.env.VITE_URL'],
  ['f(a, ...b)', 'f(a, *: b)'],
  ['a?.b?.(c)', 'a.b(c)'],
  ['await new F({ a: 1, ...b, ["c"]: d, [e]: f, g })', 'new F({a: 1, **: b, c: d, []: f, g: g})'],
  ['sql`select ${a} from ${b}`', 'tag sql(["select ", " from ", ""], a, b)'],
  ['[a, , ...b]', '[a, *: b]'],
  ['(a as B) satisfies C', 'a'],
  ['(a, b)', 'b'],
  ['import(path)', 'import(path)'],
])('%s is %s', (expression, expected) => {
  expect(value(expression)).toBe(expected);
});

test('a later operand stands in a block whose test is the earlier one', () => {
  expect(effects('x = a() ?? b() ?? c()')).toEqual(['x = (a() | b() | c())']);
  expect(effects('x = a || (y = 1)')).toEqual(['else(a) y = 1', 'x = (a | 1)']);
  expect(effects('a && b && (d = c())')).toEqual(['then(a) then(b) d = c()']);
  expect(effects('x = a ? (b = 1) : (c = 2)')).toEqual(['then(a) b = 1', 'else(a) c = 2', 'x = (1 | 2)']);
});

test('assignments write names, members and the parts of patterns', () => {
  expect(effects('a.b = c; a[0] = c; a[i] = c')).toEqual(['a.b = c', 'a.0 = c', 'a.[] = c']);
  expect(effects('s += "a"; n -= 1; n++; o.p += q; o ??= f')).toEqual([
    's = `${s}a`',
    'n = ?(n, 1)',
    'n = ?(n)',
    'o.p = ?(o.p, q)',
    'o = (o | f)',
  ]);
  expect(effects('f()[g()] += h')).toEqual(['f().[] = ?(f()[g()], h)']);
  expect(effects('const { a, b: { c = 1 }, [k]: d, ...rest } = e')).toEqual(['a = e.a', 'c = (e.b.c | 1)', 'd = e[k]', 'rest = {**: e}']);
  expect(effects('[a, , b.c, ...d] = e')).toEqual(['a = e.0', 'b.c = e.2', 'd = [*: e]']);
});

test('anonymous functions are named after their place', () => {
  expect(effects('const f = () => 1; o.g = function () {}; x = { h() { return 2 }, get i() { return 3 } }')).toEqual([
    'f: return 1',
    'f = λf',
    'o.g = λg',
    'h: return 2',
    'i: return 3',
    'x = {h: λh, i: λi}',
  ]);
});

test('a yield has a value of its own that nobody knows', () => {
  expect(effects('function* g() { const a = yield b; yield* c }')).toEqual(['g: yield b', 'g: a = ?()', 'g: yield c.[]', 'g = λg']);
});

test('JSX elements are calls, lower-case tags are HTML', () => {
  expect(effects('<Chat.Box url={x} on {...p}> hi {y}<br/></Chat.Box>')).toEqual([
    'jsx Chat.Box(url: x, on: true, **: p, children: ["hi", y, jsx <html:br>()])',
  ]);
  expect(value('<>{/* none */}<B c="d">{e}</B></>')).toBe('[jsx B(c: "d", children: e)]');
});
