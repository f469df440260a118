import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { observed } from '../../unit/observed.js';
import { rewrites, rewritten, type Rewrite } from './rewrites.js';

const root = path.resolve(import.meta.dirname, '../../../fixtures');

/** Each prototype in TypeScript is rewritten in one of the ways, by turns: what is found stays the same. */
const prototypes = readdirSync(root)
  .flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`))
  .filter((name) => existsSync(path.join(root, name, 'expect.yaml')))
  .sort()
  .map((name) => ({ name, files: filesOf(path.join(root, name)) }))
  .filter(({ files }) => Object.keys(files).some(isTypeScript));

describe.each(rewrites.map((rewrite, index) => [rewrite.name, rewrite, index] as const))('a prototype with %s', (_, rewrite, index) => {
  const own = prototypes.filter((__, at) => at % rewrites.length === index);
  it.each(own.map((prototype) => [prototype.name, prototype] as const))('%s', (__, { files }) => {
    expect(signalsOf(changed(files, rewrite))).toEqual(signalsOf(files));
  });
});

type Files = Readonly<Record<string, string>>;

function changed(files: Files, rewrite: Rewrite): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, isTypeScript(name) ? (rewritten(text, name, rewrite) ?? text) : text]),
  );
}

function signalsOf(files: Files): readonly string[] {
  return [...new Set(observed(files).findings.map(({ signal, level }) => `${signal} ${level}`))].toSorted();
}

function isTypeScript(name: string): boolean {
  return /\.tsx?$/.test(name);
}

function filesOf(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(folder, path.join(entry.parentPath, entry.name))] : [],
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
