import { beforeAll, describe, expect, test } from 'vitest';
import { DocumentBuilder } from '../../../src/facts/lowering/builder.js';
import { type Embed, extractNotebook } from '../../../src/facts/notebook/notebook.js';
import { loadPython } from '../../../src/facts/python/python.js';
import type { Document, Span } from '../../../src/model/facts.js';
import { print, readAsset, show } from '../facts-python/show.js';

beforeAll(() => loadPython(readAsset));

type Source = string | readonly string[];
const code = (source: Source, more: object = {}): object => ({ cell_type: 'code', source, outputs: [], metadata: {}, ...more });
const lines = (text: string): string[] => text.split(/(?<=\n)/);
const written = (cells: readonly object[], metadata: object = {}): string => JSON.stringify({ cells, metadata, nbformat: 4 }, null, 1);

/** The text of each embedded document, where it stands in the raw file. */
function extract(raw: string, taken: readonly string[] = ['shell', 'sql', 'javascript']): { document: Document; embedded: string[] } {
  const embedded: string[] = [];
  const embed: Embed = (language, text, map) => {
    if (!taken.includes(language)) return null;
    embedded.push(`${language}@${lineOf(raw, map([0, text.length]))}: ${text}`);
    return new DocumentBuilder('shell', text.length, map).build();
  };
  return { document: extractNotebook(raw, 'notebook', embed), embedded };
}

function lineOf(raw: string, [start]: Span): number {
  return raw.slice(0, start).split('\n').length;
}

describe('places', () => {
  const python = lines('c = jira.JIRA("https://é.net",\n\n\ttoken=f"a\\n{t}")\nc.create_issue(fields={"ü😀": 1})');

  test.each([
    ['a list of lines', written([code(['# first\n']), code(python)])],
    ['one string', written([code(python.join(''))])],
    [
      'escaped beyond ASCII',
      written([code(python)]).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    ['CRLF', written([code(python)]).replaceAll('\n', '\r\n')],
    ['byte order mark', `\uFEFF${written([code(python)])}`],
  ])('%s: every name is cited where it is written', (_, raw) => {
    const { document } = extract(raw);
    const names = Array.from({ length: document.ops.length }, (_, ref) => ref).flatMap((ref) => {
      const op = document.ops.at(ref);
      return op.op === 'read' || op.op === 'write' ? [[op.name, raw.slice(...document.ops.span(ref))]] : [];
    });
    expect(names.map(([, cited]) => cited)).toEqual(names.map(([name]) => name));
    expect(names.map(([name]) => name)).toEqual(['jira', 't', 'c', 'c']);
    expect(show(document).at(-1)).toBe('c.create_issue(fields: map(ü😀: 1))');
  });

  test('the line is that of the literal', () => {
    const raw = written([code(['a()\n', 'b()\n', '\n', 'c()'])]);
    const { document } = extract(raw);
    const calls = ['a()', 'b()', 'c()'].map((call) => raw.slice(0, raw.indexOf(call)).split('\n').length);
    const found = [1, 3, 5].map((ref) => lineOf(raw, document.ops.span(ref)));
    expect(found).toEqual(calls);
  });
});

describe('cells', () => {
  test('share one document in order; a broken one costs only itself', () => {
    const { document } = extract(written([code('a = f()'), code('def broken(:\n x = ((('), code('g(a)')]));
    expect(show(document)).toEqual(expect.arrayContaining(['a = f()', 'g(0: a)']));
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
  });
  test('outputs and markdown are prose by their places', () => {
    const raw = written([
      { cell_type: 'markdown', source: ['# os.system("x")\n', 'y'] },
      code('x = 1', { outputs: [{ text: ['c.delete()'] }] }),
    ]);
    const { document } = extract(raw);
    expect(show(document)).toEqual(['x = 1']);
    const [output, markdown] = document.prose;
    expect([output?.form, markdown?.form]).toEqual(['output', 'markdown']);
    expect(raw.slice(...(output?.span ?? [0, 0]))).toContain('c.delete()');
    expect(raw.slice(...(markdown?.span ?? [0, 0]))).toMatch(/^# os.*y$/s);
  });
  test('format 3', () => {
    const raw = JSON.stringify({
      worksheets: [{ cells: [{ cell_type: 'code', language: 'python', input: ['a = 1\n', 'f(a)'], outputs: [] }] }],
      nbformat: 3,
    });
    expect(show(extract(raw).document)).toEqual(['a = 1', 'f(0: a)']);
  });
  test('of another kernel are unsupported unless somebody takes the language', () => {
    const raw = written([code('console.log(1)'), code('f()')], { kernelspec: { language: 'typescript' } });
    expect(extract(raw, []).document.gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
    expect(extract(raw).embedded).toEqual([expect.stringMatching(/^javascript@\d+: console\.log\(1\)\nf\(\)$/)]);
  });
  test('an editor may name the language of one cell; plaintext names none', () => {
    const raw = written([
      code('ls', { metadata: { vscode: { languageId: 'shellscript' } } }),
      code('x = 1', { metadata: { vscode: { languageId: 'plaintext' } } }),
    ]);
    const { document, embedded } = extract(raw);
    expect(embedded).toEqual([expect.stringMatching(/^shell@\d+: ls$/)]);
    expect(show(document)).toEqual(['x = 1']);
  });
});

describe('magics', () => {
  const magic = (text: string): ReturnType<typeof extract> => extract(written([code(lines(text))]));
  const first = 6;

  test('shell lines and cells', () => {
    const { document, embedded } = magic(
      '!pip install a \\\n  b\nfiles = !ls\nfor f in files:\n    !rm {f}\n%pip install c\npip install d\nx = 1',
    );
    expect(embedded).toEqual([
      `shell@${first}: pip install a \\\n  b`,
      `shell@${first + 2}: ls`,
      `shell@${first + 4}: rm {f}`,
      `shell@${first + 5}: pip install c`,
      `shell@${first + 6}: pip install d`,
    ]);
    expect(show(document).at(-1)).toBe('x = 1');
    expect(document.gaps).toEqual([]);
    expect(magic('%%bash --out o\nkubectl get x').embedded).toEqual([`shell@${first + 1}: kubectl get x`]);
    expect(magic('%%script /bin/sh\nls').embedded).toEqual([`shell@${first + 1}: ls`]);
    expect(magic('%%!\nls').embedded).toEqual([`shell@${first + 1}: ls`]);
  });
  test('a shell line in a function belongs to the function', () => {
    const { document } = magic('def f():\n    !rm x\n');
    expect(document.children.map(({ unit }) => document.units[unit]?.name)).toEqual(['f']);
  });
  test('% and ! are Python in brackets and strings', () => {
    const { document, embedded } = magic('x = (a\n  % b)\ns = """\n!rm\n%pip install x\n"""\nt = a != b  # ! no\n');
    expect(embedded).toEqual([]);
    expect(document.gaps).toEqual([]);
    expect(show(document)).toEqual(['x = ?(a, b)', 's = "\\n!rm\\n%pip install x\\n"', 't = ?(a, b)']);
  });
  test('the environment', () => {
    const { document } = magic('%env URL=https://x.net\n%set_env KEY {key}\n%env SHOWN\n');
    expect(document.environment.map(({ name, value }) => [name, print(document, value)])).toEqual([
      ['URL', '"https://x.net"'],
      ['KEY', 'key'],
    ]);
  });
  test('timing keeps the Python behind it', () => {
    expect(show(magic('%time x = f()\ny = %timeit -n 3 g()\n').document)).toEqual(['x = f()', 'y = g()']);
    expect(show(magic('%%time\nx = f()\n').document)).toEqual(['x = f()']);
  });
  test('other languages, files and help', () => {
    expect(magic('%%sql postgresql://db\nselect 1').embedded).toEqual([`sql@${first + 1}: select 1`]);
    expect(show(magic('%%sql postgresql://db\nselect 1').document)).toEqual(['<magic:sql>(0: "postgresql://db")']);
    expect(magic('%sql\nselect 1').embedded).toEqual([`sql@${first + 1}: select 1`]);
    expect(magic('%%javascript\nf()').embedded).toEqual([`javascript@${first + 1}: f()`]);
    expect(magic('%%R\nf()').document.gaps.map(({ reason }) => reason)).toEqual(['unsupported']);
    expect(magic('%%html\n<b>').document.prose.map(({ form }) => form)).toEqual(['markdown']);
    expect(show(magic('obj?\n?obj\nx = 1').document)).toEqual(['x = 1']);
  });
  test('a written file is a document of its own', () => {
    const [child] = magic('%%writefile src/app.py\nimport os\nos.system("x")\n').document.children;
    expect(child?.document.imports.map(({ module }) => module)).toEqual(['os']);
    expect(child && show(child.document)).toEqual(['os.system(0: "x")']);
  });
  test('any other is a call by its name', () => {
    expect(show(magic('%%bigquery df\nselect 1').document)).toEqual(['<magic:bigquery>(0: "df", <: "select 1")']);
    expect(show(magic('%run -i train.py --n 3').document)).toEqual(['<cli:python>(0: "train.py", 1: "--n", 2: "3")']);
  });
});

describe('hostile files', () => {
  test.each([
    ['no JSON', '<html>', ['syntax']],
    ['a pointer to large storage', 'version https://git-lfs.github.com/spec/v1\n', ['syntax']],
    ['no cells', '{"metadata": {}}', []],
    ['odd types', '{"cells": [1, null, "x", {"cell_type": 5, "source": {"a": [1]}}, {"source": [1, "f()"]}]}', []],
    ['odd keys', '{"__proto__": 1, "cells": [], "constructor": {"a": "}"}}', []],
  ])('%s', (_, raw, reasons) => expect(extract(raw).document.gaps.map(({ reason }) => reason)).toEqual(reasons));

  test('cut off in the middle keeps the cells before', () => {
    const raw = written([code('f()'), code('g()')]);
    const { document } = extract(raw.slice(0, raw.indexOf('g()') + 2));
    expect(show(document)).toContain('f()');
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
  });
  test('nesting, images and many cells take linear time', () => {
    const start = performance.now();
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
    const cells = Array.from({ length: 20_000 }, (_, k) => code(`x${k} = 1`));
    const raw = written([...cells, code('f()', { outputs: [{ data: 'A'.repeat(20_000_000) }] })]).replace(
      '"metadata": {}',
      `"metadata": ${deep}`,
    );
    expect(show(extract(raw).document).at(-1)).toBe('f()');
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
