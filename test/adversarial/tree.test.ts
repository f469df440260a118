import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/read.js';
import { openTree } from '../../src/tree/open.js';
import { filesOf, folderOf, git, located, skipsOf, write } from '../unit/tree/support.js';

const asRoot = process.getuid?.() === 0;

describe('a hostile tree', () => {
  it('does not wait for a pipe or read a device', () => {
    const folder = folderOf({ 'a.py': 'a' });
    spawnSync('mkfifo', [path.join(folder, 'model.py')]);
    symlinkSync('/dev/zero', path.join(folder, 'zero.py'));
    const started = performance.now();
    expect(filesOf(folder)).toEqual(['a.py']);
    expect(skipsOf(folder)).toEqual(['model.py not-a-file', 'zero.py link']);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('does not open what became a pipe or a link since it was listed', () => {
    const folder = folderOf({ 'a.py': 'a', 'b.py': 'b', 'c.py': 'c' });
    const tree = openTree(located(folder));
    for (const name of ['a.py', 'b.py', 'c.py']) unlinkSync(path.join(folder, name));
    spawnSync('mkfifo', [path.join(folder, 'a.py')]);
    symlinkSync('/etc/passwd', path.join(folder, 'b.py'));
    for (const name of ['a.py', 'b.py', 'c.py'])
      expect(tree.read(name, { bytes: 100, over: 'refuse' })).toEqual({ reason: 'unreadable', span: null });
    expect(tree.read('../../etc/passwd', { bytes: 100, over: 'refuse' })).toEqual({ reason: 'unreadable', span: null });
  });

  it('ends in loops of links', () => {
    const folder = folderOf({ 'sub/a.py': '' });
    symlinkSync('.', path.join(folder, 'loop'));
    symlinkSync('b', path.join(folder, 'a'));
    symlinkSync('a', path.join(folder, 'b'));
    symlinkSync('..', path.join(folder, 'sub/up'));
    expect(filesOf(folder)).toEqual(['sub/a.py']);
    expect(skipsOf(folder)).toEqual(['a link', 'b link', 'loop link', 'sub/up link']);
  });

  it('keeps names of control bytes, of no encoding and of prototypes apart', () => {
    const folder = folderOf({
      '__proto__/polluted.py': '1',
      'constructor/a.py': '2',
      'a\n::error::b.py': '3',
      'a\u001b[2J.py': '4',
      'e\u0301.py': '5',
      '\u00e9.py': '6',
    });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xff]), Buffer.from('.py')]), '7');
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/x`), Buffer.from([0xfe]), Buffer.from('.py')]), '8');
    const tree = openTree(located(folder));
    const texts = tree.list().map(({ path: name }) => {
      const bytes = tree.read(name, { bytes: 10, over: 'refuse' });
      return [name, 'reason' in bytes ? bytes.reason : Buffer.from(bytes).toString()];
    });
    expect(Object.fromEntries(texts)).toEqual({
      ...JSON.parse('{"__proto__/polluted.py":"1"}'),
      'constructor/a.py': '2',
      'a\n::error::b.py': '3',
      'a\u001b[2J.py': '4',
      'e\u0301.py': '5',
      '\u00e9.py': '6',
      'x\udcff.py': '7',
      'x\udcfe.py': '8',
    });
    expect('polluted' in {}).toBe(false);
  });

  it.skipIf(asRoot)('lists what may not be read', () => {
    const folder = folderOf({ 'a.py': '', 'b.py': '', 'closed/c.py': '' });
    chmodSync(path.join(folder, 'b.py'), 0);
    chmodSync(path.join(folder, 'closed'), 0);
    const tree = openTree(located(folder));
    expect(tree.skipped()).toEqual([{ path: 'closed', reason: 'unreadable', relevant: true }]);
    expect(tree.read('b.py', { bytes: 10, over: 'refuse' })).toEqual({ reason: 'unreadable', span: null });
    chmodSync(path.join(folder, 'closed'), 0o700);
  });

  it('goes as deep as paths can be', () => {
    const folder = folderOf({ 'a.py': '' });
    spawnSync('bash', ['-c', 'name=$(printf %0200d 0); for i in $(seq 30); do mkdir $name && cd $name; done; touch deep.py'], {
      cwd: folder,
    });
    expect(filesOf(folder)).toEqual(['a.py']);
    expect(skipsOf(folder)).toEqual([expect.stringMatching(/^(0{200}\/)+0{200} too-deep$/)]);
    const names = Array.from({ length: 400 }, () => 'd');
    write(folder, { [`${names.join('/')}/deep.py`]: '' });
    expect(filesOf(folder)).toHaveLength(2);
  });

  it('decides by size before it reads', () => {
    const folder = folderOf({ 'a.py': '', 'b.ipynb': '', 'c.csv': '' });
    for (const name of ['a.py', 'b.ipynb', 'c.csv']) truncateSync(path.join(folder, name), 20_000_000_000);
    const tree = openTree(located(folder));
    const started = performance.now();
    expect(readSource(tree, { path: 'a.py', kind: 'python' })).toEqual({ reason: 'too-large', span: null });
    expect(readSource(tree, { path: 'b.ipynb', kind: 'notebook' })).toEqual({ reason: 'too-large', span: null });
    expect(readSource(tree, { path: 'c.csv', kind: 'text' })).toEqual({ reason: 'binary', span: null });
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('does not slow down on an ignore file, and never hides behind one that is too large', () => {
    const folder = folderOf({
      'a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/b.py': '',
      '.gitignore': `${'**/a/'.repeat(100)}x\n${'a*'.repeat(100)}b\n`.repeat(40),
    });
    git(folder, 'init');
    const started = performance.now();
    expect(filesOf(folder)).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1000);
    write(folder, { '.gitignore': `*\n${'x\n'.repeat(700_000)}` });
    expect(filesOf(folder)).toHaveLength(2);
    expect(skipsOf(folder)).toEqual(['.gitignore too-large']);
    expect(openTree(located(folder)).skipped()[0]?.relevant).toBe(true);
  });

  it('is not led astray by a false .git', () => {
    const folder = folderOf({ 'a.py': '', '.git': 'gitdir: /etc\n', '.gitignore': '*' });
    expect(filesOf(folder)).toEqual(['.gitignore', 'a.py']);
    const other = folderOf({ 'a.py': '' });
    mkdirSync(path.join(other, '.git'));
    expect(filesOf(other)).toEqual(['a.py']);
  });

  it('starts nothing that a repository configures', () => {
    const folder = folderOf({ 'a.py': '' });
    git(folder, 'init');
    git(folder, 'add', '.');
    const marker = path.join(folder, 'started');
    git(folder, 'config', 'core.fsmonitor', `touch ${marker}; false`);
    git(folder, 'config', 'core.hooksPath', folder);
    expect(filesOf(folder)).toEqual(['a.py']);
  });

  it('lists 30,000 files in one folder', () => {
    const folder = folderOf({});
    spawnSync('bash', ['-c', 'seq -f f%g.py 30000 | xargs touch'], { cwd: folder });
    expect(filesOf(folder)).toHaveLength(30_000);
  });
});
