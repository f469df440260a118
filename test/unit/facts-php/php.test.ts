import { beforeAll, describe, expect, test } from 'vitest';
import { extractComposer } from '../../../src/facts/manifest/index.js';
import { extractPhp } from '../../../src/facts/php/php.js';
import { startRuntime } from '../../../src/facts/tree-sitter/grammar.js';
import { readAsset, show, valueOf } from '../facts-python/show.js';

beforeAll(() => startRuntime(readAsset));

const lowered = (code: string): string => valueOf(extractPhp(`<?php $x = ${code};`, 'php'), '$x');
const shown = (code: string): string[] => show(extractPhp(`<?php ${code}`, 'php'));

describe('expressions', () => {
  test.each([
    ["'a\\'b\\n'", '"a\'b\\\\n"'],
    ['"a\\n{$b[\'k\']} $c $d->e $f[0]"', '`a\n{$b.k} {$c} {$d.e} {$f[0]}`'],
    ["$a . '/v1' . f(1)", '`{$a}/v1{f(0: 1)}`'],
    ['$a . $b', '`{$a}{$b}`'],
    ["sprintf('%s/%s', $a, 2)", '`{$a}/{2}`'],
    ['<<<T\n  select $a\n  T', '`  select {$a}`'],
    ["<<<'T'\n  select $a\n  T", '"  select $a"'],
    ["OpenAI::client($k)->chat()->create(['model' => 'm'])", 'OpenAI.client(0: $k).chat().create(0: map(model: "m"))'],
    ['new Desk(1, name: $n, ...$r)', 'new Desk(0: 1, name: $n, *: $r)'],
    ['new \\GuzzleHttp\\Client([])', 'new GuzzleHttp.Client(0: list())'],
    ['$o?->a?->b()', '$o.a.b()'],
    ['Desk::LIMIT', 'Desk.LIMIT'],
    ['Desk::class', 'Desk'],
    ['Desk::$open', 'Desk.open'],
    ["[Desk::class, 'reply']", 'Desk.reply'],
    ["['a' => 1, ...$b]", 'map(a: 1, **: $b)'],
    ['array(1, $b)', 'list(0: 1, 1: $b)'],
    ["array_merge($a, ['b' => 2])", 'map(**: $a, **: map(b: 2))'],
    ["compact('a', 'b')", 'map(a: $a, b: $b)'],
    ["$a['k'][0][$i]", '$a.k[0][=$i]'],
    ["getenv('K') ?: 'd'", 'merge(<php:getenv>(0: "K"), "d")'],
    ["$a['k'] ?? null", 'merge($a.k, null)'],
    ['$a ? 1 : 2', 'merge(1, 2)'],
    ['(int) $a', '$a'],
    ['!$a', '?($a)'],
    ['@f($a)', 'f(0: $a)'],
    ['exec("ls $a")', '<php:exec>(0: `ls {$a}`)'],
    ['`ls $a`', '<php:shell_exec>(0: `ls {$a}`)'],
    ["call_user_func([$this, 'a'], 1)", 'this.a(0: 1)'],
    ['$f(...$a)', '$f(*: $a)'],
    ['strlen(...)', 'strlen'],
    ['fn($a) => $a + 1', 'function'],
    ["match($a) { 'b', 'c' => 1, default => f() }", 'merge(1, f())'],
    ["$_SERVER['HOME']", '_SERVER.HOME'],
    ['$a && f()', 'merge(f())'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  test.each([
    ["[$a, 'k' => $b] = $c;", ['$a = $c[0]', '$b = $c.k']],
    ['$this->a = 1;', ['this.a := 1']],
    ["$a['k'] = 1; $a[] = 2;", ['$a.k := 1', '$a.[] := 2']],
    ["$a .= 'b';", ['$a = `{$a}b`']],
    ['$a ??= f();', ['$a = merge($a, f())']],
    ["define('KEY', 'v');", ['KEY = "v"']],
    ['foreach ($a as $k => $v) { f($v); }', ['loop: $k = ?($a)', 'loop: $v = $a[[]]', 'loop: f(0: $v)']],
    ['if ($a): f(); elseif ($b): g(); else: h(); endif;', ['then($a): f()', 'else($a): then($b): g()', 'else($a): else($b): h()']],
    ['while ($r = f()) { g($r); }', ['$r = f()', 'loop(f()): g(0: $r)']],
    ['try { f(); } catch (\\Exception $e) { g(); } finally { h(); }', ['try: f()', 'catch: $e = ?()', 'catch: g()', 'h()']],
    ["switch ($a) { case 'b': f(); break; default: g(); }", ['case(?($a, "b")): f()', 'case(?($a)): g()']],
    ['echo $a, f();', ['<php:echo>(0: $a, 1: f())']],
    ['function f() {} add_action("x", "f");', ['f = function f', 'add_action(0: "x", 1: f)']],
    ['?><input type="file" name="cv"><?php', ['<html:input>(type: "file", name: "cv")']],
  ])('%s', (code, lines) => expect(shown(code)).toEqual(lines));
});

test('a class with its fields, its constructor and what it uses', () => {
  const document = extractPhp(
    `<?php namespace App\\Desk;
     use GuzzleHttp\\Client; use Acme\\{A, B as C}; use function Acme\\help;
     #[AsCommand(name: 'desk')]
     final class Mailer extends Base implements \\JsonSerializable { use Loud; const A = 1; private ?Client $client = null; protected $name = 'x';
       public function __construct(private Client $http, string $model = 'm') { parent::__construct($model); self::make(); }
       public static function make(): self { return new static(); } }
     require __DIR__ . '/../config.php';
     return ['a' => 1];`,
    'php',
  );
  expect(document.imports.map(({ module, name, local }) => `${module} ${name} ${local}`)).toEqual([
    'App.Desk * null',
    'GuzzleHttp Client Client',
    'Acme A A',
    'Acme B C',
    'Acme help help',
    ' JsonSerializable JsonSerializable',
    './../config.php * null',
  ]);
  expect(document.exports.map(({ name }) => name)).toEqual(['App.Desk.Mailer', 'default']);
  const unit = document.units.find(({ form }) => form === 'class');
  expect([unit?.bases.length, unit?.decorators.length]).toEqual([3, 1]);
  expect(show(document)).toEqual([
    'AsCommand(name: "desk")',
    'in Mailer: A = 1',
    'in Mailer: client = new Client()',
    'in Mailer: name = "x"',
    'in constructor: $http = param0',
    'in constructor: this.http := param0',
    'in constructor: $model = param1',
    'in constructor: super(0: $model)',
    'in constructor: Mailer.make()',
    'in Mailer: constructor = function constructor',
    'in make: return new Mailer()',
    'in Mailer: make = function make',
    'Mailer = class Mailer',
    'return map(a: 1)',
  ]);
});

test('a file that returns a map gives settings; composer.json says what is required', () => {
  const { environment } = extractPhp(
    "<?php return ['crm' => ['url' => env('CRM_URL', 'http://localhost')], 'on' => true, 'x' => [1]];",
    'php',
  );
  expect(environment.map(({ name }) => name).sort()).toEqual(['crm.url', 'on', 'x']);
  const manifest = extractComposer(
    '{"require": {"php": "^8.2", "ext-curl": "*", "guzzlehttp/guzzle": "^7"}, "require-dev": {"pest/pest": "3"}, "scripts": {"go": ["@php x", "php bin/go.php"]}}',
    'composer-json',
  );
  expect(manifest.dependencies.map(({ name, use }) => `${name} ${use}`)).toEqual(['guzzlehttp/guzzle runtime', 'pest/pest development']);
  expect(manifest.units.map(({ name }) => name)).toEqual(['', 'go']);
});

describe('broken and endless code', () => {
  test('what can be read is kept', () => {
    const document = extractPhp('<?php $a = f(1); $x = = ); $b = g(2);', 'php');
    expect(document.gaps[0]?.reason).toBe('syntax');
    expect([valueOf(document, '$a'), valueOf(document, '$b')]).toEqual(['f(0: 1)', 'g(0: 2)']);
  });
  test('nesting is bounded, chains are not', () => {
    expect(extractPhp(`<?php $x = ${'f('.repeat(3000)}1${')'.repeat(3000)};`, 'php').gaps.map(({ reason }) => reason)).toContain(
      'too-deep',
    );
    const document = extractPhp(`<?php $x = $a${'->b(1)'.repeat(2000)}; $y = "s"${' . "t"'.repeat(2000)};`, 'php');
    expect(document.gaps).toEqual([]);
    expect(valueOf(document, '$y')).toBe(`"s${'t'.repeat(2000)}"`);
  });
  test.each([
    '',
    '<?php',
    '<?php class',
    '<?php $',
    "<?php '",
    '<?php function f(',
    '<?= ',
    '<?php {{{{',
    '<?php <<<T',
    '<?php namespace ; use ;',
  ])('%s is no reason to fail', (code) => expect(() => extractPhp(code, 'php')).not.toThrow());
});
