import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTree } from '../../../src/tree/open.js';
import { filesOf, folderOf, git, located, skipsOf, write } from './support.js';

describe('a folder without git', () => {
  it('is everything but what tools put there, whatever .gitignore says', () => {
    const folder = folderOf({
      'a.py': '',
      '.gitignore': '*',
      'node_modules/x/index.js': '',
      'dist/a.js': '',
      'web/.next/x.js': '',
      'env/pyvenv.cfg': '',
      'env/lib/x.py': '',
      'go/go.mod': '',
      'go/vendor/v.go': '',
      'b/vendor/v.py': '',
    });
    expect(filesOf(folder)).toEqual(['.gitignore', 'a.py', 'b/vendor/v.py', 'go/go.mod']);
    expect(skipsOf(folder)).toEqual(['dist excluded', 'env excluded', 'go/vendor excluded', 'node_modules excluded', 'web/.next excluded']);
  });

  it('is listed in order of code points', () => {
    expect(filesOf(folderOf({ 'b.py': '', 'B.py': '', 'a/z.py': '', 'a.py': '', '\u{1f600}.py': '', '\uff5e.py': '' }))).toEqual([
      'B.py',
      'a.py',
      'a/z.py',
      'b.py',
      '\uff5e.py',
      '\u{1f600}.py',
    ]);
  });
});

describe('a git work tree', () => {
  it('is the index and what is not ignored', () => {
    const folder = folderOf({
      '.gitignore': 'secret/\n*.log\n!keep.log\n',
      'a.py': '',
      'secret/tracked.py': '',
      'secret/other.py': '',
      'x.log': '',
      'keep.log': '',
      'sub/.gitignore': 'b.py\n',
      'sub/b.py': '',
      'sub/c.py': '',
    });
    git(folder, 'init');
    git(folder, 'add', '-f', 'a.py', 'secret/tracked.py');
    expect(filesOf(folder)).toEqual(['.gitignore', 'a.py', 'keep.log', 'secret/tracked.py', 'sub/.gitignore', 'sub/c.py']);
  });

  it.each([2, 3, 4])('reads version %i of the index', (version) => {
    const names = ['a.py', 'folder/deep/b.py', 'folder/deep/bb.py', `long/${'n'.repeat(200)}.py`, 'z.py'];
    const folder = folderOf({ ...Object.fromEntries(names.map((name) => [name, ''])), '.gitignore': '*' });
    git(folder, 'init');
    git(folder, 'add', '-f', ...names);
    if (version === 3) git(folder, 'update-index', '--skip-worktree', 'z.py');
    git(folder, 'update-index', '--index-version', String(version));
    expect(filesOf(folder)).toEqual(version === 3 ? names.slice(0, -1) : names);
  });

  it('honours info/exclude, but .gitignore above it', () => {
    const folder = folderOf({ 'a.tmp': '', 'b.tmp': '', '.gitignore': '!b.tmp' });
    git(folder, 'init');
    write(folder, { '.git/info/exclude': '*.tmp' });
    expect(filesOf(folder)).toEqual(['.gitignore', 'b.tmp']);
  });

  it('leaves out untracked tool folders, submodules and other repositories, and says so', () => {
    const folder = folderOf({ 'a.py': '', 'node_modules/x.js': '', 'other/b.py': '' });
    git(folder, 'init');
    git(path.join(folder, 'other'), 'init');
    expect(filesOf(folder)).toEqual(['a.py']);
    expect(skipsOf(folder)).toEqual(['node_modules excluded', 'other excluded']);
  });

  it('is found from a linked work tree, through GIT_DIR and GIT_INDEX_FILE', () => {
    const folder = folderOf({ 'main/a.py': '', 'main/b.py': '', 'main/.gitignore': '*' });
    const main = path.join(folder, 'main');
    git(main, 'init');
    git(main, 'add', '-f', 'a.py');
    git(main, 'commit', '-m', 'first');
    git(main, 'worktree', 'add', '../linked');
    write(folder, { 'linked/.gitignore': '*' });
    expect(filesOf(path.join(folder, 'linked'))).toEqual(['a.py']);
    git(main, 'read-tree', '--index-output=.git/other-index', '--empty');
    expect(filesOf(main, { GIT_INDEX_FILE: '.git/other-index' })).toEqual([]);
    expect(filesOf(main, { GIT_DIR: '.git' })).toEqual(['a.py']);
  });

  it('does not read through a tracked folder that became a link', () => {
    const folder = folderOf({ 'in/a.py': '' });
    git(folder, 'init');
    git(folder, 'add', '.');
    const outside = folderOf({ 'a.py': 'outside' });
    git(folder, 'mv', 'in', 'moved');
    git(folder, 'reset');
    symlinkSync(outside, path.join(folder, 'in'));
    expect(filesOf(folder)).toEqual(['moved/a.py']);
    expect(skipsOf(folder)).toEqual(['in link']);
  });

  it.each([
    ['split', (folder: string) => git(folder, 'update-index', '--split-index')],
    ['broken', (folder: string) => write(folder, { '.git/index': 'DIRC\0\0\0\x02\xff\xff\xff\xffxxxxxxxxxxxxxxxxxxxxxxxx' })],
  ])('says what to do about an index that is %s', (because, change) => {
    const folder = folderOf({ 'a.py': '' });
    git(folder, 'init');
    git(folder, 'add', '.');
    change(folder);
    expect(() => located(folder)).toThrow(because);
  });

  it('says what to do about SHA-256', () => {
    const folder = folderOf({ 'a.py': '' });
    git(folder, 'init', '--object-format=sha256');
    expect(() => located(folder)).toThrow('SHA-256');
  });
});

describe('the root', () => {
  it('is the repository or configuration above, and the paths are its scope', () => {
    const folder = folderOf({ 'src/app/a.py': '', 'src/b.py': '' });
    git(folder, 'init');
    expect(located(folder, ['src/app', 'src/b.py'])).toMatchObject({ root: folder, scope: ['src/app', 'src/b.py'] });
    write(folder, { 'src/handoff-lint.config.yaml': '' });
    expect(located(folder, ['src/app'])).toMatchObject({
      root: path.join(folder, 'src'),
      scope: ['app'],
      configs: [path.join(folder, 'src/handoff-lint.config.yaml')],
    });
  });

  it('is the given folder without either, and a file counts as its folder', () => {
    const folder = folderOf({ 'a/b.py': '', 'c/d.py': '' });
    expect(located(folder, ['a'])).toMatchObject({ root: path.join(folder, 'a'), scope: [] });
    expect(located(folder, ['a/b.py'])).toMatchObject({ root: path.join(folder, 'a'), scope: ['b.py'] });
    expect(located(folder, ['.', 'c'])).toMatchObject({ root: folder, scope: [] });
    expect(() => located(folder, ['a', 'c'])).toThrow('in common');
    expect(() => located(folder, ['nowhere'])).toThrow('no such file');
  });

  it('is a folder that its repository ignores, looked at for itself', () => {
    const folder = folderOf({ '.gitignore': 'tmp/', 'tmp/try/a.py': '' });
    git(folder, 'init');
    expect(located(folder, ['tmp/try'])).toMatchObject({ root: path.join(folder, 'tmp/try'), repository: null });
  });

  it('is a folder that the configuration names as a tree of its own, and then no part of the tree around it', async () => {
    const { narrow } = await import('../../../src/tree/locate.js');
    const folder = folderOf({ '.gitignore': '*.log', 'trials/one/a.py': '', 'trials/one/a.log': '', 'trials/two/b.py': '', 'c.py': '' });
    git(folder, 'init');
    const own = narrow(located(folder, ['trials/one']), ['trials/*']);
    expect(own).toMatchObject({ root: path.join(folder, 'trials/one'), scope: [] });
    expect(openTree(own, ['trials/*']).list()).toEqual([{ path: 'a.py' }]);
    expect(
      openTree(located(folder), ['trials/*'])
        .list()
        .map((entry) => entry.path),
    ).toEqual(['.gitignore', 'c.py']);
    expect(narrow(located(folder, ['c.py']), ['trials/*']).root).toBe(folder);
  });

  it('may be a link itself', () => {
    const folder = folderOf({ 'real/a.py': '' });
    mkdirSync(path.join(folder, 'links'));
    symlinkSync('../real', path.join(folder, 'links/here'));
    expect(filesOf(path.join(folder, 'links/here'))).toEqual(['a.py']);
  });
});
