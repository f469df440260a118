import { expect, test } from 'vitest';
import { effects } from './facts.js';

test('branches are blocks with the condition as their test', () => {
  expect(effects('if (a) b(); else if (c) d(); else e()')).toEqual(['then(a) b()', 'else(a) then(c) d()', 'else(a) else(c) e()']);
});

test('loops are blocks; an element is taken from what is walked over', () => {
  expect(effects('for (const [k, v] of f()) g(k)')).toEqual(['loop k = f().[].0', 'loop v = f().[].1', 'loop g(k)']);
  expect(effects('for (const k in o) g(k)')).toEqual(['loop k = ?(o)', 'loop g(k)']);
  expect(effects('for (let i = 0; i < n; i++) f(i)')).toEqual(['i = 0', 'loop(<(i, n)) f(i)', 'loop(<(i, n)) i = ?(i)']);
  expect(effects('while (a) f()')).toEqual(['loop(a) f()']);
  expect(effects('do f(); while (g())')).toEqual(['loop f()', 'loop g()']);
});

test('each case is a block whose test compares the value', () => {
  expect(effects('switch (v) { case "a": f(); break; default: g() }')).toEqual(['case(?(v, "a")) f()', 'case(?(v)) g()']);
});

test('what is tried and what is caught are blocks; the rest always runs', () => {
  expect(effects('try { f() } catch (e) { g(e) } finally { h() }')).toEqual(['try f()', 'catch e = ?()', 'catch g(e)', 'h()']);
});

test('a thrown or labelled expression is evaluated', () => {
  expect(effects('outer: for (;;) { throw new E("x") }')).toEqual(['loop new E("x")']);
});
