import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/options/arguments.js';
import { parseConfig } from '../../../src/options/config.js';
import { flags } from '../../../src/options/flags.js';
import { mergeOptions } from '../../../src/options/options.js';

const options = async (...argv: string[]) => {
  const given = await parseArguments(argv);
  if ('failure' in given || 'answer' in given) throw new Error(JSON.stringify(given));
  return mergeOptions(given, {});
};

describe('the command line', () => {
  it('has defaults', async () => {
    expect(await options()).toEqual({
      paths: [],
      outputs: [{ format: 'text', file: null }],
      failOn: 'crossed',
      content: 'work-tree',
      since: null,
      baseline: 'ignored',
      policy: { caller: null, tree: null },
      stats: 'hidden',
      detail: 'full',
      exit: 'by-verdict',
      color: 'auto',
      requestsCoverUntil: null,
      lowered: [],
      refused: [],
      dismissals: 'applied',
    });
  });

  it('takes every flag', async () => {
    const given = [
      'a',
      '--fail-on=approaching',
      '--policy',
      'p.yaml',
      '--stats',
      '--quiet',
      '--exit-zero',
      '--no-color',
      '007',
      '--staged',
      '--since',
      'main',
      '--baseline',
    ];
    expect(await options(...given)).toMatchObject({
      paths: ['a', '007'],
      failOn: 'approaching',
      policy: { caller: 'p.yaml', tree: null },
      stats: 'shown',
      detail: 'quiet',
      exit: 'zero',
      color: 'never',
      content: 'index',
      since: 'main',
      baseline: 'applied',
    });
    expect(await parseArguments(['--config', 'c.yaml'])).toMatchObject({ config: { file: 'c.yaml' } });
    expect(await parseArguments(['--no-config'])).toMatchObject({ config: 'none' });
    expect(await parseArguments([])).toMatchObject({ config: 'search' });
    expect(await options('--', '--stats')).toMatchObject({ paths: ['--stats'], stats: 'hidden' });
  });

  it.each([
    [['-f', 'json'], [{ format: 'json', file: null }]],
    [['-f=json', '-o', 'r.json'], [{ format: 'json', file: 'r.json' }]],
    [
      ['-f', 'text', '--format=json', '--output=r.json'],
      [
        { format: 'text', file: null },
        { format: 'json', file: 'r.json' },
      ],
    ],
    [
      ['-f', 'json', '-o', 'r.json', '-f', 'text'],
      [
        { format: 'json', file: 'r.json' },
        { format: 'text', file: null },
      ],
    ],
    [['-o', 'r.txt'], [{ format: 'text', file: 'r.txt' }]],
  ])('pairs %j', async (argv, outputs) => {
    expect((await options(...argv)).outputs).toEqual(outputs);
  });

  it.each([
    [['--fromat', 'json'], '--fromat', '--format'],
    [['--exit-zer'], '--exit-zer', '--exit-zero'],
    [['-x'], '-x', '--help'],
    [['-f', 'jsn'], '"jsn"', 'json'],
    [['-f'], 'Not enough arguments', '--help'],
    [['--fail-on', 'cros'], '--fail-on', 'crossed'],
    [['-f', 'json', '-f', 'text'], 'one report', '-o'],
    [['-f', 'json', '-o', 'a', '-o', 'b'], '-o b', '-f'],
    [['--__proto__', 'x'], 'is not a flag', 'use one of'],
  ])('says what is wrong with %j and what to write', async (argv, message, cure) => {
    const failure = await parseArguments(argv);
    expect(failure).toMatchObject({ failure: 'usage', message: expect.stringContaining(message), cure: expect.stringContaining(cure) });
  });

  it('lists every flag in the help', async () => {
    const help = await parseArguments(['src', '--help']);
    if (!('answer' in help) || help.answer !== 'help') throw new Error('no help');
    for (const flag of flags) expect(help.text).toContain(`--${flag.name}`);
    expect(await parseArguments(['--version', 'x'])).toEqual({ answer: 'version' });
  });
});

describe('the configuration', () => {
  const config = (name: string, text: string, trust: 'found' | 'given' = 'found') => parseConfig({ name, text, trust });

  it('says the same in JSON and YAML, and gives way to the command line', async () => {
    const json = config('c.jsonc', '{\n  // strict\n  "failOn": "approaching", "stats": true,\n}');
    expect(json).toEqual(config('c.yaml', 'failOn: approaching\nstats: true\n'));
    const given = await parseArguments(['--fail-on', 'crossed']);
    if ('failure' in given || 'answer' in given || 'failure' in json) throw new Error('refused');
    expect(mergeOptions(given, json)).toMatchObject({ failOn: 'crossed', stats: 'shown' });
    expect(config('c.yaml', '')).toEqual({});
  });

  it.each([
    ['c.yaml', 'stats: true\nfialOn: crossed\n', 'c.yaml:2', '"fialOn" is not a key', 'failOn'],
    ['c.json', '{\n  "stats": true,\n\n  "rots": []\n}', 'c.json:4', '"rots" is not a key', 'roots'],
    ['c.yaml', 'stats: true\nfailOn: always\n', 'c.yaml:2', '"failOn"', 'schema'],
    ['c.yaml', 'roots:\n  - a\n  - 3\n', 'c.yaml:3', '"roots.1"', 'schema'],
    ['c.yaml', 'a: [1\nb: 2', 'c.yaml:2', 'not YAML', 'schema'],
    ['c.json', '{\n"a" 1}', 'c.json:2', 'not JSON', 'schema'],
    ['c.yaml', '- a\n', 'c.yaml:1', 'the file', 'schema'],
    ['c.yaml', 'stats: true\nexitZero: true\n', 'c.yaml:2', 'may not be set', '--config'],
    ['c.yaml', '__proto__: { stats: true }\n', 'c.yaml:1', '"__proto__" is not a key', 'use one of'],
    ['c.yaml', 'a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]', 'c.yaml:1', 'aliases', 'schema'],
  ])('%s %j is refused with its place and the cure', (name, text, place, message, cure) => {
    expect(config(name, text)).toMatchObject({
      failure: 'config',
      place,
      message: expect.stringContaining(message),
      cure: expect.stringContaining(cure),
    });
  });

  it('survives nesting', () => {
    expect(config('c.json', '['.repeat(200_000))).toMatchObject({ failure: 'config' });
    expect(config('c.yaml', '['.repeat(5_000))).toMatchObject({ failure: 'config' });
  });

  it('may do more when the caller names it', () => {
    expect(config('c.yaml', 'exitZero: true\noutput: r.txt\n', 'given')).toEqual({ exitZero: true, output: 'r.txt' });
  });
});
