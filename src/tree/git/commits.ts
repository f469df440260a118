import { findMergeBase } from './merge-base.js';
import type { GitObjects, ObjectTrouble } from './objects.js';
import { isOid, type Oid } from './oid.js';

export interface Commit {
  readonly tree: Oid;
  readonly parents: readonly Oid[];
  /** Seconds. */
  readonly time: number;
}

/** The commits of a repository; those at the edge of a shallow clone have no parents here. */
export class Commits {
  private readonly known = new Map<Oid, Commit>();

  constructor(
    private readonly objects: GitObjects,
    private readonly shallow: ReadonlySet<Oid>,
  ) {}

  read(oid: Oid): Commit | ObjectTrouble {
    const known = this.known.get(oid);
    if (known !== undefined) return known;
    const object = this.objects.read(oid, mostBytes);
    const commit = typeof object === 'string' ? object : object.type === 'commit' ? parseCommit(object.bytes) : 'broken';
    if (typeof commit === 'string') return commit;
    const own = this.shallow.has(oid) ? { ...commit, parents: [] } : commit;
    this.known.set(oid, own);
    return own;
  }

  /** The best commit that both come from; null where there is none. */
  mergeBase(one: Oid, other: Oid): Oid | ObjectTrouble | null {
    return findMergeBase(one, other, (oid) => this.read(oid));
  }
}

function parseCommit(bytes: Uint8Array): Commit | 'broken' {
  const head = Buffer.from(bytes.subarray(0, 1 << 16)).toString('latin1');
  const parents: string[] = [];
  let tree = '';
  let time = 0;
  for (const line of head.slice(0, endOfHead(head)).split('\n')) {
    if (line.startsWith('tree ')) tree = line.slice(5);
    else if (line.startsWith('parent ')) parents.push(line.slice(7));
    else if (line.startsWith('committer ')) time = Number(line.slice(line.lastIndexOf('> ') + 2).split(' ')[0]);
  }
  return isOid(tree) && parents.every(isOid) ? { tree, parents, time: Number.isFinite(time) ? time : 0 } : 'broken';
}

function endOfHead(text: string): number {
  const end = text.indexOf('\n\n');
  return end < 0 ? text.length : end;
}

/** A message may be long; what is needed stands before it. */
const mostBytes = 16_000_000;
