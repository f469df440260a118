import { beforeAll, describe, expect, test } from 'vitest';
import { extractSwift } from '../../../src/facts/swift/swift.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractSwift(`func run() {\n  let x = ${code}\n}\n`, 'swift'), 'x');
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

test('show', () => {
  console.log(
    shown(`import SwiftUI
import struct Foundation.URL
@main
struct DeskApp: App {
  @AppStorage("key") var key = ""
  @State private var prompt = ""
  @Environment(\\.modelContext) private var context
  @ObservedObject var desk: Desk
  var body: some Scene {
    WindowGroup { TextField("Ask", text: $prompt).padding() }
  }
  func send(_ text: String, to user: String = "me") async throws -> String {
    guard let url = URL(string: text), case .open(let n) = state, n > 3 else { return "" }
    if let user { log(user) } else { stop() }
    var request = URLRequest(url: url)
    request.httpMethod = "POST"
    headers["a"] = "b"
    for (i, m) in rows where m.ok { use(m) }
    switch role { case .bot(let t): use(t); case .user: return "x"; default: break }
    do { try go() } catch { log(error) }
    return user
  }
}
extension Desk { func close() {} }
enum Role: String { case user, bot = "assistant"; case tool(String) }
struct Row { let id: Int; var name = "x" }
`).join('\n'),
  );
});
