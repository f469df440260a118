import { beforeAll, describe, expect, test } from 'vitest';
import { extractDart } from '../../../src/facts/dart/dart.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractDart(`void run() {\n  final x = ${code};\n}\n`, 'dart'), 'x');
const shown = (code: string): string[] => show(extractDart(code, 'dart'));
const reasons = (code: string): string[] => extractDart(code, 'dart').gaps.map(({ reason }) => reason);

describe('values', () => {
  test.each([
    ["'a' + ticket.id + 'c'", '`a{ticket.id}c`'],
    ["'$base/${ticket.id}/c\\n'", '`{base}/{ticket.id}/c\n`'],
    ['\'a\' "b"', '"ab"'],
    ["r'a$b'", '"a$b"'],
    ["'''a\n$b'''", '`a\n{b}`'],
    ['-1.5', '-1.5'],
    ['null', 'null'],
    ['Ticket(a, n: 1)', 'new Ticket(0: a, n: 1)'],
    ['const Ticket.open(1)', 'Ticket.open(0: 1)'],
    ['a?.b!.c(1)', 'a.b.c(0: 1)'],
    ["rows['k'][0]", 'rows.k[0]'],
    ['rows[i]', 'rows[=i]'],
    ['a ?? b', 'merge(a, b)'],
    ['c ? a : b.d', 'merge(a, b.d)'],
    ["switch (c) { 'a' => a, _ => b }", 'merge(a, b)'],
    ['a as Ticket', 'merge(a, Ticket)'],
    ['await desk.close(id: 1)', 'desk.close(id: 1)'],
    ["{'a': 1, k: 2, ...m}", 'map(a: 1, []: 2, **: m)'],
    ['[a.b, ...c]', 'list(0: a.b, *: c)'],
    ['[for (var m in rows) m.id]', 'list([]: m.id)'],
    ['a.b == c', '?(a.b, c)'],
    ['!a.b', '?(a.b)'],
    ['Client()..key = k', 'new Client()'],
    ['rows.map((m) => m.name).toList()', 'rows.map(0: function).toList()'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

const app = `import 'package:flutter/material.dart';
import 'package:http/http.dart' as http;
import 'services/api.dart';

void main() => runApp(const DeskApp());

class DeskApp extends StatelessWidget with Helps implements Board {
  const DeskApp({super.key, required this.title, this.size = 3});
  DeskApp.open(this.title) : size = 1;
  factory DeskApp.from(Map m) => DeskApp(title: m['a']);
  final String title;
  final int size;
  final Client client = Client();
  int get total => title.length;

  Future<String> send(String text, {String to = 'me'}) async {
    try {
      final reply = await http.post(Uri.parse('https://x'), headers: {'a': to});
      for (final row in rows) {
        use(row);
      }
      return reply.body;
    } catch (e) {
      log(e);
    }
    if (text.isEmpty) return '';
    list..add(text)..first.name = to;
  }
}
enum Role { user, bot }
const limit = 4;
`;

describe('declarations', () => {
  test('what is brought in goes by its package, and by its file', () => {
    expect(extractDart(app, 'dart').imports.map(({ module, local }) => [module, local])).toEqual([
      ['package:flutter/material.dart', null],
      ['package:flutter', null],
      ['package:http/http.dart', 'http'],
      ['package:http', 'http'],
      ['./services/api.dart', null],
    ]);
  });
  test('classes with their constructors, fields and getters', () => {
    expect(shown(app)).toEqual(
      expect.arrayContaining([
        'in constructor: this.title := title',
        'in open: this.size := 1',
        'in open: return DeskApp()',
        'in from: return new DeskApp(title: m.a)',
        'in total: return this.title.length',
        'in main: return runApp(0: new DeskApp())',
        'in Role: bot = "bot"',
        'limit = 4',
      ]),
    );
    expect(extractDart(app, 'dart').units.find(({ name }) => name === 'DeskApp')?.bases).toHaveLength(3);
  });
  test('bodies', () => {
    expect(shown(app)).toEqual(
      expect.arrayContaining([
        'in send: try: reply = http.post(0: Uri.parse(0: "https://x"), headers: map(a: to))',
        'in send: try: loop: row = rows[[]]',
        'in send: catch: log(0: e)',
        'in send: then(text.isEmpty): return ""',
      ]),
    );
  });
});

describe('hostile text', () => {
  test('broken syntax leaves a gap and the rest', () => {
    const document = extractDart('void run() {\n  jira.open(1);\n  final x = );\n}\nvoid after() { more(3); }\n', 'dart');
    expect(show(document)).toEqual(expect.arrayContaining([expect.stringContaining('open(0: 1)')]));
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
  test.each([
    ["'a' + 'a' + …", Array(2000).fill("'a'").join(' + ')],
    ['a.b.b…', `a${'.b'.repeat(5000)}`],
    ['f().f()…', `f${'().f'.repeat(5000)}()`],
    ['a || a || …', Array(2000).fill('a').join(' || ')],
    ['((((…', `${'('.repeat(500)}1${')'.repeat(500)}`],
  ])('%s ends', (_, code) => expect(extractDart(`final x = ${code};\n`, 'dart').units.length).toBeGreaterThan(0));
});
