import { beforeAll, describe, expect, test } from 'vitest';
import { extractKotlin } from '../../../src/facts/kotlin/kotlin.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractKotlin(`fun run() {\n  val x = ${code}\n}\n`, 'kotlin'), 'x');
const shown = (code: string): string[] => show(extractKotlin(code, 'kotlin'));
const reasons = (code: string): string[] => extractKotlin(code, 'kotlin').gaps.map(({ reason }) => reason);

describe('values', () => {
  test.each([
    ['"a" + ticket.id + "c"', '`a{ticket.id}c`'],
    ['"$base/${ticket.id}/\\$c\\n"', '`{base}/{ticket.id}/$c\n`'],
    ['"a ${b} $c d"', '`a {b} {c} d`'],
    ['"costs $5"', '"costs $5"'],
    ['"""a\\n$b"""', '`a\\n{b}`'],
    ['"%s-%d".format(a, b)', '`{a}-{b}`'],
    ['0x1F', '31'],
    ['1_000L', '1000'],
    ['-1.5f', '-1.5'],
    ['true', 'true'],
    ['null', 'null'],
    ['Ticket(a, n = 1)', 'Ticket(0: a, n: 1)'],
    ['a?.b!!.c(1)', 'a.b.c(0: 1)'],
    ['rows["k"][0]', 'rows.k[0]'],
    ['f(*xs)', 'f(*: xs)'],
    ['a ?: b', 'merge(a, b)'],
    ['if (c) a else b', 'merge(a, b)'],
    ['if (c) { g(); a } else if (d) { b } else e', 'merge(a, b, e)'],
    ['when (c) { 1 -> a; else -> { g(); b } }', 'merge(a, b)'],
    ['try { a } catch (e: E) { b }', 'merge(a, b)'],
    ['a as Ticket', 'merge(a, Ticket)'],
    ['services.get<Client>()', 'merge(services.get(), Client)'],
    ['Ticket::class.java', 'Ticket.class.java'],
    ['desk::close', 'desk.close'],
    ['"a" to b', 'map(a: b)'],
    ['a close b', 'a.close(0: b)'],
    ['a == b', '?(a, b)'],
    ['!a', '?(a)'],
    ['Model.builder().key(k).retries(3).build()', 'new Model(key: k, retries: 3)'],
    ['Request.Builder().url(u).post(b).build()', 'new Request(url: u, post: b)'],
    ['Client(k).apply { start() }', 'Client(0: k)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('declarations', () => {
  const code = `package a.b
import c.D
import g.*
import h.I as J

/** Looks after it. */
@Service
class Desk(private val jira: JiraClient, n: Int = 3) : Base(n), Board {
  @Value("\\\${jira.url:https://x}")
  lateinit var url: String
  private val all = mutableListOf<String>()
  val name: String get() = jira.name
  var state: String? = null

  init { jira.open(url) }

  @Tool("close") @Bean
  suspend fun close(@P("id") id: String, times: Int = 2) = jira.close(id, name).also { all.add(it) }

  fun set(value: String) { state = value }

  companion object {
    const val LIMIT = 4
    fun limit() = LIMIT
  }
}
object Local { fun m(p: String) = p }
enum class Level(val text: String) {
  LOW("l"),
  HIGH("h");

  fun shout() = text
}
fun main(args: Array<String>) { Desk(args[0]) }
`;
  test('a package, its imports and what its other files may name', () => {
    const { imports, exports } = extractKotlin(code, 'kotlin');
    expect(imports.map(({ module, name, local }) => [module, name, local])).toEqual([
      ['a.b', '*', null],
      ['c', 'D', 'D'],
      ['g', '*', null],
      ['h', 'I', 'J'],
    ]);
    expect(exports.map(({ name }) => name)).toEqual(['a.b.Desk', 'a.b.Local', 'a.b.Level', 'a.b.main']);
  });
  test('members, the primary constructor, properties, initialisers', () => {
    expect(shown(code)).toEqual(
      expect.arrayContaining([
        'in Desk: jira = JiraClient',
        'in constructor: this.jira := jira',
        'in Desk: this.jira.open(0: this.url)',
        'in name: return this.jira.name',
        'in close: return this.jira.close(0: id, 1: this.name)',
        'in set: this.state := value',
        'in Desk: LIMIT = 4',
        'in limit: return this.LIMIT',
        'in m: return p',
        'in Level: HIGH = ?("HIGH", "h")',
        'in shout: return this.text',
      ]),
    );
  });
  test('annotations decorate and fill, comments document', () => {
    const document = extractKotlin(code, 'kotlin');
    const close = document.units.find(({ name }) => name === 'close');
    expect(close?.decorators).toHaveLength(2);
    expect(close?.params.map(({ name }) => name)).toEqual(['id', 'times']);
    expect(document.units.find(({ name }) => name === 'Desk')).toMatchObject({ doc: 'Looks after it.', form: 'class' });
    expect(document.units.find(({ name }) => name === 'Desk')?.bases).toHaveLength(2);
    expect(valueOf(document, 'url')).toBe('Value(0: <setting:read>(0: "jira.url", 1: "https://x"))');
  });
  test('main is what the file does when it is started', () => {
    expect(shown(code).at(-1)).toMatch(/main\(0: process\.argv\)$/);
    expect(shown('fun other() = 1\n')).toEqual(['in other: return 1', 'other = function other']);
  });
});

describe('what runs', () => {
  test('a lambda behind the call is its last argument; `it` is what it is given, its last value what it gives', () => {
    expect(shown('fun run() {\n  list.map { it.id }.each(1) { (k, v) -> f(k, v) }\n}\n')).toEqual(
      expect.arrayContaining(['in lambda: return it.id', 'in lambda: k = param0[0]', 'in lambda: return f(0: k, 1: v)']),
    );
    expect(lowered('f(1) { g() }')).toBe('f(0: 1, 1: function)');
  });
  test('branches and loops', () => {
    const code =
      'fun run() {\n  when (x) {\n    "a" -> { g() }\n    else -> h()\n  }\n  for ((i, t) in all) close(t)\n  if (ok) { y = f() }\n}\n';
    const lines = shown(code);
    expect(lines).toEqual(
      expect.arrayContaining(['in run: loop: i = all[[]][0]', 'in run: loop: close(0: t)', 'in run: then(ok): y = f()']),
    );
    expect(extractKotlin(code, 'kotlin').units.filter(({ name }) => name === '')).toHaveLength(1);
  });
});

describe('hostile text', () => {
  test('broken syntax leaves a gap and the rest', () => {
    const document = extractKotlin('fun run() {\n  jira.open(1)\n  val x = )\n  jira.close(2)\n}\nfun after() { more(3) }\n', 'kotlin');
    expect(show(document)).toEqual(
      expect.arrayContaining([expect.stringContaining('open(0: 1)'), expect.stringContaining('close(0: 2)'), 'in after: more(0: 3)']),
    );
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
    expect(reasons('\0\u0001}{ <html> \ud800 ((((')).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
  test.each([
    ['"a" + "a" + …', Array(5000).fill('"a"').join(' + ')],
    ['a.b.b…', `a${'.b'.repeat(5000)}`],
    ['f().f()…', `f${'().f'.repeat(5000)}()`],
    ['a || a || …', Array(5000).fill('a').join(' || ')],
    ['if … else if …', `${'if (c) 1 else '.repeat(2000)}2`],
    ['((((…', `${'('.repeat(2000)}1${')'.repeat(2000)}`],
    ['{ { { …', `${'{ '.repeat(1000)}1${' }'.repeat(1000)}`],
    ['object : A { … }', `${'object : A { val y = '.repeat(500)}1${' }'.repeat(500)}`],
    ['"$$$…"', `"${'$'.repeat(20_000)}"`],
  ])('%s ends', (_, code) => expect(extractKotlin(`val x = ${code}\n`, 'kotlin').units.length).toBeGreaterThan(0));
  test('what is nested too deep is a gap', () => {
    expect(reasons(`val x = ${'f('.repeat(1000)}1${')'.repeat(1000)}\n`)).toContain('too-deep');
    expect(reasons(`fun run() {\n${'if (a) {\n'.repeat(1000)}${'}\n'.repeat(1000)}}\n`)).toContain('too-deep');
  });
});
