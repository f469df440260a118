import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { configNames } from '../../../src/options/options.js';
import { locate, type Location } from '../../../src/tree/locate.js';
import { openTree } from '../../../src/tree/open.js';

const made: string[] = [];
afterEach(() => {
  // Not rmSync: it fails below folders that are deeper than a path can be.
  for (const folder of made.splice(0)) execFileSync('rm', ['-rf', folder]);
});

/** A new folder with these files. */
export function folderOf(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tree-')));
  made.push(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

export function git(folder: string, ...words: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

export function located(folder: string, paths: readonly string[] = [], environment: Record<string, string> = {}): Location {
  const location = locate(paths, configNames, { folder, environment: new Map(Object.entries(environment)) });
  if ('failure' in location) throw new Error(location.message);
  return location;
}

export function filesOf(folder: string, environment: Record<string, string> = {}): string[] {
  return openTree(located(folder, [], environment))
    .list()
    .map((entry) => entry.path);
}

export function skipsOf(folder: string): string[] {
  return openTree(located(folder))
    .skipped()
    .map((skip) => `${skip.path} ${skip.reason}`);
}
