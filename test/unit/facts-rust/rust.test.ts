import { beforeAll, describe, expect, test } from 'vitest';
import { extractRust } from '../../../src/facts/rust/rust.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const lowered = (code: string): string => valueOf(extractRust(`static X: T = ${code};`, 'rust'), 'X');

describe('expressions', () => {
  test.each([
    ['"a\\t".to_string() + &y', '`a\t{y}`'],
    ['r#"raw\\n"#', '"raw\\\\n"'],
    ['b"x"', '"x"'],
    ['format!("https://{}/v{n}/{{{0}", host)', '`https://{host}/v{n}/{{host}`'],
    ['format!("{url}", url = base.url())', '`{base.url()}`'],
    ['vec![a, b.c(1)]', 'list(0: a, 1: b.c(0: 1))'],
    ['json!({"a": b, "c": [1, d.e()], "f": format!("{}", g)})', 'map(a: b, c: list(0: 1, 1: d.e()), f: `{g}`)'],
    ['env!("KEY")', 'env!(0: "KEY")'],
    ['sqlx::query!("select 1", id)', 'sqlx[query!](0: "select 1", 1: id)'],
    ['println!("{x}")', 'println!(0: `{x}`)'],
    ['reqwest::Client::new().post(url).json(&b).send().await?', 'reqwest.Client.new().post(0: url).json(0: b).send()'],
    ['f::<u8>(x)', 'f(0: x)'],
    ['Some(x)', 'x'],
    ['Box::new(Message { role, content: c, ..base })', 'new Message(role: role, content: c, **: base)'],
    ['rows[0].name.clone()', 'rows[0].name'],
    ['values["k"].as_str().context("no")?', 'values.k'],
    ['env::var("X").unwrap_or("y".into())', 'merge(env.var(0: "X"), "y")'],
    ['(1, x as u8)', 'list(0: 1, 1: x)'],
    ['a && b', 'merge(b)'],
    ['!a', '?(a)'],
    ['-3i32', '-3'],
    ['|a: i32| a', 'function'],
    ['async move { f() }', 'f()'],
    ['if c { 1 } else if d { 2 } else { 3 }', 'merge(1, 2, 3)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  const shown = (code: string): string[] =>
    show(extractRust(`fn main() {\n${code}\n}`, 'rust')).map((line) => line.replace('in main: ', ''));
  test.each([
    ['let (a, mut b) = f();', ['a = f()[0]', 'b = f()[1]']],
    ['let P { name, age: q, .. } = z;', ['name = z.name', 'q = z.age']],
    ['let Some(x) = y else { return; };', ['x = y']],
    ['if let Ok(v) = g() { h(v); }', ['v = g()', 'then(g()): h(0: v)']],
    [
      'match k { Some(n) if n > 1 => { g(n); } "a" => { h(); } _ => {} }',
      ['n = k', 'case(?(k, ?(n, 1))): g(0: n)', 'case(?(k, "a")): h()'],
    ],
    ['for row in rows.iter() { g(row); }', ['loop: row = rows[[]]', 'loop: g(0: row)']],
    ['while let Some(x) = it.next() { g(x); }', ['x = it.next()', 'loop(it.next()): g(0: x)']],
    ['s += "x";', ['s = `{s}{"x"}`']],
    ['xs[0].a = 3;', ['xs[0].a := 3']],
    ['m["k"] = x;', ['m.k := x']],
    ['return f(x);', ['return f(0: x)']],
    ['f(x)', ['return f(0: x)']],
    ['if c { f(1); } else { g(2); }', ['then(c): f(0: 1)', 'else(c): g(0: 2)']],
  ])('%s', (code, lines) => expect(shown(code).filter((line) => line !== 'main = function main')).toEqual(lines));
});

describe('declarations', () => {
  test('the methods of every impl stand in their type, whose traits are its bases', () => {
    const document = extractRust(
      'impl Tool for Bot { fn run(&self, q: String) -> R { self.db.exec(q) } }\nstruct Bot { db: Arc<Pool> }\nimpl Bot { fn new() -> Self { Self { db: f() } } }',
      'rust',
    );
    expect(show(document)).toEqual([
      'in Bot: db = new Pool()',
      'in run: self = param0',
      'in run: q = param1',
      'in run: return self.db.exec(0: q)',
      'in Bot: run = function run',
      'in new: return new Bot(db: f())',
      'in Bot: new = function new',
      'Bot = class Bot',
    ]);
    expect(document.units.find(({ name }) => name === 'Bot')?.bases.length).toBe(1);
  });
  test('attributes are decorators', () => {
    const document = extractRust('#[tool(description = "Closes")]\n#[inline]\nasync fn close() {}', 'rust');
    expect(document.units.find(({ name }) => name === 'close')?.decorators.length).toBe(2);
  });
  test('a path is bound by what brings it in, or where it is first used', () => {
    const code =
      'use std::{env, io::{self, Write as W}};\nuse crate::a::b;\nuse serde::*;\nmod tools;\nfn f() { reqwest::get(u); crate::c::d(1); super::e(); }';
    expect(extractRust(code, 'rust').imports.map(({ module, name, local }) => `${module} ${name} ${local}`)).toEqual([
      'std env env',
      'std io io',
      'std.io Write W',
      'crate.a b b',
      'serde * null',
      'self.tools * tools',
      'reqwest * reqwest',
      'crate.c d crate::c::d',
      'super e super::e',
    ]);
  });
  test('tests inside of a file are left out', () => {
    expect(show(extractRust('#[cfg(test)]\nmod tests { fn a() { f(); } }', 'rust'))).toEqual([]);
  });
});

describe('hostile and broken', () => {
  test('a broken function leaves a gap and the rest', () => {
    const document = extractRust('fn a() { f(1); }\nfn b() { let x = = 2; }\nfn c() { g(2); }', 'rust');
    expect(show(document)).toEqual(expect.arrayContaining(['in a: f(0: 1)', 'in c: g(0: 2)']));
    expect(document.gaps.every(({ reason }) => reason === 'syntax')).toBe(true);
    expect(document.gaps.length).toBeGreaterThan(0);
  });
  test.each([
    ['calls', `${'f('.repeat(5000)}1${')'.repeat(5000)}`],
    ['blocks', `${'{ '.repeat(3000)}1${' }'.repeat(3000)}`],
    ['macros', `json!(${'['.repeat(4000)}${']'.repeat(4000)})`],
    ['held values', `${'Some('.repeat(3000)}f(1)${')'.repeat(3000)}`],
  ])('deep %s never throw', (form, code) => {
    const document = extractRust(`static X: T = ${code};\nstatic Y: T = g(1);`, 'rust');
    expect(document.gaps.length > 0).toBe(form !== 'held values');
  });
  test('deep imports and patterns end in a gap', () => {
    const document = extractRust(
      `use ${'a::{'.repeat(1000)}b${'}'.repeat(1000)};\nfn f() { let ${'('.repeat(1000)}x${',)'.repeat(1000)} = y; }`,
      'rust',
    );
    expect(document.gaps.length).toBeGreaterThan(0);
  });
  test('a long chain and a long sum are no depth', () => {
    const document = extractRust(`static X: T = a${'.b(1)?'.repeat(3000)};\nstatic Y: T = "s"${' + "t"'.repeat(3000)};`, 'rust');
    expect(document.gaps).toEqual([]);
    expect(valueOf(document, 'Y').length).toBe(3003);
  });
  test.each(['', '\0\0', 'use', 'fn', '{{{{', '"\\', 'x!', 'x!(', 'impl', 'use ::{', '\uFEFFstatic X: T = f("ü");'])(
    '%j is read',
    (code) => {
      expect(() => extractRust(code, 'rust')).not.toThrow();
    },
  );
});
