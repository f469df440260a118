import { beforeAll, describe, expect, test } from 'vitest';
import { extractPython, loadPython } from '../../../src/facts/python/python.js';
import { readAsset, show, valueOf } from './show.js';

beforeAll(() => loadPython(readAsset));

const lowered = (code: string): string => valueOf(extractPython(`x = ${code}`, 'python'), 'x');

describe('texts', () => {
  test.each([
    ['"a\\n\\x41\\u00e9\\\n b"', '"a\\nAé b"'],
    ['r"\\d" b"\\x" "y"', '"\\\\d\\\\xy"'],
    ['f"{base}/v{1}/{{id}}{name!r:>{width}}{user=}"', '`{base}/v{1}/{id}{name}user={user}`'],
    ['f"{f\'{a}-{b}\'}!"', '`{`{a}-{b}`}!`'],
    ['"a" + b + "c"', '`a{b}c`'],
    ['a + b + "c"', '`{a}{b}c`'],
    ['"a" + (b + c)', '`a{b}{c}`'],
    ['("a"\n  "b" + c)', '`ab{c}`'],
    ['a + b', '?(a, b)'],
    ['2 * a + b', '?(2, a, b)'],
    ['"https://%s:%d/%%" % (host, port)', '`https://{host}:{port}/%`'],
    ['"%(h)s/%(p)s" % {"h": host, "p": 80}', '`{host}/{80}`'],
    ['"%(h)s" % values', '`{values.h}`'],
    ['"%s" % host', '`{host}`'],
    ['"%s-%s" % pair', '`{pair[0]}-{pair[1]}`'],
    ['"{}/{}".format(a, b)', '`{a}/{b}`'],
    ['"{1}{name}{0.id:>{w}}{{}}".format(a, b, name=c)', '`{b}{c}{a.id}{}`'],
    ['"{a}".format(**values)', '`{values.a}`'],
    ['prompt.format(a=1)', 'prompt.format(a: 1)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('values', () => {
  test.each([
    ['0x1F', '31'],
    ['1_000', '1000'],
    ['-1.5', '-1.5'],
    ['12345678901234567890', '"12345678901234567890"'],
    ['None', 'null'],
    ['a.b["c"][0][i]', 'a.b.c[0][=i]'],
    ['a[-1]', 'a[=-1]'],
    ['a[1:2]', '?(a, ?(1, 2))'],
    ['f(1, *l, k=2, **m)', 'f(0: 1, *: l, k: 2, **: m)'],
    ['(await client.send(a)).id', 'client.send(0: a).id'],
    ['typing.cast("Foo", make())', 'make()'],
    ['importlib.import_module("jira").JIRA()', '<module:jira>.JIRA()'],
    ['[a, *b]', 'list(0: a, *: b)'],
    ['{"k": 1, key(): 2, **rest}', 'map(k: 1, []: 2, **: rest)'],
    ['a or b or "c"', 'merge(a, b, "c")'],
    ['a and b', 'merge(b)'],
    ['a if c else b', 'merge(a, b)'],
    ['not a', '?(a)'],
    ['(y := make())', 'make()'],
    ['lambda q, *r: q', 'function'],
    ['f(v for v in vs)', 'f(0: list([]: v))'],
    ['{k: v for k, v in vs}', 'map([]: v)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

test('what runs under a condition stands in its block', () => {
  const document = extractPython('x = a() or b() or c()\ny = d() if t else e()\nz = [f(i) for i in g() if h(i)]', 'python');
  const calls = (name: string): string[] => blocksOf(document, name);
  expect(calls('a')).toEqual([]);
  expect(calls('b')).toEqual(['else']);
  expect(calls('c')).toEqual(['else', 'else']);
  expect(calls('d')).toEqual(['then']);
  expect(calls('e')).toEqual(['else']);
  expect(calls('f')).toEqual(['loop', 'then']);
  expect(calls('g')).toEqual([]);
  expect(calls('h')).toEqual(['loop']);
});

test('a comprehension binds its variables to elements', () => {
  expect(show(extractPython('x = [u.mail for u in users]', 'python'))).toEqual(['loop: u = users[[]]', 'x = list([]: u.mail)']);
});

function blocksOf(document: ReturnType<typeof extractPython>, name: string): string[] {
  const forms: string[] = [];
  for (let ref = 0; ref < document.ops.length; ref++) {
    const op = document.ops.at(ref);
    if (op.op !== 'read' || op.name !== name) continue;
    for (let block = document.blocks[document.ops.block(ref)]; block && block.form !== 'body'; block = document.blocks[block.parent])
      forms.unshift(block.form);
  }
  return forms;
}
