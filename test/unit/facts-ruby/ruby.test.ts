import { beforeAll, describe, expect, test } from 'vitest';
import { extractGemfile } from '../../../src/facts/manifest/gemfile.js';
import { extractRuby } from '../../../src/facts/ruby/ruby.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const lowered = (code: string): string => valueOf(extractRuby(`x = ${code}\n`, 'ruby'), 'x');
const shown = (code: string): string[] => show(extractRuby(code, 'ruby'));

describe('expressions', () => {
  test.each([
    ['"a#{b.c}\\n"', '`a{b().c()}\n`'],
    ["'a#{b}'", '"a#{b}"'],
    ['"a" + b(1)', '`a{b(0: 1)}`'],
    ['"%s/%s" % [h(1), 2]', '`{h(0: 1)}/{2}`'],
    ['format("%s!", 1)', '`{1}!`'],
    ['<<~T\n  select #{1}\nT', '`\n  select {1}\n`'],
    ['OpenAI::Client.new(access_token: ENV["K"])', 'new OpenAI.Client(access_token: ENV.K)'],
    ['r.dig("a", 0)', 'r().a[0]'],
    [':sym', '"sym"'],
    ['{ "a" => 1, b: 2, **{} }', 'map(a: 1, b: 2, **: map())'],
    ['%w[a b]', 'list(0: "a", 1: "b")'],
    ['true ? 1 : 2', 'merge(1, 2)'],
    ['`ls #{1}`', '<Kernel.backtick>(0: `ls {1}`)'],
    ['if true then 1 else 2 end', 'merge(1, 2)'],
    ['->(v) { v }', 'function'],
    ['"a".freeze', '"a"'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

test('a bare name is a variable where one was assigned, else a method', () => {
  expect(shown('a = 1\nb = a\nc = d\n').slice(1)).toEqual(['b = a', 'c = d()']);
});

test('methods of a class, its fields and what it returns', () => {
  const code =
    'class Bot < Base\n  include Helpers\n  attr_reader :db\n  def initialize(db)\n    @db = db\n  end\n  def ask(q) = send_it(q)\n  def send_it(q)\n    if q then db.run(q) else nil end\n  end\nend\n';
  const document = extractRuby(code, 'ruby');
  expect(show(document)).toEqual(
    expect.arrayContaining([
      'in constructor: this.db := param0'.replace('param0', 'db'),
      'in ask: return this.send_it(0: q)',
      'in send_it: then(q): return this.db.run(0: q)',
      'in send_it: else(q): return null',
      'Bot = class Bot',
    ]),
  );
  expect(document.units.find(({ name }) => name === 'Bot')?.bases.length).toBe(2);
});

test('files and libraries that are required', () => {
  const { imports, namespace } = extractRuby("require 'pg'\nrequire_relative 'lib/store'\n", 'ruby');
  expect(imports.map(({ module, local }) => [module, local])).toEqual([
    ['pg', null],
    ['./lib/store', null],
  ]);
  expect(namespace).toBe('');
});

test('gems are used as their group says', () => {
  const text = "gem 'pg', '~> 1.5'\ngroup :development, :test do\n  gem 'rspec'\nend\ngem \"mail\"\n# gem 'no'\n";
  expect(extractGemfile(text, 'gemfile').dependencies.map(({ name, version, use }) => [name, version, use])).toEqual([
    ['pg', '~> 1.5', 'runtime'],
    ['rspec', null, 'development'],
    ['mail', null, 'runtime'],
  ]);
});

describe('hostile and broken', () => {
  test('a broken line leaves a gap and the rest', () => {
    const document = extractRuby('a = f(1)\nx = = )\nb = g(2)\n', 'ruby');
    expect(show(document)).toEqual(expect.arrayContaining(['a = f(0: 1)', 'b = g(0: 2)']));
    expect(document.gaps.length).toBeGreaterThan(0);
  });
  test('deep nesting ends in a gap', () => {
    expect(extractRuby(`x = ${'f('.repeat(3000)}1${')'.repeat(3000)}\n`, 'ruby').gaps.length).toBeGreaterThan(0);
  });
  test('a long chain and a long sum are no depth', () => {
    const document = extractRuby(`x = a${'.b(1)'.repeat(2000)}\ny = "s"${' + "t"'.repeat(2000)}\n`, 'ruby');
    expect(document.gaps).toEqual([]);
    expect(valueOf(document, 'y').length).toBe(2003);
  });
  test.each(['', '\0', 'class', 'def', '<<~X', '"#{', '{{{{', 'x = <<~A + <<~B\n'])('%j is read', (code) => {
    expect(() => extractRuby(code, 'ruby')).not.toThrow();
  });
});
