import { beforeAll, describe, expect, test } from 'vitest';
import { extractCSharp } from '../../../src/facts/csharp/csharp.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const lowered = (code: string): string => valueOf(extractCSharp(`var x = ${code};`, 'csharp'), 'x');
const reasons = (code: string): string[] => extractCSharp(code, 'csharp').gaps.map(({ reason }) => reason);

describe('values', () => {
  test.each([
    ['"a" + b.Id + "c"', '`a{b.Id}c`'],
    ['$"a/{b:F2}/{{c}}"', '`a/{b}/{c}`'],
    ['string.Format("{0}/{1}", a, b)', '`{a}/{b}`'],
    ['@"a""b\\"', JSON.stringify('a"b\\')],
    ['"""\n    a\n      b\n    """', JSON.stringify('a\n  b')],
    ['nameof(Close)', '"Close"'],
    ['0x1F', '31'],
    ['1_000m', '1000'],
    ['(Ticket)a', 'a'],
    ['await a.B()', 'a.B()'],
    ['a!.B?.C(1)', 'a.B.C(0: 1)'],
    ['a.B?[0].C(1)', 'a.B[0].C(0: 1)'],
    ['a?[i]?.C(1)', 'a[=i].C(0: 1)'],
    ['a ?? b', 'merge(a, b)'],
    ['c ? a : b', 'merge(a, b)'],
    ['a switch { 1 => b, _ => c }', 'merge(b, c)'],
    ['rows["k"][0]', 'rows.k[0]'],
    ['f(name: a, b)', 'f(name: a, 1: b)'],
    ['new Client(a) { Url = u, Keys = { Id = i } }', 'new Client(0: a, Url: u, Keys: map(Id: i))'],
    ['new { A = 1, b.C }', 'map(A: 1, C: b.C)'],
    ['new[] { 1, 2 }', 'list(0: 1, 1: 2)'],
    ['services.Get<Client>()', 'merge(services.Get(), Client)'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('declarations', () => {
  const code = `using A.B; using static C.D; using E = F.G.H; namespace N.M;
    public class Desk(IJira jira) : Base<int>, IDesk {
      private readonly HttpClient _http = new() { BaseAddress = u };
      public string Name { get; set; } = "d";
      public Jira Board => jira.Board;
      public Desk(string n) : base(n) { Name = n; }
      [Tool("close"), Plain] public async Task<string> Close(string id, int n = 3) => await jira.Close(id, Name);
      static void Main(string[] args) { }
    }`;
  test('namespaces, what they use and declare', () => {
    const { imports, exports } = extractCSharp(code, 'csharp');
    expect(imports.map(({ module, name, local }) => [module, name, local])).toEqual([
      ['A.B', '*', null],
      ['C.D', '*', null],
      ['F.G', 'H', 'E'],
      ['N.M', '*', null],
      ['N', '*', null],
    ]);
    expect(exports.map(({ name }) => name)).toEqual(['N.M.Desk']);
  });
  test('members, primary constructors, properties', () => {
    expect(show(extractCSharp(code, 'csharp'))).toEqual(
      expect.arrayContaining([
        'in Desk: _http = new HttpClient(BaseAddress: u)',
        'in Desk: Name = "d"',
        'in constructor: this.Name := n',
        'in constructor: this.jira := jira',
        'in Board: return this.jira.Board',
        'in Close: return this.jira.Close(0: id, 1: this.Name)',
      ]),
    );
  });
  test('attributes decorate', () => {
    const { units } = extractCSharp(code, 'csharp');
    expect(units.find(({ name }) => name === 'Close')?.decorators).toHaveLength(2);
    expect(units.find(({ name }) => name === 'Desk')?.bases).toHaveLength(2);
  });
  test('top-level statements are the program, and so is Main', () => {
    expect(show(extractCSharp('Run(args[0]);', 'csharp')).at(-1)).toBe('Run(0: args[0])');
    expect(show(extractCSharp(code, 'csharp')).at(-1)).toMatch(/Desk\.Main\(0: process\.argv\)$/);
  });
});

describe('hostile text', () => {
  test('broken syntax leaves a gap and the rest', () => {
    const document = extractCSharp('jira.Open(1); int = = 2; jira.Close(2);', 'csharp');
    expect(show(document)).toEqual(expect.arrayContaining([expect.stringContaining('Open(0: 1)')]));
    expect(document.gaps.map(({ reason }) => reason)).toContain('syntax');
    expect(reasons('\0\u0001}{ <html> \ud800 ((((')).toContain('syntax');
    expect(reasons('')).toEqual([]);
  });
  test.each([
    ['"a" + "a" + …', Array(20_000).fill('"a"').join(' + ')],
    ['a.b.b…', `a${'.b'.repeat(20_000)}`],
    ['f().f()…', `f${'().f'.repeat(10_000)}()`],
    ['a || a || …', Array(20_000).fill('a').join(' || ')],
    ['((((…', `${'('.repeat(3000)}1${')'.repeat(3000)}`],
    ['() => () => …', `${'() => '.repeat(3000)}1`],
  ])('%s ends', (_, code) => expect(extractCSharp(`var x = ${code};`, 'csharp').units.length).toBeGreaterThan(0));
  test('what is nested too deep is a gap', () => {
    expect(reasons(`var x = ${'() => '.repeat(3000)}1;`)).toContain('too-deep');
  });
});
