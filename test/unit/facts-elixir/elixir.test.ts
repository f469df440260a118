import { beforeAll, describe, expect, test } from 'vitest';
import { extractElixir } from '../../../src/facts/elixir/elixir.js';
import { extractLivebook } from '../../../src/facts/elixir/livebook.js';
import { extractMix } from '../../../src/facts/elixir/mix.js';
import type { Document } from '../../../src/model/facts.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { asset } from '../../../src/system/assets.js';
import { show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(asset));

const lowered = (code: string): string => valueOf(extractElixir(`a = b = c = k = 1\nx = ${code}\n`, 'elixir'), 'x');
const shown = (code: string): string[] => show(extractElixir(code, 'elixir'));

describe('expressions', () => {
  test.each([
    ['"a\\n#{b}/c"', '`a\n{b}/c`'],
    ['"a" <> b', '`a{b}`'],
    ['"""\nhello\n"""', '"\\nhello\\n"'],
    ['~w(a b)', 'list(0: "a", 1: "b")'],
    ['~s(a #{b})', '`a {b}`'],
    ['[a: 1, b: 2]', 'map(a: 1, b: 2)'],
    ['[{"Authorization", a}]', 'map(Authorization: a)'],
    ['%{"b" => 2, a: 1}', 'map(b: 2, a: 1)'],
    ['%{a | b: 2}', 'map(**: a, b: 2)'],
    ['%Desk.Ticket{id: 1}', 'new Desk.Ticket(id: 1)'],
    ['{:ok, a}', 'a'],
    ['[1 | a]', 'list(0: 1, *: a)'],
    ['a |> f(1) |> g()', 'g(0: f(0: a, 1: 1))'],
    ['a |> Req.post!(json: b)', 'Req[post!](0: a, json: b, 1: map(json: b))'],
    ['a.b[:c]["d"]', 'a.b.c.d'],
    ['a.(1)', 'a(0: 1)'],
    ['Desk.open', 'Desk.open()'],
    [':httpc.request(a)', '<:httpc>.request(0: a)'],
    ['Map.get(a, :k, 2)', 'merge(a.k, 2)'],
    ['get_in(a, ["b", Access.at(0), "c"])', 'a.b[[]].c'],
    ['Map.put(a, :k, 2)', 'map(**: a, k: 2)'],
    ['Enum.map(a, b)', 'a.map(0: b)'],
    ['Application.get_env(:desk, :url, "u")', '<setting:read>(0: "desk.url", 1: "u")'],
    ['Application.fetch_env!(:desk, Desk.Repo)[:url]', '<setting:read>(0: "desk.Desk.Repo.url")'],
    ['System.get_env("K") || "d"', 'merge(System.get_env(0: "K"), "d")'],
    ['if a, do: 1, else: 2', 'merge(1, 2)'],
    ['(case a do\n {:ok, v} -> v\n :none -> 2\n end)', 'merge(v, 2)'],
    ['fn v -> v end', 'function'],
    ['&Desk.f/1', 'Desk.f'],
    ['then(a, &f(&1))', 'function(0: a)'],
    ['not a', '?(a)'],
    ['a ++ b', 'list(*: a, *: b)'],
    ['for v <- a, do: f(v)', 'list([]: f(0: v))'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  test.each([
    ['{:ok, %{body: b}} = f()', ['b = f().body']],
    ['[h | t] = f()', ['h = f()[[]]', 't = f()']],
    [
      'defmodule Desk do\n  @url "u"\n  def ask(%{"q" => q}, n \\\\ 2), do: get(@url, q, n)\n  defp get(a, b, c), do: a\nend',
      [
        'in Desk: @url = "u"',
        'in ask: q = param0.q',
        'in ask: n = param1',
        'in ask: return this.get(0: this[@url], 1: q, 2: n)',
        'in Desk: ask = function ask',
        'in get: a = param0',
        'in get: b = param1',
        'in get: c = param2',
        'in get: return a',
        'in Desk: get = function get',
        'Desk = class Desk',
      ],
    ],
    [
      'defmodule Desk do\n  def run("a", x), do: f(x)\n  def run(_, x) when x > 1 do\n    x\n  end\nend',
      [
        'in run: x = param1',
        'in run: case(?(param0, "a")): return f(0: x)',
        'in Desk: run = function run',
        'in run: x = param1',
        'in run: case(?(?(x, 1))): return x',
        'in Desk: run = function run',
        'Desk = class Desk',
      ],
    ],
    ['alias Desk.{Repo, Mail}\nalias Desk.Tickets, as: T\nRepo.all(T)', ['Desk.Repo.all(0: Desk.Tickets)']],
    [
      'with {:ok, a} <- f(), b = g(a) do\n  h(b)\nelse\n  {:error, e} -> e\nend',
      ['a = f()', 'b = g(0: a)', 'h(0: b)', 'case(?()): e = ?()'],
    ],
    [
      'case f() do\n  "a" -> g()\n  other when other > 1 -> h(other)\nend',
      ['case(?(f(), "a")): g()', 'case(?(f())): other = f()', 'case(?(f())): h(0: other)'],
    ],
    ['post "/ask" do\n  send(conn)\nend', ['in lambda: conn = param0', 'in lambda: return send(0: conn)', 'post(0: "/ask", 1: function)']],
    ['scope "/", DeskWeb do\n  get "/ask", AskController, :ask\nend', ['get(0: "/ask", 1: DeskWeb.AskController, 2: "ask")']],
    [
      'def f(x) do\n  g(x)\nrescue\n  e -> h(e)\nend',
      [
        'in f: x = param0',
        'in f: try: return g(0: x)',
        'in f: catch: case(?()): e = ?()',
        'in f: catch: case(?()): return h(0: e)',
        'f = function f',
      ],
    ],
  ])('%s', (code, rows) => expect(shown(code)).toEqual(rows));
});

describe('modules', () => {
  const code = `defmodule Desk.Inbox do
  use GenServer
  use DeskWeb, :live_view
  @behaviour Tool
  import Ecto.Query
  @doc "Asks."
  def ask(%Ticket{} = ticket), do: ticket
  defmodule Line do
    defstruct [:id, text: ""]
  end
end`;
  const lower = (): Document => extractElixir(code, 'elixir');
  test('are exported by their full names', () => {
    expect(lower().exports.map(({ name }) => name)).toEqual(['Desk.Inbox.Line', 'Desk.Inbox']);
  });
  test('have what they use as bases, and what others bring in as imports', () => {
    const document = lower();
    expect(document.units.find(({ name }) => name === 'Inbox')?.bases.length).toBe(5);
    expect(document.imports.map(({ module, name, local }) => [module, name, local])).toContainEqual(['Ecto.Query', '*', null]);
    expect(document.imports.map(({ module, name, local }) => [module, name, local])).toContainEqual(['', 'Ticket', 'Ticket']);
  });
  test('say what functions are for', () => expect(lower().units.find(({ name }) => name === 'ask')?.doc).toBe('Asks.'));
});

test('settings have the name of their application before them', () => {
  const document = extractElixir('import Config\nconfig :desk, Desk.Repo, url: "u", pool: [size: 1]\nconfig :desk, token: "t"\n', 'elixir');
  expect(document.environment.map(({ name }) => name)).toEqual([
    'desk.Desk.Repo.url',
    'config.Repo.url',
    'desk.Desk.Repo.pool.size',
    'desk.token',
  ]);
});

test('mix.exs tells packages and what an escript begins with', () => {
  const document = extractMix(
    `defmodule Desk.MixProject do
  use Mix.Project
  def project, do: [app: :desk, escript: [main_module: Desk.CLI], deps: deps()]
  defp deps do
    [{:req, "~> 0.5"}, {:credo, "~> 1.7", only: [:dev, :test]}, {:bumblebee, github: "elixir-nx/bumblebee"}]
  end
end`,
    'mix',
  );
  expect(document.dependencies.map(({ name, version, use }) => [name, version, use])).toEqual([
    ['req', '~> 0.5', 'runtime'],
    ['credo', '~> 1.7', 'development'],
    ['bumblebee', null, 'runtime'],
  ]);
  expect(show(document).at(-1)).toBe('Desk.CLI.main(0: System.argv())');
});

test('of a notebook the cells run, not what stands around them', () => {
  const text =
    '# Desk\n\nf(0)\n\n```elixir\na = f(1)\n```\n\n<!-- livebook:{"output":true} -->\n\n```\nf(2)\n```\n\n```elixir\ng(a)\n```\n';
  const document = extractLivebook(text, 'livebook');
  expect(show(document)).toEqual(['a = f(0: 1)', 'g(0: a)']);
});

test.each(['defmodule A do\n  def f(', 'x = %{a: ', 'fn -> ', '"#{', ''])('broken code is no accident: %s', (code) => {
  expect(() => extractElixir(code, 'elixir')).not.toThrow();
});
