import { beforeAll, describe, expect, test } from 'vitest';
import { extractJava } from '../../../src/facts/java/java.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const inMethod = (code: string): string =>
  `class Desk { Jira jira; String url = "u"; void run(Ticket ticket) { ${code} } void close(String id) {} }`;
const lowered = (code: string): string => valueOf(extractJava(inMethod(`var x = ${code};`), 'java'), 'x');
const reasons = (code: string): string[] => extractJava(code, 'java').gaps.map(({ reason }) => reason);

describe('values', () => {
  test.each([
    ['"a" + ticket.id + "c"', '`a{ticket.id}c`'],
    ['String.format("%s/%2$s%n", a, b)', '`{a}/{b}\n`'],
    ['"%s-%d".formatted(a, b)', '`{a}-{b}`'],
    ['"""\n    a\n      "b" \\\n    c"""', JSON.stringify('a\n  "b" c')],
    ['"\\u00e9\\n\\101"', JSON.stringify('é\nA')],
    ['0x1FL', '31'],
    ['1_000', '1000'],
    ['-1.5f', '-1.5'],
    ['(Ticket) a', 'a'],
    ['Ticket.class', 'Ticket'],
    ['this::close', 'this.close'],
    ['Ticket::new', 'Ticket'],
    ['new Ticket(a, 1)', 'new Ticket(0: a, 1: 1)'],
    ['new int[] { 1, 2 }', 'list(0: 1, 1: 2)'],
    ['list.get(0).name()', 'list.get(0: 0).name()'],
    ['rows[0]', 'rows[0]'],
    ['a == b', '?(a, b)'],
    ['!a', '?(a)'],
    ['a ? b : c', 'merge(b, c)'],
    ['switch (a) { case "x" -> b; default -> c; }', 'merge(b, c)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('what builds something is a call of its type', () => {
  test.each([
    ['Model.builder().key(k).retries(3).build()', 'new Model(key: k, retries: 3)'],
    ['Client.builder(model).tools(a, b).build().prompt()', 'new Client(0: model, tools: list(0: a, 1: b)).prompt()'],
    ['new Request.Builder().url(u).header("A", t).header("B", s).get().build()', 'new Request(url: u, header: map(A: t, B: s), get: true)'],
    ['Model.builder().key(k)', 'Model.builder().key(0: k)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('names', () => {
  test('a bare name is a local, a member of the class around it or of one further out', () => {
    const code = `class Outer { static String base; int n;
      class Inner { String own; void m(String p) { f(p, own, base); own = p; n = 1; Runnable r = () -> g(own, p); } } }`;
    expect(show(extractJava(code, 'java'))).toEqual(
      expect.arrayContaining([
        'in m: f(0: p, 1: this.own, 2: Outer.base)',
        'in m: this.own := p',
        'in m: Outer.n := 1',
        'in lambda: return g(0: this.own, 1: p)',
      ]),
    );
  });
  test('a setter sets', () => {
    expect(show(extractJava(inMethod('config.setJdbcUrl(u);'), 'java'))).toEqual(
      expect.arrayContaining(['in run: config.setJdbcUrl(0: u)', 'in run: config.jdbcUrl := u']),
    );
  });
  test('fields without a value are of their type, and of what an annotation fills them with', () => {
    const fields = 'class A { private final JiraClient jira; @Value("${jira.url:https://x}") String url; List<Ticket> all; int n; }';
    const document = extractJava(fields, 'java');
    expect(valueOf(document, 'jira')).toBe('JiraClient');
    expect(valueOf(document, 'url')).toBe('Value(0: <setting:read>(0: "jira.url", 1: "https://x"))');
    expect(valueOf(document, 'all')).toBe('merge(List, Ticket)');
    expect(valueOf(document, 'n')).toBe('?()');
  });
  test('a package, its imports and what its other files may name', () => {
    const document = extractJava('package a.b;\nimport c.D;\nimport static c.E.f;\nimport g.*;\nrecord R(D d) {}', 'java');
    expect(document.imports.map(({ module, name, local }) => [module, name, local])).toEqual([
      ['a.b', '*', null],
      ['c', 'D', 'D'],
      ['c.E', 'f', 'f'],
      ['g', '*', null],
    ]);
    expect(document.exports.map(({ name }) => name)).toEqual(['a.b.R']);
  });
  test('main is what the file does when it is started', () => {
    const lines = show(extractJava('class App { public static void main(String[] args) { run(args[0]); } }', 'java'));
    expect(lines.at(-1)).toMatch(/App\.main\(0: process\.argv\)$/);
  });
  test('annotations decorate, comments document', () => {
    const code = 'class A { /** Closes it. */ @Tool(name = "close", value = {"a", "b"}) @Bean void close(@P("id") String id) {} }';
    const [, , unit] = extractJava(code, 'java').units;
    expect(unit).toMatchObject({ name: 'close', doc: 'Closes it.', form: 'function' });
    expect(unit?.decorators).toHaveLength(2);
    expect(unit?.params.map(({ name }) => name)).toEqual(['id']);
  });
});

describe('hostile text', () => {
  test('broken syntax leaves a gap and the rest', () => {
    const document = extractJava(inMethod('jira.open(1); int = = 2; jira.close(2);'), 'java');
    expect(show(document)).toEqual(expect.arrayContaining([expect.stringContaining('open(0: 1)'), expect.stringContaining('close(0: 2)')]));
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
    expect(reasons('\0\u0001}{ <html> \ud800 ((((')).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
  test.each([
    ['"a" + "a" + …', Array(20_000).fill('"a"').join(' + ')],
    ['a.b.b…', `a${'.b'.repeat(20_000)}`],
    ['f().f()…', `f${'().f'.repeat(20_000)}()`],
    ['a || a || …', Array(20_000).fill('a').join(' || ')],
    ['c ? 1 : c ? …', `${'c ? 1 : '.repeat(3000)}2`],
    ['((((…', `${'('.repeat(3000)}1${')'.repeat(3000)}`],
    ['-> -> …', `${'() -> '.repeat(3000)}1`],
    ['new A() { … }', `${'new A() { Object y = '.repeat(1000)}1${'; }'.repeat(1000)}`],
  ])('%s ends', (_, code) => {
    const document = extractJava(inMethod(`var x = ${code};`), 'java');
    expect(document.units.length).toBeGreaterThan(1);
  });
  test('what is nested too deep is a gap', () => {
    expect(reasons(inMethod(`var x = ${'() -> '.repeat(3000)}1;`))).toContain('too-deep');
    expect(reasons(inMethod(`${'{'.repeat(3000)}${'}'.repeat(3000)}`))).toContain('too-deep');
  });
});
