import { beforeAll, describe, expect, test } from 'vitest';
import { extractSwift } from '../../../src/facts/swift/swift.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractSwift(`func run() {\n  let x = ${code}\n}\n`, 'swift'), 'x');
const reasons = (code: string): string[] => extractSwift(code, 'swift').gaps.map(({ reason }) => reason);
const shown = (code: string): string[] => show(extractSwift(code, 'swift'));

describe('values', () => {
  test.each([
    ['"a" + ticket.id + "c"', '`a{ticket.id}c`'],
    ['"\\(base)/\\(ticket.id)/c\\n"', '`{base}/{ticket.id}/c\n`'],
    ['"""\n  a \\(b)\n  """', '`\n  a {b}\n  `'],
    ['0x1F', '31'],
    ['-1.5', '-1.5'],
    ['true', 'true'],
    ['f(nil, a: nil)', 'f(0: null, a: null)'],
    ['a + b.c(d) + "e"', '`{?(a, b.c(0: d))}e`'],
    ['!a.b', '?(a.b)'],
    ['Ticket(a, n: 1)', 'Ticket(0: a, n: 1)'],
    ['a?.b!.c(1)', 'a.b.c(0: 1)'],
    ['rows["k"]![0]', 'rows.k[0]'],
    ['rows[i]', 'rows[=i]'],
    ['a ?? b ?? c', 'merge(a, b, c)'],
    ['c ? a : b', 'merge(a, b)'],
    ['if c { a } else if d { b } else { e }', 'merge(a, b, e)'],
    ['switch c { case .one: a; default: b }', 'merge(a, b)'],
    ['a as? Ticket', 'merge(a, Ticket)'],
    ['try? await desk.close(for: id)', 'desk.close(for: id)'],
    ['Ticket.self', 'Ticket'],
    ['.init(model: m, messages: [.user(t)])', 'map(model: m, messages: list(0: ?().user(0: t)))'],
    ['.post', '"post"'],
    ['["a": 1, k: 2]', 'map(a: 1, []: 2)'],
    ['[a, b]', 'list(0: a, 1: b)'],
    ['(a, b)', 'list(0: a, 1: b)'],
    ['pair.0', 'pair[0]'],
    ['a == b', '?(a, b)'],
    ['!a', '?(a)'],
    ['run(a) { $0 } onEnd: { }', 'run(0: a, 1: function, onEnd: function)'],
    ['rows.map(\\.name)', 'rows.map(0: "\\\\.name")'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

const app = `import SwiftUI
import struct Foundation.URL

/// Looks after tickets.
@main
struct DeskApp: App {
  @AppStorage("key") var key = ""
  @State private var prompt = ""
  @Environment(\\.modelContext) private var context
  @ObservedObject var desk: Desk
  var body: some Scene {
    WindowGroup { TextField("Ask", text: $prompt).padding() }
  }
  func send(_ text: String, to user: String = "me", tags: String...) async throws -> String {
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    headers["a"] = "b"
    return user
  }
}
extension Desk { func close() { open() } }
enum Role: String { case user, bot = "assistant"; case tool(String) }
struct Row { let id: Int; var name = "x" }
func helper() {}
`;

describe('declarations', () => {
  test('imports, and what its other files may name; an extension is no class of its own', () => {
    const { imports, exports } = extractSwift(app, 'swift');
    expect(imports.map(({ module, name, local }) => [module, name, local])).toEqual([
      ['SwiftUI', '*', null],
      ['Foundation', 'URL', 'URL'],
    ]);
    expect(exports.map(({ name }) => name)).toEqual(['DeskApp', 'Role', 'Row', 'helper']);
  });
  test('properties with what fills them, getters, what a field is bound to', () => {
    expect(shown(app)).toEqual(
      expect.arrayContaining([
        'in DeskApp: key = merge("", AppStorage(0: "key"))',
        'in DeskApp: context = EnvironmentValues.modelContext',
        'in DeskApp: desk = Desk',
        'in lambda: this.prompt := merge(TextField(0: "Ask", text: this.prompt), this.prompt)',
        'in body: return WindowGroup(0: function)',
      ]),
    );
  });
  test('a parameter is known by its label and has a name of its own inside', () => {
    const document = extractSwift(app, 'swift');
    const send = document.units.find(({ name }) => name === 'send');
    expect(send?.params.map(({ name, form }) => [name, form])).toEqual([
      ['text', 'plain'],
      ['to', 'plain'],
      ['tags', 'rest'],
    ]);
    expect(shown(app)).toEqual(
      expect.arrayContaining(['in send: user = param1', 'in send: request.httpMethod := "POST"', 'in send: headers.a := "b"']),
    );
    expect(document.units.find(({ name }) => name === 'DeskApp')).toMatchObject({ doc: 'Looks after tickets.', form: 'class' });
  });
  test('cases of an enum, the constructor of a struct that writes none, parts of a class', () => {
    expect(shown(app)).toEqual(
      expect.arrayContaining([
        'in Role: user = "user"',
        'in Role: bot = "assistant"',
        'in Role: tool = "tool"',
        'in constructor: this.name := name',
        'in close: return open()',
      ]),
    );
    expect(shown(app)).not.toContain('Desk = class Desk');
  });
  test('what is marked as the main type is what the file does when it is started', () => {
    expect(shown(app)).toContain('then(?(<program>.main)): DeskApp().main(0: process.argv)');
  });
});

describe('what runs', () => {
  const code = `func run() {
  guard let url = URL(string: text), case .open(let n) = state, n > 3 else { return "" }
  if let user { p = user } else { p = 1 }
  if let a = b as? C { use(a) } else if d { }
  for (i, m) in rows where m.ok { use(m) }
  switch role { case .bot(let t): use(t); case .user: return "x"; default: break }
  do { try go() } catch { log(error) }
  while i < 3 { i += 1 }
  (a, b) = (b, a)
  list.each { k, v in f(k, v) }
}
`;
  test('conditions bind, loops take apart, cases compare', () => {
    expect(shown(code)).toEqual(
      expect.arrayContaining([
        'in run: url = URL(string: text)',
        'in run: n = state',
        'in run: then(user): p = user',
        'in run: else(user): p = 1',
        'in run: loop: i = rows[[]][0]',
        'in run: loop: then(m.ok): use(0: m)',
        'in run: case(?(role, "bot")): t = role',
        'in run: try: go()',
        'in run: catch: log(0: error)',
        'in lambda: return f(0: k, 1: v)',
      ]),
    );
  });
});

describe('hostile text', () => {
  test('broken syntax leaves a gap and the rest', () => {
    const document = extractSwift('func run() {\n  jira.open(1)\n  let x = )\n}\nfunc after() { more(3) }\n', 'swift');
    expect(show(document)).toEqual(expect.arrayContaining([expect.stringContaining('open(0: 1)'), 'in after: return more(0: 3)']));
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
  test.each([
    ['"a" + "a" + …', Array(5000).fill('"a"').join(' + ')],
    ['a.b.b…', `a${'.b'.repeat(5000)}`],
    ['f().f()…', `f${'().f'.repeat(5000)}()`],
    ['a || a || …', Array(2000).fill('a').join(' || ')],
    ['a ?? a ?? …', Array(2000).fill('a').join(' ?? ')],
    ['((((…', `${'('.repeat(500)}1${')'.repeat(500)}`],
    ['{ { { …', `${'{ '.repeat(500)}1${' }'.repeat(500)}`],
    ['$0 $0 …', `{ ${'$0; '.repeat(5000)} }`],
  ])('%s ends', (_, code) => expect(extractSwift(`let x = ${code}\n`, 'swift').units.length).toBeGreaterThan(0));
  test('what is nested too deep is a gap', () => {
    expect(reasons(`let x = ${'f('.repeat(700)}1${')'.repeat(700)}\n`)).toContain('too-deep');
  });
});
