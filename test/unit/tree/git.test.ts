import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBase } from '../../../src/tree/base.js';
import { openStaged } from '../../../src/tree/staged.js';
import type { Tree } from '../../../src/model/tree.js';
import { filesOf, folderOf, git, located, write } from './support.js';

function contentOf(tree: Tree | { readonly message: string }): Record<string, string> {
  if ('message' in tree) throw new Error(tree.message);
  const limit = { bytes: 1_000_000, over: 'refuse' } as const;
  return Object.fromEntries(
    tree.list().map(({ path: name }) => {
      const bytes = tree.read(name, limit);
      return [name, 'reason' in bytes ? bytes.reason : Buffer.from(bytes).toString()];
    }),
  );
}

function baseOf(folder: string, revision: string): Record<string, string> {
  const base = openBase(revision, located(folder));
  if ('failure' in base) throw new Error(`${base.message} ${base.cure}`);
  return contentOf(base.tree);
}

function repository(files: Record<string, string>): string {
  const folder = folderOf(files);
  git(folder, 'init');
  commit(folder, 'first');
  return folder;
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
}

describe('what is staged', () => {
  it('is the content of the index, whatever the work tree says', () => {
    const folder = repository({ 'a.py': 'one', 'b.py': 'kept', 'in/c.py': 'deep' });
    write(folder, { 'a.py': 'two', 'new.py': 'new' });
    git(folder, 'add', '.');
    write(folder, { 'a.py': 'three', 'b.py': 'dirty', 'untracked.py': '' });
    rmSync(path.join(folder, 'in/c.py'));
    expect(contentOf(openStaged(located(folder)))).toEqual({ 'a.py': 'two', 'b.py': 'kept', 'in/c.py': 'deep', 'new.py': 'new' });
    expect(contentOf(openStaged(located(folder, ['in'])))).toHaveProperty('b.py');
  });

  it('is what another index says where git names one, as `git commit FILE` does', () => {
    const folder = repository({ 'a.py': 'one', 'b.py': 'one' });
    write(folder, { 'a.py': 'two', 'b.py': 'two' });
    const seen = path.join(folder, '.git/seen');
    const hook = `#!/bin/sh\necho "$GIT_INDEX_FILE" >> ${seen}\ncp "$GIT_INDEX_FILE" .git/copy\n`;
    writeFileSync(path.join(folder, '.git/hooks/pre-commit'), hook, { mode: 0o755 });
    git(folder, 'commit', '-m', 'one file', 'a.py');
    const index = { GIT_INDEX_FILE: '.git/copy' };
    expect(contentOf(openStaged(located(folder, [], index)))).toEqual({ 'a.py': 'two', 'b.py': 'one' });
  });

  it('leaves out links, submodules, what is only announced, and trees of their own', () => {
    const folder = repository({ 'a.py': '1', 'apps/one/b.py': '2' });
    execFileSync('ln', ['-s', 'a.py', 'link.py'], { cwd: folder });
    git(folder, 'add', 'link.py');
    write(folder, { 'later.py': '' });
    git(folder, 'add', '-N', 'later.py');
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    const tree = openStaged(located(folder), ['apps/*']);
    expect(contentOf(tree)).toEqual({ 'a.py': '1' });
    if ('failure' in tree) throw new Error(tree.message);
    expect(tree.skipped().map((skip) => `${skip.path} ${skip.reason}`)).toEqual(['apps/one excluded', 'link.py link', 'module excluded']);
  });

  it('needs a repository', () => {
    expect(openStaged(located(folderOf({ 'a.py': '' })))).toMatchObject({
      failure: 'tree',
      message: expect.stringMatching(/no git repository/),
    });
  });
});

describe('where a change starts', () => {
  const history = () => {
    const folder = repository({ 'a.py': 'first', 'in/b.py': 'first' });
    git(folder, 'tag', '-a', 'v1', '-m', 'annotated');
    git(folder, 'checkout', '-q', '-b', 'topic');
    write(folder, { 'a.py': 'topic', 'in/new.py': '' });
    commit(folder, 'topic');
    git(folder, 'checkout', '-q', 'main');
    write(folder, { 'a.py': 'main' });
    commit(folder, 'second');
    git(folder, 'checkout', '-q', 'topic');
    return folder;
  };
  const first = { 'a.py': 'first', 'in/b.py': 'first' };

  it.each(['main', 'v1', 'HEAD~1', 'HEAD^', '@~', 'refs/heads/main', 'main^{commit}', 'v1^{}'])('is the merge base with %s', (revision) => {
    expect(baseOf(history(), revision)).toEqual(first);
  });

  it('is found in packs, packed refs, linked work trees and borrowed stores', () => {
    const folder = history();
    git(folder, 'pack-refs', '--all');
    git(folder, 'gc', '-q', '--aggressive', '--prune=now');
    expect(readdirSync(path.join(folder, '.git/objects/pack')).some((name) => name.endsWith('.pack'))).toBe(true);
    expect(existsSync(path.join(folder, '.git/refs/heads/main'))).toBe(false);
    expect(baseOf(folder, 'main')).toEqual(first);
    const parent = folderOf({});
    git(folder, 'worktree', 'add', '-q', path.join(parent, 'linked'), '-b', 'other');
    expect(baseOf(path.join(parent, 'linked'), 'main')).toEqual(first);
    git(parent, 'clone', '-q', '--shared', folder, 'borrowing');
    expect(baseOf(path.join(parent, 'borrowing'), 'origin/main')).toEqual(first);
  });

  it("is the beginning of a commit's name too, if it is the only one", () => {
    const folder = history();
    const name = git(folder, 'rev-parse', 'main').slice(0, 10);
    expect(baseOf(folder, name)).toEqual(first);
    git(folder, 'gc', '-q');
    expect(baseOf(folder, name)).toEqual(first);
  });

  it('reads files that a pack keeps as chains of differences', () => {
    const lines = Array.from({ length: 3000 }, (_, line) => `line ${line} ${(line * 7919) % 104_729}`);
    const folder = repository({ 'big.py': lines.join('\n') });
    for (let version = 0; version < 12; version++) {
      lines[version * 200] = `changed ${version}`;
      write(folder, { 'big.py': lines.join('\n') });
      commit(folder, `change ${version}`);
    }
    git(folder, 'gc', '-q', '--aggressive', '--prune=now');
    for (const back of [1, 5, 12]) {
      const revision = `HEAD~${back}`;
      expect(baseOf(folder, revision)['big.py']).toBe(git(folder, 'show', `${revision}:big.py`));
    }
  });

  it('is the best common commit of a criss-cross history', () => {
    const folder = repository({ 'a.py': '0' });
    for (let round = 0; round < 6; round++) {
      for (const side of ['one', 'two']) {
        git(folder, 'checkout', '-q', ...(round === 0 ? ['-b', side, 'main'] : [side]));
        write(folder, { [`${side}.py`]: `${round}` });
        commit(folder, `${side} ${round}`);
      }
      if (round % 2 === 0) git(folder, 'merge', '-q', '-m', 'merge', 'one');
    }
    const base = openBase('one', located(folder));
    expect(base).toMatchObject({ commit: git(folder, 'merge-base', 'one', 'HEAD').trim() });
  });

  it('holds what lies below the scanned folder', () => {
    const folder = history();
    write(folder, { 'in/handoff-lint.config.json': '{}' });
    expect(baseOf(path.join(folder, 'in'), 'main')).toEqual({ 'b.py': 'first' });
  });

  it('does not count as removed what a sparse checkout leaves out', () => {
    const folder = history();
    git(folder, 'sparse-checkout', 'set', 'none');
    expect(baseOf(folder, 'main')).toEqual({ 'a.py': 'first' });
    expect(filesOf(folder)).toEqual(['a.py']);
  });

  it('says what to do where it cannot be told', () => {
    const folder = history();
    const failure = (revision: string, place = folder) => openBase(revision, located(place));
    expect(failure('nowhere')).toMatchObject({ failure: 'tree', message: expect.stringMatching(/no such branch/) });
    expect(failure('main@{1}')).toMatchObject({ message: expect.stringMatching(/form that is not known/) });
    expect(failure(git(folder, 'rev-parse', 'main:a.py').trim())).toMatchObject({
      message: expect.stringMatching(/does not name a commit/),
    });
    git(folder, 'checkout', '-q', '--orphan', 'island');
    commit(folder, 'alone');
    expect(failure('main')).toMatchObject({ message: expect.stringMatching(/no commit in common/) });
    const clone = folderOf({});
    git(clone, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${folder}`, 'shallow');
    expect(failure('origin/main', path.join(clone, 'shallow'))).toMatchObject({
      message: expect.stringMatching(/only in part/),
      cure: expect.stringMatching(/--unshallow/),
    });
    const empty = folderOf({ 'a.py': '' });
    git(empty, 'init');
    expect(failure('main', empty)).toMatchObject({ message: expect.stringMatching(/nothing is committed/) });
  });

  it('takes broken objects for an error, not for an empty tree', () => {
    const folder = history();
    git(folder, 'gc', '-q', '--prune=now');
    const packs = path.join(folder, '.git/objects/pack');
    const pack = path.join(packs, readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '');
    execFileSync('chmod', ['u+w', pack]);
    writeFileSync(pack, Buffer.alloc(4000, 0xf1));
    expect(openBase('main', located(folder))).toMatchObject({ failure: 'tree' });
    appendFileSync(path.join(folder, '.git/packed-refs'), 'garbage');
    rmSync(pack);
    expect(openBase('main', located(folder))).toMatchObject({ failure: 'tree', cure: expect.stringMatching(/git fetch/) });
  });
});
