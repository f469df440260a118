import { describe, expect, test } from 'vitest';
import { extractPowerShell } from '../../../src/facts/powershell/powershell.js';
import { show, valueOf } from '../facts-python/show.js';

const lowered = (code: string): string => valueOf(extractPowerShell(`$x = ${code}`, 'powershell'), '$x');
const shown = (code: string): string[] => show(extractPowerShell(code, 'powershell'));

describe('expressions', () => {
  test.each([
    ["'a''b`n'", '"a\'b`n"'],
    ['"a`n$b $($c.d) ${e} $env:F.g"', '`a\n{$b} {$c.d} {$e} {<process.env>.F}.g`'],
    ['@"\nHello $a\n"@', '`Hello {$a}`'],
    ["@'\nHello $a\n'@", '"Hello $a"'],
    ["'a' + $b + 1", '`a{$b}{1}`'],
    ["'{0}/{1}' -f $a, 2", '`{$a}/{2}`'],
    ["$a -replace 'b', 'c'", '$a'],
    ['$a.b[0].c(1)', '$a.b[0].c(0: 1)'],
    ['$a?.b', '$a.b'],
    ['[System.IO.File]::ReadAllText($f)', 'System.IO.File.ReadAllText(0: $f)'],
    ['[Desk]::new(1)', 'new Desk(0: 1)'],
    ["[string]'a'", '"a"'],
    ["[pscustomobject]@{ a = 1; 'b c' = $d }", 'map(a: 1, b c: $d)'],
    ["@('a', $b)", 'list(0: "a", 1: $b)'],
    ["'a', $b", 'list(0: "a", 1: $b)'],
    ['@()', 'list()'],
    ["$a ?? 'b'", 'merge($a, "b")'],
    ["$a ? 'b' : 'c'", 'merge("b", "c")'],
    ['-not $a', '?($a)'],
    ["if ($a) { 'b' } else { 'c' }", 'merge("b", "c")'],
    ["switch ($a) { 'b' { 1 } default { 2 } }", 'merge(1, 2)'],
    ['{ param($a) $a }', 'function'],
    [
      'Invoke-RestMethod -Uri "https://a/$b" -Method Post @more',
      '<cli:Invoke-RestMethod>(Uri: `https://a/{$b}`, Method: "Post", **: $more)',
    ],
    ["irm 'https://a' -UseBasicParsing", '<cli:Invoke-RestMethod>(0: "https://a", UseBasicParsing: true)'],
    ["(Invoke-RestMethod 'https://a' -Headers @{ b = 'c' }).d", '<cli:Invoke-RestMethod>(0: "https://a", Headers: map(b: "c")).d'],
    ["New-Object Net.Mail.SmtpClient('a', 25)", 'new System.Net.Mail.SmtpClient(0: "a", 1: 25)'],
    ['New-Object -ComObject Outlook.Application', 'new <com:Outlook.Application>()'],
    ['$a | ConvertTo-Json -Depth 5', '$a'],
    ['$a | Where-Object { $_.b } | Select-Object -ExpandProperty c', '$a.c'],
    ['$a | ForEach-Object { $_.b }', 'list([]: $_.b)'],
    ['git log -1 --format=%s', '<cli:git>(0: "log", 1: -1, 2: "--format=%s")'],
    ['& "$PSScriptRoot\\run.exe" -a b', '<cli:run>(0: "-a", 1: "b")'],
    ['& $a b', '<cli:?>(0: $a, 1: "b")'],
    ['$A', '$A'],
  ])('%s', (code, value) => expect(lowered(code)).toBe(value));
});

describe('statements', () => {
  test.each([
    ["$env:A = 'b'", ['<process.env>.A := "b"']],
    ["$a.b = 1; $a['c'] = 2", ['$a.b := 1', '$a.c := 2']],
    ["$s += 'b'", ['$s = `{$s}b`']],
    ['$l += $b', ['$l = list(*: $l, []: $b)']],
    ['foreach ($a in $b) { f $a }', ['loop: $a = $b[[]]', 'loop: <cli:f>(0: $a)']],
    [
      'if ($a -eq 1) { f } elseif ($b) { g } else { h }',
      ['then(?($a, 1)): <cli:f>()', 'else(?($a, 1)): then($b): <cli:g>()', 'else(?($a, 1)): else($b): <cli:h>()'],
    ],
    ['while ($true) { f }', ['loop(true): <cli:f>()']],
    ['try { f } catch [X] { g } finally { h }', ['try: <cli:f>()', 'catch: <cli:g>()', '<cli:h>()']],
    [
      'function Get-A($b = 1) { $b }\nget-a -b 2',
      ['in Get-A: $b = param0', 'in Get-A: return $b', 'Get-A = function Get-A', 'Get-A(B: 2)'],
    ],
    [
      'param([Parameter(Mandatory)][string] $A, [int] $B = 3)',
      ['$A = <powershell:param>(0: "A")', '$B = merge(<powershell:param>(0: "B"), 3)'],
    ],
    [
      'class A : B { [string] $C = 1; A([int] $d) { $this.C = $d } }',
      [
        'in A: C = 1',
        'in constructor: $d = param0',
        'in constructor: this.C := $d',
        'in A: constructor = function constructor',
        'A = class A',
      ],
    ],
    ['Get-Item a |\n  Remove-Item `\n  -Force # b', ['<cli:Remove-Item>(Force: true, |: <cli:Get-Item>(0: "a"))']],
  ])('%s', (code, lines) => expect(shown(code)).toEqual(lines));
});

test('modules and files that are taken in', () => {
  const { imports } = extractPowerShell(
    ". ./a.ps1\n. \"$PSScriptRoot\\b.ps1\"\nImport-Module (Join-Path $PSScriptRoot 'lib' 'C.psm1') -Force\nusing module ./D.psm1\nImport-Module Az.Accounts, PSOpenAI",
    'powershell',
  );
  expect(imports.map(({ module }) => module)).toEqual(['./a.ps1', './b.ps1', './lib/C.psm1', './D.psm1', 'Az.Accounts', 'PSOpenAI']);
});

describe('broken and endless code', () => {
  test('what can be read is kept', () => {
    const document = extractPowerShell('$a = f 1\n$x = = )\n$b = g 2\n', 'powershell');
    expect(document.gaps[0]?.reason).toBe('syntax');
    expect([valueOf(document, '$a'), valueOf(document, '$b')]).toEqual(['<cli:f>(0: 1)', '<cli:g>(0: 2)']);
  });
  test('nesting is bounded, chains are not', () => {
    expect(extractPowerShell(`$x = ${'('.repeat(3000)}1${')'.repeat(3000)}`, 'powershell').gaps.map(({ reason }) => reason)).toContain(
      'too-deep',
    );
    const document = extractPowerShell(`$x = $a${'.b(1)'.repeat(2000)}\n$y = 's'${" + 't'".repeat(2000)}`, 'powershell');
    expect(document.gaps).toEqual([]);
    expect(valueOf(document, '$y')).toBe(`"s${'t'.repeat(2000)}"`);
  });
  test.each([
    '',
    '$',
    '"',
    '@"',
    '@{',
    '@(',
    'if',
    'if (',
    'function',
    'class A {',
    'param(',
    '[',
    '$a[',
    '<#',
    'foreach (',
    '|',
    '& ',
    '@',
    '`',
    'switch (a) {',
    'try',
    '{{{{',
    '${',
    '"$(',
    '-f',
    ',,',
    '}',
    ')',
  ])('%s is no reason to fail', (code) => expect(() => extractPowerShell(code, 'powershell')).not.toThrow());
});

test('what a manifest requires', () => {
  const { dependencies } = extractPowerShell(
    "@{\n  RootModule = 'Desk.psm1'\n  RequiredModules = @('Az.Accounts', @{ ModuleName = 'PSOpenAI'; ModuleVersion = '4.0' })\n}\n",
    'powershell',
  );
  expect(dependencies.map(({ name, version }) => `${name} ${version}`)).toEqual(['az.accounts null', 'psopenai 4.0']);
});
