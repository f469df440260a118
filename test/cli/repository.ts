import { execFileSync } from 'node:child_process';
import { folderOf } from './command-line.js';

/** A git repository whose only commit holds these files. */
export function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder);
  return folder;
}

export function commit(folder: string): void {
  git(folder, 'add', '--all', '--force');
  git(folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '--message', 'next');
}

function git(folder: string, ...words: string[]): void {
  execFileSync('git', words, { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' } });
}
