import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../..');
export const bin = path.join(root, 'bin', 'handoff-lint.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The built program as a user starts it. */
export function handoffLint(words: readonly string[], around: Around = {}): Ran {
  return run(process.execPath, [bin, ...words], around);
}

export function run(program: string, words: readonly string[], { cwd = root, env = {}, input = '' }: Around = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd,
    env: { ...plainEnvironment, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

const home = mkdtempSync(path.join(tmpdir(), 'handoff-home-'));

/** Nothing of the machine's own settings, and none of a pipeline that the tests may run in. */
export const plainEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
};

const made: string[] = [home];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'handoff-')));
  made.push(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** A new folder with the files of a case of `fixtures/`. */
export function copyOf(fixture: string): string {
  const folder = folderOf();
  cpSync(path.join(root, 'fixtures', fixture), folder, { recursive: true, filter: (source) => !source.endsWith('expect.yaml') });
  return folder;
}

/** Git in a folder; it has to succeed. */
export function git(folder: string, ...words: string[]): string {
  const { code, out, err } = run('git', ['-c', 'init.defaultBranch=main', ...words], { cwd: folder });
  if (code !== 0) throw new Error(`git ${words.join(' ')}: ${err}`);
  return out;
}

/** Makes a folder a repository and commits all of it. */
export function commitAll(folder: string, message = 'all'): void {
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--no-verify', '-m', message);
}
