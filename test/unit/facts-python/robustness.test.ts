import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Tree, TreeCursor } from 'web-tree-sitter';
import { extractPython, loadPython } from '../../../src/facts/python/python.js';
import { readAsset, show } from './show.js';

beforeAll(() => loadPython(readAsset));

const reasons = (code: string): string[] => extractPython(code, 'python').gaps.map(({ reason }) => reason);

describe('places', () => {
  test.each([
    ['byte order mark', '\uFEFFx = call("ü")'],
    ['astral characters', '# 😀\ns = "é😀"; x = call("ü")'],
    ['CRLF', 'a = """1\r\n2"""\r\nx = call("ü")\r\n'],
    ['CR alone', 'a = 1\rx = call("ü")\r'],
  ])('%s', (_, code) => {
    const { ops, gaps } = extractPython(code, 'python');
    const call = Array.from({ length: ops.length }, (_, ref) => ref).find((ref) => ops.at(ref).op === 'call') ?? -1;
    expect(code.slice(...ops.span(call))).toBe('call("ü")');
    expect(gaps).toEqual([]);
  });
  test('are mapped to the file that holds the text', () => {
    const document = extractPython('x = 1', 'notebook', ([start, end]) => [start + 100, end + 100]);
    expect(document.ops.span(0)).toEqual([104, 105]);
    expect(document.units[0]?.span).toEqual([100, 105]);
  });
});

describe('broken syntax leaves a gap and the rest', () => {
  test('a statement between others', () => {
    const document = extractPython('a = f(1)\nx = = 2\nb = g(3)', 'python');
    expect(show(document)).toEqual(expect.arrayContaining(['a = f(0: 1)', 'b = g(0: 3)']));
    expect(document.gaps.map(({ reason }) => reason)).toEqual(['syntax']);
  });
  test.each([
    ['of a condition', 'def f(a):\n    if a:\n    b = 1\n'],
    ['of a function', 'def f(a):\nb = 1\n'],
    ['of another way', 'if a:\n    b()\nelse:\nc()\n'],
    ['that only a comment fills', 'for a in b:\n    # later\nc()\n'],
  ])('a body %s that was not moved in', (_, code) => expect(reasons(code)).toEqual(['syntax']));
  test.each(['if a: b = 1\n', 'class A: ...\n', 'def f():\n    "Later."\n', 'def f():\n    # first\n\n    return 1\n'])(
    'a body that stands where it should: %j',
    (code) => expect(reasons(code)).toEqual([]),
  );
  test.each([
    ['a wait at the first level', 'await f()\n'],
    ['a wait in a plain function', 'def f():\n    await g()\n'],
    ['a wait in a lambda', 'async def f():\n    return lambda: await g()\n'],
    ['a yield at the first level', 'yield 1\n'],
    ['a way out of no loop', 'if a:\n    break\n'],
    ['a way out behind the end of its loop', 'for a in b:\n    c()\nelse:\n    continue\n'],
    ['a way out in a function of a loop', 'while a:\n    def f():\n        break\n'],
    ['an argument twice', 'f(a=1, b=2, a=3)\n'],
    ['a statement moved in for nothing', 'a = 1\n    b = 2\n'],
  ])('%s', (_, code) => expect(reasons(code)).toContain('syntax'));
  test.each([
    'async def f():\n    return [await g(a) async for a in b]\n',
    'def f():\n    return (await g(a) for a in b)\n',
    'def f():\n    a = yield\n    yield from a\n',
    'for a in b:\n    while c:\n        continue\n    else:\n        break\n',
    'for a in b: break\n',
    '# %%\nawait f()\n',
    'from pyodide.http import pyfetch\nawait pyfetch(a)\n',
    'a = 1; b = 2\nif a:\n  c = """\nx\n"""\n  d = f(\n1)\n',
  ])('and none where there is nothing wrong: %j', (code) => expect(reasons(code)).toEqual([]));
  test('an unclosed call', () => {
    const document = extractPython('import jira\njira.JIRA("u").create_issue(fields=x\n', 'python');
    expect(document.imports).toHaveLength(1);
    expect(document.gaps.length).toBeGreaterThan(0);
  });
  test('Python 2', () => {
    const document = extractPython('print "a", b\nexec code\nx = 1', 'python');
    expect(show(document)).toEqual(['print(0: "a", 1: b)', 'exec(0: code)', 'x = 1']);
    expect(document.gaps.map(({ reason }) => reason)).toEqual(['syntax', 'syntax']);
  });
  test('what is no Python at all', () => {
    expect(reasons('\0\u0001}{ <html> \ud800 ((((')).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
});

describe('a name that stands for nothing', () => {
  const main = (body: string): string =>
    `import os\ndef go(b):\n    ${body}\nif __name__ == "__main__":\n    print(os.getenv("A"))\n    go(1)\n`;
  test.each([
    ['of a function that the program calls', main('print(f"{TOKEN}")'), 'stops'],
    ['of a module that nobody imports', main('return time.time()'), 'stops'],
    [
      'of a function that is waited for',
      'import asyncio\nasync def go():\n    print(A)\nif __name__ == "__main__":\n    asyncio.run(go())\n',
      'stops',
    ],
  ])('%s', (_, code, reason) => expect(reasons(code)).toEqual([reason]));
  test.each([
    ['behind an effect', main('send(b)\n    print(TOKEN)').replace('def go', 'from mail import send\ndef go')],
    ['on one of two ways', main('print(b or TOKEN)')],
    ['in an attempt', main('try:\n        print(TOKEN)\n    except NameError:\n        pass')],
    ['that a star may bring', `from settings import *\n${main('print(TOKEN)')}`],
    ['that another function makes global', `def load():\n    global TOKEN\n    TOKEN = 1\n${main('print(TOKEN)')}`],
    ['that is put among the globals', `globals()["TOKEN"] = 1\n${main('print(TOKEN)')}`],
    ['of a cell', `# %%\n${main('print(TOKEN)')}`],
    ['that a host gives', main('print(spark)')],
    [
      'beside what a server calls',
      `@app.get("/")\ndef home():\n    return 1\n${main('print(TOKEN)')}`.replace('@', 'from web import app\n@'),
    ],
    ['that an error has', 'try:\n    a = 1\nexcept ValueError as error:\n    print(error)\n'],
    ['that a pattern takes', 'import sys\nmatch sys.argv:\n    case [_, name]:\n        print(name)\n'],
    ['of a comprehension', 'print([a for a in range(3) if a])\n'],
    ['of a lambda', 'f = lambda a: a + later\n'],
    ['of the first level, which a host may give', 'print(notebook)\n'],
  ])('not %s', (_, code) => expect(reasons(code)).toEqual([]));
});

describe('depth', () => {
  const chains: [string, string][] = [
    ['"a" + "a" + …', `x = ${Array(20_000).fill('"a"').join(' + ')}`],
    ['a.b.b…', `x = a${'.b'.repeat(20_000)}`],
    ['f()()…', `x = f${'()'.repeat(20_000)}`],
    ['a or a or …', `x = ${Array(20_000).fill('a').join(' or ')}`],
    ['1 if c else 1 if …', `x = ${'1 if c else '.repeat(5000)}2`],
    ['((((…', `x = ${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['a = a = …', `x = ${'a = '.repeat(5000)}1`],
    ['elif …', `if a: x = 1\n${'elif b: x = 2\n'.repeat(5000)}`],
  ];
  test.each(chains)('%s is read to its end', (_, code) => expect(reasons(code)).toEqual([]));

  const nests: [string, string][] = [
    ['[[[…', `x = ${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['not not …', `x = ${'not '.repeat(5000)}y`],
    ['f(f(f(…', `x = ${'f('.repeat(5000)}${')'.repeat(5000)}`],
    ['lambda: lambda: …', `x = ${'lambda: '.repeat(5000)}1`],
    ['A[A[A[…', `class C:\n  x: ${'A['.repeat(5000)}B${']'.repeat(5000)}`],
    ['case [[[…', `match x:\n  case ${'['.repeat(5000)}${']'.repeat(5000)}: pass`],
    ['for ((((…', `for ${'('.repeat(5000)}a,${'),'.repeat(5000)} in x: pass`],
  ];
  test.each(nests)('%s ends in a gap, and what follows is read', (_, code) => {
    const document = extractPython(`${code}\nlast = 1`, 'python');
    expect(document.gaps.map(({ reason }) => reason)).toContain('too-deep');
    expect(show(document)).toContain('last = 1');
  });

  test.each([
    ['format', `x = "${'{a}'.repeat(20_000)}".format(${Array.from({ length: 20_000 }, (_, k) => `k${k}=1`).join(',')})`],
    ['percent', `x = "${'%(a)s'.repeat(20_000)}" % {${Array.from({ length: 20_000 }, (_, k) => `"k${k}": 1`).join(',')}}`],
  ])('many fields of a %s take linear time', (_, code) => {
    const start = performance.now();
    extractPython(code, 'python');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('the tree is given back, and the cursor too', () => {
  const given = [vi.spyOn(Tree.prototype, 'delete'), vi.spyOn(TreeCursor.prototype, 'delete')];
  extractPython('x = f(a, b)', 'python');
  expect(given.map((spy) => spy.mock.calls.length)).toEqual([1, 1]);
});
