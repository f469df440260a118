import { expect, test } from 'vitest';
import { effects, facts, show } from './facts.js';

const unitsOf = (text: string) => facts(text).units.slice(1);

test('parameters are written first; their defaults and types belong outside', () => {
  const text = 'function f(this: T, a: ns.A, { b, c: d = 1 }: Q = {}, [e] = [], ...g) { return a }';
  expect(effects(text)).toEqual([
    'f: a = param0',
    'f: b = param1.b',
    'f: d = (param1.c | 1)',
    'f: e = param2.0',
    'f: g = param3',
    'f: return a',
    'f = λf',
  ]);
  const document = facts(text);
  const params = document.units[1]?.params.map(({ name, form, default: fallback, type }) => [
    name,
    form,
    fallback === null ? null : show(document, fallback),
    type === null ? null : show(document, type),
  ]);
  expect(params).toEqual([
    ['a', 'plain', null, 'ns.A'],
    ['', 'keywords', '{}', 'Q'],
    ['', 'plain', '[]', null],
    ['g', 'rest', null, null],
  ]);
});

test('a class is a unit with fields and methods, parameter properties set themselves', () => {
  const text = `
    @Controller('jobs')
    class Jobs extends Base implements Runs {
      private queue: Queue;
      http = axios.create();
      static { boot() }
      constructor(private readonly repo: Repo) { super(1) }
      @Get(':id') async one(@Param('id') id: string) { return this.repo.find(id) }
      get url() { return 'u' }
      abstract later(): void;
    }`;
  expect(effects(text)).toEqual([
    'Jobs: queue = new Queue()',
    'Jobs: http = axios.create()',
    'Jobs: boot()',
    'constructor: repo = param0',
    'constructor: this.repo = param0',
    'constructor: super(1)',
    'Jobs: constructor = λconstructor',
    `Jobs: Param("id")`,
    'one: id = param0',
    'one: return this.repo.find(id)',
    'Jobs: one = λone',
    'url: return "u"',
    'Jobs: url = λurl',
    'Jobs: later = λlater',
    'Jobs = λJobs',
  ]);
  const document = facts(text);
  const shown = (name: string): string[][] => {
    const unit = document.units.find((candidate) => candidate.name === name);
    return [unit?.decorators, unit?.bases].map((refs) => (refs ?? []).map((ref) => show(document, ref)));
  };
  expect(shown('Jobs')).toEqual([['Controller("jobs")'], ['Base', 'Runs']]);
  expect(shown('one')).toEqual([['Get(":id")'], []]);
  expect(shown('url')).toEqual([['property'], []]);
});

test('interfaces and object types are classes of fields, unions of literals are alternatives', () => {
  expect(
    effects(`
      interface Patient extends Person { name: string; tags: Tag[]; home: { city?: string | null } }
      type Verdict = 'approve' | 'reject';
      type Row = Base & { id: number };
      enum Mode { Live = 'live', Dry }`),
  ).toEqual([
    'Patient: name = new string()',
    'Patient: tags = [[]: new Tag()]',
    'λ: city = (new string() | null)',
    'Patient: home = new λ()',
    'Patient = λPatient',
    'Verdict = ("approve" | "reject")',
    'Row: id = new number()',
    'Row = λRow',
    'Mode = {Live: "live", Dry: 1}',
  ]);
});

test('a namespace is a unit, and an alias into one is a name', () => {
  expect(effects('namespace N { export const a = f() } import B = N.a.b')).toEqual(['N: a = f()', 'N = λN', 'B = N.a.b']);
});

test('declarations without code give nothing', () => {
  expect(effects('declare const a: A; declare function f(): void; declare module "m" { const x: number } function g(): void;')).toEqual([]);
});

test('a comment above a function, class, method or handler is its doc', () => {
  const text = `
    /** Refunds
     *  an order. */
    export const refund = async () => {};
    // Closes
    // tickets.
    app.post('/close', (request) => close(request)); // not the next one
    class Box {
      /** Opens it. */
      open() {}
    }`;
  expect(unitsOf(text).map(({ name, doc }) => [name, doc])).toEqual([
    ['refund', 'Refunds\nan order.'],
    ['', 'Closes\ntickets.'],
    ['Box', null],
    ['open', 'Opens it.'],
  ]);
  expect(facts(text).prose.map(({ form }) => form)).toEqual(['doc', 'doc', 'doc', 'comment', 'doc']);
});

test('units know what encloses them', () => {
  const [outer, inner] = unitsOf('function outer() { return () => 1 }');
  expect([outer?.parent, inner?.parent]).toEqual([0, 1]);
});
