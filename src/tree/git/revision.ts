import { readRegularFile } from '../../system/files.js';
import { joinPath } from '../../system/paths.js';
import type { Commits } from './commits.js';
import type { GitObjects } from './objects.js';
import { isOid, type Oid } from './oid.js';

/** Where a repository keeps its names of commits. */
export interface RefFolders {
  /** The work tree's own: HEAD and the like. */
  readonly git: string;
  /** Shared by all its work trees. */
  readonly common: string;
}

export type RevisionTrouble = 'unknown' | 'ambiguous' | 'form' | 'missing' | 'not-a-commit';

/** The commit that `main`, `origin/main`, `v1.2`, `HEAD~3`, `main^2` or the beginning of a commit's name stand for. */
export function resolveRevision(text: string, folders: RefFolders, objects: GitObjects, commits: Commits): Oid | RevisionTrouble {
  const parts = /^([^~^:{}]+)((?:[~^]\d{0,6}|\^\{(?:commit)?\}){0,20})$/.exec(text);
  const [, name = '', steps = ''] = parts ?? [];
  if (parts === null) return 'form';
  const named = resolveName(name === '@' ? 'HEAD' : name, folders, objects);
  if (!isOid(named)) return named;
  let oid = peel(named, objects);
  for (const [step] of steps.matchAll(/[~^](?:\d+|\{[a-z]*\})?/g)) {
    if (!isOid(oid)) return oid;
    oid = take(step, oid, commits);
  }
  return oid;
}

function take(step: string, start: Oid, commits: Commits): Oid | RevisionTrouble {
  if (step.includes('{')) return start;
  const count = step.length === 1 ? 1 : Number(step.slice(1));
  if (count === 0) return start;
  let oid = start;
  for (let left = step.startsWith('~') ? count : 1; left > 0; left--) {
    const commit = commits.read(oid);
    if (typeof commit === 'string') return 'missing';
    const parent = commit.parents[step.startsWith('^') ? count - 1 : 0];
    if (parent === undefined) return 'unknown';
    oid = parent;
  }
  return oid;
}

function resolveName(name: string, folders: RefFolders, objects: GitObjects): Oid | RevisionTrouble {
  if (isOid(name)) return name;
  const places = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`, `refs/remotes/${name}`, `refs/remotes/${name}/HEAD`];
  for (const place of places) {
    const oid = readRef(place, folders);
    if (oid !== null) return oid;
  }
  if (!/^[0-9a-f]{4,39}$/.test(name)) return 'unknown';
  const [only, ...others] = objects.withPrefix(name).filter((oid) => isOid(peel(oid, objects)));
  if (only === undefined) return 'unknown';
  return others.length === 0 ? only : 'ambiguous';
}

/** Through symbolic names to a commit or tag. */
function readRef(start: string, { git, common }: RefFolders): Oid | null {
  let name = start;
  for (let depth = 0; depth < 6; depth++) {
    if (!isSafeName(name)) return null;
    const text = readLine(joinPath(git, name)) ?? readLine(joinPath(common, name));
    if (text === null) return packedRef(name, common);
    const [oid = ''] = text.split(/\s/);
    if (!text.startsWith('ref: ')) return isOid(oid) ? oid : null;
    name = text.slice('ref: '.length).trim();
  }
  return null;
}

/** It becomes a path, and a symbolic name is written in a file of the repository. */
function isSafeName(name: string): boolean {
  const isTop = /^[A-Z_]+$/.test(name);
  const isBelow = name.startsWith('refs/') && name.split('/').every((part) => part !== '' && !part.startsWith('.') && !part.includes('\0'));
  return (isTop || isBelow) && !name.includes('..') && !name.includes('\\');
}

function packedRef(name: string, common: string): Oid | null {
  const bytes = readRegularFile(joinPath(common, 'packed-refs'), { bytes: 1 << 26, over: 'refuse' });
  if (typeof bytes === 'string') return null;
  const text = `\n${Buffer.from(bytes).toString('utf8')}`;
  const at = text.indexOf(` ${name}\n`);
  const oid = text.slice(Math.max(0, at - 40), at);
  return at >= 41 && text[at - 41] === '\n' && isOid(oid) ? oid : null;
}

/** An annotated tag stands for what it names. */
function peel(start: Oid, objects: GitObjects): Oid | RevisionTrouble {
  let oid = start;
  for (let depth = 0; depth < 10; depth++) {
    const object = objects.read(oid, 1_000_000);
    if (typeof object === 'string') return object === 'missing' ? 'missing' : 'not-a-commit';
    if (object.type === 'commit') return oid;
    const target = Buffer.from(object.bytes.subarray(7, 47)).toString('latin1');
    if (object.type !== 'tag' || !isOid(target)) return 'not-a-commit';
    oid = target;
  }
  return 'not-a-commit';
}

function readLine(path: string): string | null {
  const bytes = readRegularFile(path, { bytes: 1 << 16, over: 'head' });
  if (typeof bytes === 'string') return null;
  const [line = ''] = Buffer.from(bytes).toString('utf8').split('\n');
  return line.trimEnd();
}
