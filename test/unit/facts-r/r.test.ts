import { beforeAll, describe, expect, test } from 'vitest';
import { extractDescription } from '../../../src/facts/manifest/index.js';
import { extractRMarkdown } from '../../../src/facts/r/markdown.js';
import { extractR } from '../../../src/facts/r/r.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractR(`x <- ${code}\n`, 'r'), 'x');
const shown = (code: string): string[] => show(extractR(code, 'r'));

describe('expressions', () => {
  test.each([
    ['"a\\n"', '"a\\n"'],
    ['r"(a\\n)"', '"a\\\\n"'],
    ['paste0("a", b, "/c")', '`a{b}/c`'],
    ['paste("a", b)', '`a {b}`'],
    ['sprintf("%s/%s", a, 2)', '`{a}/{2}`'],
    ['glue("Hello {name}!")', '`Hello {name}!`'],
    ['list(a = 1, b)', 'map(a: 1, 0: b)'],
    ['c("a", "b")', 'list(0: "a", 1: "b")'],
    ['a |> f(1) |> g()', 'g(0: f(0: a, 1: 1))'],
    ['a %>% f(1, .)', 'f(0: 1, 1: a)'],
    ['a |> lm(y ~ x, data = _)', 'lm(0: ?(y, x), data: a)'],
    ['a$b[[1]]$c[["d"]]', 'a.b[0].c.d'],
    ['rows[1:3, ]', 'rows'],
    ['httr2::request("u")', '<module:httr2>.request(0: "u")'],
    ['Desk$new(name = "a")', 'new Desk(name: "a")'],
    ['Sys.getenv("K", unset = "d")', 'Sys.getenv(0: "K", unset: "d")'],
    ['a %||% "b"', 'merge(a, "b")'],
    ['if (a) 1 else 2', 'merge(1, 2)'],
    ['switch(k, "a" = f(), g())', 'merge(f(), g())'],
    ['tryCatch(f(), error = function(e) NULL)', 'f()'],
    ['!a', '?(a)'],
    ['\\(v) v', 'function x'],
    ['TRUE', 'true'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  test.each([
    [
      'ask <- function(a, b = 2) {\n  f(a)\n  g(b)\n}',
      ['in ask: a = param0', 'in ask: b = param1', 'in ask: f(0: a)', 'in ask: return g(0: b)', 'ask = function ask'],
    ],
    ['f(1) -> a', ['a = f(0: 1)']],
    ['a$b <- 1; a[["c"]] <- 2; names(a) <- d', ['a.b := 1', 'a.c := 2', 'a = merge(a, d)']],
    ['for (a in b) f(a)', ['loop: a = b[[]]', 'loop: f(0: a)']],
    [
      '#* Answers\n#* @post /ask\nfunction(q) ask(q)',
      ['<plumber.post>(0: "/ask")', 'in lambda: q = param0', 'in lambda: return ask(0: q)'],
    ],
    [
      'D <- R6Class("D", public = list(a = 1, initialize = function(b) self$a <- b))',
      [
        'in D: a = 1',
        'in constructor: b = param0',
        'in constructor: this.a := b',
        'in constructor: return b',
        'in D: constructor = function constructor',
        'D = class D',
      ],
    ],
    ['d <- reactive({ f() })', ['in lambda: return f()', 'd = function']],
  ])('%s', (code, lines) => expect(shown(code)).toEqual(lines));
});

test('packages, files that are taken in, what a package needs', () => {
  const { imports } = extractR('library(DBI)\nrequire("httr2")\nsource("R/helpers.R")\nlibrary(tidyverse)\n', 'r');
  expect(imports.map(({ module }) => module).slice(0, 5)).toEqual(['DBI', 'httr2', './R/helpers.R', 'ggplot2', 'dplyr']);
  const { dependencies } = extractDescription(
    'Package: desk\nImports:\n    ellmer (>= 0.3.0),\n    DBI\nSuggests: testthat\nDepends: R (>= 4.1)\n',
    'r-description',
  );
  expect(dependencies.map(({ name, version, use }) => `${name} ${version} ${use}`)).toEqual([
    'ellmer >= 0.3.0 runtime',
    'dbi null runtime',
    'testthat null optional',
  ]);
});

test('the chunks of a document that are run', () => {
  const text =
    '---\ntitle: a\n---\n\nWords f(0)\n\n```{r setup}\na <- f(1)\n```\n\n```{r, eval=FALSE}\ng(2)\n```\n\n```{python}\nh(3)\n```\n';
  const seen: string[] = [];
  const document = extractRMarkdown(text, 'r-markdown', undefined, (language, code) => (seen.push(`${language} ${code.trim()}`), null));
  expect(show(document)).toEqual(['a = f(0: 1)']);
  expect(seen).toEqual(['python h(3)']);
  expect(document.ops.span(0)[0]).toBe(text.indexOf('f(1)'));
});

describe('broken and endless code', () => {
  test('what can be read is kept', () => {
    const document = extractR('a <- f(1)\nx <- = )\nb <- g(2)\n', 'r');
    expect(document.gaps[0]?.reason).toBe('syntax');
    expect([valueOf(document, 'a'), valueOf(document, 'b')]).toEqual(['f(0: 1)', 'g(0: 2)']);
  });
  test('nesting is bounded, chains are not', () => {
    expect(extractR(`x <- ${'f('.repeat(3000)}1${')'.repeat(3000)}\n`, 'r').gaps.map(({ reason }) => reason)).toContain('too-deep');
    const document = extractR(`x <- a${'$b(1)'.repeat(2000)}\ny <- a${' |> f()'.repeat(2000)}\n`, 'r');
    expect(document.gaps).toEqual([]);
  });
  test.each([
    '',
    'function(',
    '`',
    '"',
    'r"(',
    'a |>',
    'x[[',
    '{{{{',
    'R6Class(',
    'library(',
    'switch()',
    '#* @post',
    'glue("{")',
    'return(',
    '~',
  ])('%s is no reason to fail', (code) => expect(() => extractR(code, 'r')).not.toThrow());
});
