import { beforeAll, describe, expect, test } from 'vitest';
import { extractGo } from '../../../src/facts/go/go.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const file = (code: string): string => `package main\n${code}\n`;
const lowered = (code: string): string => valueOf(extractGo(file(`var x = ${code}`), 'go'), 'x');

describe('expressions', () => {
  test.each([
    ['"a\\t\\x41\\033" + y', '`a\tA\u001b{y}`'],
    ['`raw\\n` + "b"', '"raw\\\\nb"'],
    ['fmt.Sprintf("https://%s/v%d/%%", host, 1)', '`https://{host}/v{1}/%`'],
    ['fmt.Sprintf(format, host)', '`{format}{host}`'],
    ['string(body)', 'body'],
    ['errors.New("no")', '"no"'],
    ['append(xs, y, zs...)', 'list(*: xs, 1: y, *: zs)'],
    ['make(map[string]int)', 'map()'],
    ['new(sql.DB)', 'new sql.DB()'],
    ['&Config{URL: "u", Retry: 2}', 'new Config(URL: "u", Retry: 2)'],
    ['gin.H{"a": 1}', 'map(a: 1)'],
    ['[]Message{{Role: "user"}}', 'list(0: new Message(Role: "user"))'],
    ['map[string]Tool{"close": {Run: f}}', 'map(close: new Tool(Run: f))'],
    ['rows[0].Name', 'rows[0].Name'],
    ['values["k"]', 'values.k'],
    ['values[k]', 'values[=k]'],
    ['v.(string)', 'v'],
    ['f(xs...)', 'f(*: xs)'],
    ['a && b', 'merge(b)'],
    ['-3', '-3'],
    ['func(a int) int { return a }', 'function'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  const shown = (code: string): string[] =>
    show(extractGo(file(`func main() {\n${code}\n}`), 'go')).map((line) => line.replace('in main: ', ''));
  test.each([
    ['a, b := f(), 1', ['a = f()', 'b = 1']],
    ['a, err := f()', ['a = f()[0]', 'err = ?()']],
    ['v, ok := m["k"]', ['v = m.k', 'ok = ?(m.k)']],
    ['for _, row := range rows { g(row) }', ['loop: row = rows[[]]', 'loop: g(0: row)']],
    ['if v := f(); v != "" { g(v) } else { h() }', ['v = f()', 'then(?(v, "")): g(0: v)', 'else(?(v, "")): h()']],
    ['switch k { case "close": g() }', ['case(?(k, "close")): g()']],
    ['ch <- x', ['ch.[] := x']],
    ['go func() { g() }()', ['in lambda: g()', 'function()']],
    ['return a, err', ['return list(0: a, 1: err)']],
    ['s += "x"', ['s = `{s}{"x"}`']],
  ])('%s', (code, lines) => expect(shown(code).filter((line) => line !== 'main = function main')).toEqual(lines));
});

describe('declarations', () => {
  test('methods stand in their type, and their receiver is the object itself', () => {
    const code = 'func (s *Server) Run(q string) error { return s.db.Exec(q) }\ntype Server struct {\n*log.Logger\ndb *sql.DB\n}';
    const document = extractGo(file(code), 'go');
    expect(show(document)).toEqual([
      'in Server: db = new sql.DB()',
      'in Run: q = param0',
      'in Run: return this.db.Exec(0: q)',
      'in Server: Run = function Run',
      'Server = class Server',
    ]);
    expect(document.units.find(({ name }) => name === 'Server')?.bases.length).toBe(1);
  });
  test('methods of a type of another file are a part of its class', () => {
    const { units } = extractGo(file('func (s *Server) Stop() {}\nfunc (s *Server) Start() {}'), 'go');
    expect(units.map(({ name, form, parent }) => `${form} ${name} ${parent}`)).toEqual([
      'module  -1',
      'class Server 0',
      'function Stop 1',
      'function Start 1',
    ]);
  });
  test('a tag names the variable that fills a field', () => {
    const document = extractGo(file('type C struct { URL string `env:"DB_URL" envDefault:"postgres://localhost"` }'), 'go');
    expect(show(document)[0]).toBe('in C: URL = <os.Getenv>(0: "DB_URL", 1: "postgres://localhost")');
  });
  test('a package is bound by the names that it may have', () => {
    const { imports } = extractGo(file('import (\n"github.com/x/go-openai"\nj "github.com/x/jira/v2"\n_ "github.com/lib/pq"\n)'), 'go');
    expect(imports.map(({ module, local }) => `${module} ${local}`)).toEqual([
      'github.com/x/go-openai go-openai',
      'github.com/x/go-openai openai',
      'github.com/x/jira/v2 j',
      'github.com/lib/pq null',
    ]);
  });
});

describe('hostile and broken', () => {
  test('a broken function leaves a gap and the rest', () => {
    const document = extractGo(file('func a() { f(1) }\nfunc b() { x := = 2 }\nfunc c() { g(2) }'), 'go');
    expect(show(document)).toEqual(expect.arrayContaining(['in a: f(0: 1)', 'in c: g(0: 2)']));
    expect(document.gaps.every(({ reason }) => reason === 'syntax')).toBe(true);
    expect(document.gaps.length).toBeGreaterThan(0);
  });
  test.each([
    ['calls', `${'f('.repeat(5000)}1${')'.repeat(5000)}`],
    ['functions', `${'func() { f('.repeat(2000)}1${') }'.repeat(2000)}`],
    ['literals', `${'[]any{'.repeat(4000)}${'}'.repeat(4000)}`],
  ])('deep %s end in a gap', (_, code) => {
    expect(extractGo(file(`var x = ${code}\nvar y = g(1)`), 'go').gaps.length).toBeGreaterThan(0);
  });
  test('a long chain and a long sum are no depth', () => {
    const document = extractGo(file(`var x = a${'.b(1)'.repeat(3000)}\nvar y = "s"${' + "t"'.repeat(3000)}`), 'go');
    expect(document.gaps).toEqual([]);
    expect(valueOf(document, 'y').length).toBe(3003);
  });
  test.each(['', '\0\0', 'package', 'func', '{{{{', '"\\', '\uFEFFpackage main\nvar x = f("ü")'])('%j is read', (code) => {
    expect(() => extractGo(code, 'go')).not.toThrow();
  });
});
