import { beforeAll, describe, expect, test } from 'vitest';
import { extractPython, loadPython } from '../../../src/facts/python/python.js';
import { print, readAsset, show } from './show.js';

beforeAll(() => loadPython(readAsset));

const lowered = (...lines: string[]): string[] => show(extractPython(lines.join('\n'), 'python'));

describe('assignments', () => {
  test.each([
    ['a = b.c = d["k"] = d[i] = 1', ['a = 1', 'b.c := 1', 'd.k := 1', 'd.[] := 1']],
    ['a, (b, *c) = f()', ['a = f()[0]', 'b = f()[1][0]', 'c = ?(f()[1])']],
    ['a += "x"', ['a = `{a}x`']],
    ['a.b += c', ['a.b := ?(a.b, c)']],
    ['a: int = 1', ['a = 1']],
    ['a: int', []],
    ['type A = list[B]', ['A = list[=B]']],
  ])('%s', (code, effects) => expect(lowered(code)).toEqual(effects));
});

describe('blocks', () => {
  test('if, elif, else', () => {
    expect(lowered('if a: x()', 'elif b: y()', 'else: z()')).toEqual(['then(a): x()', 'else(a): then(b): y()', 'else(a): else(b): z()']);
  });
  test('loops', () => {
    expect(lowered('for i, u in users: f(u)', 'else: g()', 'while t: h()')).toEqual([
      'loop: i = users[[]][0]',
      'loop: u = users[[]][1]',
      'loop: f(0: u)',
      'g()',
      'loop(t): h()',
    ]);
  });
  test('try: finally belongs to the enclosing block', () => {
    expect(lowered('try: a()', 'except E as e: b()', 'else: c()', 'finally: d()')).toEqual([
      'try: a()',
      'try: c()',
      'catch: e = E',
      'catch: b()',
      'd()',
    ]);
  });
  test('with is transparent', () => {
    expect(lowered('async def f():', '  async with (a() as s, b()):', '    s.get()')).toEqual([
      'in f: s = a()',
      'in f: b()',
      'in f: s.get()',
      'f = function f',
    ]);
  });
  test('match compares with values and binds names', () => {
    expect(
      lowered('match c:', '  case "go" | A.B: f()', '  case {"to": t} if t: g()', '  case P(id=i, at=[x, *_]): h()', '  case _: k()'),
    ).toEqual([
      'case(?(c, "go", A.B)): f()',
      'case(?(c, "to")): t = c.to',
      'case(?(c, "to")): then(t): g()',
      'case(?(c, P)): i = c.id',
      'case(?(c, P)): x = c.at[0]',
      'case(?(c, P)): h()',
      'case(?(c)): k()',
    ]);
  });
});

describe('definitions', () => {
  test('parameters, defaults, annotations, decorators and docstring', () => {
    const document = extractPython(
      '@tool("x")\ndef f(a, b: "m.Client" = make(), *c, d: A | None = None, **e):\n  """Sends."""\n  return a',
      'python',
    );
    const unit = document.units[1];
    expect(unit?.doc).toBe('Sends.');
    expect(unit?.decorators.map((ref) => print(document, ref))).toEqual(['tool(0: "x")']);
    const params = unit?.params.map(({ name, form, default: value, type }) => [
      name,
      form,
      ...[value, type].map((ref) => ref && print(document, ref)),
    ]);
    expect(params).toEqual([
      ['a', 'plain', null, null],
      ['b', 'plain', 'make()', 'm.Client'],
      ['c', 'rest', null, null],
      ['d', 'plain', 'null', 'merge(A, null)'],
      ['e', 'keywords', null, null],
    ]);
    expect(show(document)).toEqual([
      'tool(0: "x")',
      'make()',
      'in f: a = param0',
      'in f: b = param1',
      'in f: c = param2',
      'in f: d = param3',
      'in f: e = param4',
      'in f: return a',
      'f = function f',
    ]);
    expect(document.prose.map(({ form }) => form)).toEqual(['doc']);
  });
  test('fields and methods of a class', () => {
    const code = [
      'class S(Base, metaclass=M):',
      '  url: str = Field("u")',
      '  client: Optional["WebClient"]',
      '  n = 1',
      '  def m(self): self.n = 2',
    ];
    const document = extractPython(code.join('\n'), 'python');
    expect(document.units[1]?.bases.map((ref) => print(document, ref))).toEqual(['Base']);
    expect(show(document)).toEqual([
      'in S: url = Field(0: "u")',
      'in S: client = new Optional[=WebClient]()',
      'in S: n = 1',
      'in m: self = param0',
      'in m: self.n := 2',
      'in S: m = function m',
      'S = class S',
    ]);
  });
  test('a global or nonlocal name is written where it is owned too', () => {
    expect(lowered('def f():', '  global c', '  c = make()', '  n = 0', '  def g():', '    nonlocal n', '    n = 1', 'use(c)')).toEqual([
      'in f: c = make()',
      'in f: n = 0',
      'in g: n = 1',
      'in f: g = function g',
      'in f: try: n = 1',
      'f = function f',
      'try: c = make()',
      'use(0: c)',
    ]);
  });
});

test('imports', () => {
  const code = `import a.b, c as d
from . import x as y
from ..p.q import (r, s)
from t import *
if TYPE_CHECKING:
    from u import V
try:
    import w
except ImportError:
    w = None`;
  const rows = extractPython(code, 'python').imports.map((each) => [
    each.module,
    each.name,
    each.local,
    each.typeOnly ? 'types' : 'values',
  ]);
  expect(rows).toEqual([
    ['a', '*', 'a', 'values'],
    ['a.b', '*', null, 'values'],
    ['c', '*', 'd', 'values'],
    ['.', 'x', 'y', 'values'],
    ['..p.q', 'r', 'r', 'values'],
    ['..p.q', 's', 's', 'values'],
    ['t', '*', null, 'values'],
    ['u', 'V', 'V', 'types'],
    ['w', '*', 'w', 'values'],
  ]);
});

test('code in a string of its own is prose', () => {
  const document = extractPython('"""client.delete()"""\nx = 1\n\'\'\'client.delete()\'\'\' # client.delete()', 'python');
  expect(show(document)).toEqual(['x = 1']);
  expect(document.prose.map(({ form }) => form)).toEqual(['comment', 'doc', 'comment']);
});
