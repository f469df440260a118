import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { isIgnored, parseIgnoreFile } from '../../../src/tree/ignore.js';

const folder = mkdtempSync(path.join(tmpdir(), 'ignore-'));
execFileSync('git', ['init', '-q', folder]);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What git itself says of the files of a repository that we made. */
function gitKeeps(lines: string): string[] {
  writeFileSync(path.join(folder, '.gitignore'), lines, 'latin1');
  const listed = execFileSync('git', ['-C', folder, 'ls-files', '--others', '--exclude-per-directory=.gitignore', '-z']).toString('latin1');
  return listed.split('\0').filter((name) => name !== '' && name !== '.gitignore');
}

/** Ours, from the top down as the walk does it. */
function weKeep(lines: string): string[] {
  const list = parseIgnoreFile(lines, 0);
  if (list === null) throw new Error('over the limits');
  return files.filter((file) => {
    const names = file.split('/');
    return !names.some((_, depth) =>
      isIgnored({ list, outer: null }, names.slice(0, depth + 1), depth < names.length - 1 ? 'folder' : 'other'),
    );
  });
}

const files = [
  'a/b/c',
  'a/a/a',
  'a/c/b/d',
  'b',
  'ab/b.js',
  'ab/a',
  'a.js',
  '.a',
  'a b',
  'a[b]',
  'a-b',
  'a]',
  '!a',
  '#a',
  'a\\b',
  'c/d/e',
  'x/y/z/a',
  'x/ab',
  'caf\xc3\xa9',
  'Ab',
  'a ',
  ' ',
].sort();
const folders = new Set(files.flatMap((file) => [...file.matchAll(/\//g)].map((slash) => file.slice(0, slash.index + 1))));
for (const each of folders) mkdirSync(path.join(folder, each), { recursive: true });
for (const file of files) writeFileSync(Buffer.from(`${folder}/${file}`, 'latin1'), '');

describe('ignore rules', () => {
  it.each([
    ['a'],
    ['/a'],
    ['a/'],
    ['/a/'],
    ['a/b'],
    ['/a/b/'],
    ['*.js'],
    ['!a'],
    ['a\n!a'],
    ['*\n!a'],
    ['*\n!a/\n!a/b'],
    ['**'],
    ['**/a'],
    ['a/**'],
    ['a/**/b'],
    ['/**/b'],
    ['a/***/c'],
    ['a**/b'],
    ['**a'],
    ['a/*'],
    ['a/*/c'],
    ['?'],
    ['??'],
    ['[ab]'],
    ['[!a]'],
    ['[^a]*'],
    ['[a-c]'],
    ['[c-a]'],
    ['[]a]'],
    ['a[]]'],
    ['a[[]b[]]'],
    ['[[:upper:]]b'],
    ['[[:nope:]]'],
    ['[[:alpha:]'],
    ['[a'],
    ['a[/]b'],
    ['\\!a'],
    ['\\#a'],
    ['#a'],
    ['a\\'],
    ['a\\\\b'],
    ['a '],
    ['a\\ '],
    ['a\\ b'],
    ['a b'],
    ['  '],
    ['/'],
    ['//'],
    ['a//'],
    ['!'],
    ['a\r'],
    ['\xef\xbb\xbfa'],
    ['caf?'],
    ['caf??'],
    ['caf*'],
    ['c/d'],
    ['c/**/'],
    ['d/'],
    ['*/b'],
    ['a-b\n'],
    ['[a\\-c]'],
    ['[\\]]'],
    ['a[b-]'],
    ['*\\*'],
    ['x/**/z'],
    ['**/y/**/a'],
    ['a[-b]b'],
    ['[[:space:]-c]'],
    ['a\t'],
  ])('agrees with git on %j', (lines) => {
    expect(weKeep(lines)).toEqual(gitKeeps(lines));
  });

  it('agrees with git on random rules', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      'c',
      '*',
      '**',
      '?',
      '/',
      '/',
      '[ab]',
      '[!a]',
      '.js',
      '!',
      ' ',
      '\\',
      '-',
      ']',
      '[',
      'x',
      '[a-',
      '[:alpha:]',
    );
    const line = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.join('\n');
        expect(weKeep(text), JSON.stringify(text)).toEqual(gitKeeps(text));
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('takes linear time on patterns made to be slow', () => {
    const names = Array.from({ length: 40 }, () => 'a'.repeat(200));
    const list = parseIgnoreFile(
      ['**/a/'.repeat(50), `${'a*'.repeat(50)}b`, `${'*a'.repeat(200)}b`, `${'**/a*/'.repeat(60)}b`].join('\n'),
      0,
    );
    const started = performance.now();
    for (let round = 0; round < 100; round++) isIgnored(list && { list, outer: null }, names, 'other');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('does not apply a file beyond its limits', () => {
    expect(parseIgnoreFile('a'.repeat(2000), 0)).toBeNull();
    expect(parseIgnoreFile('a\n'.repeat(10_001), 0)).toBeNull();
  });
});
