import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const text = (name: string): string => readFileSync(path.join(root, name), 'utf8');

interface Manifest {
  readonly bin: Record<string, string>;
  readonly files: string[];
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

const manifest: Manifest = JSON.parse(text('package.json'));
const lock: { packages: Record<string, LockEntry> } = JSON.parse(text('package-lock.json'));

describe('the package', () => {
  it('holds what its manifest names', () => {
    for (const target of Object.values(manifest.bin)) expect(text(target).startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(manifest.files.filter((name) => name !== 'dist' && !existsSync(path.join(root, name)))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
    const installing = Object.entries(lock.packages).filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true);
    expect(installing.map(([name]) => name)).toEqual([]);
  });

  it('installs from any registry and on any platform', () => {
    const entries = Object.entries(lock.packages);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    // A registry that lacks a platform leaves it out of the lock file without a word, and then npm ci fails everywhere.
    const wanted = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
    expect(
      wanted.filter((name) => !entries.some(([place, entry]) => place.endsWith(`node_modules/${name}`) && entry.version !== undefined)),
    ).toEqual([]);
  });
});
