import type { Loss } from '../model/facts.js';
import type { Path } from '../model/touch.js';
import type { Entry, ReadLimit, Tree } from '../model/tree.js';
import type { Skip } from '../model/verdict.js';
import { pathText, rawPathOf, type RawPath } from '../system/paths.js';
import type { GitFile } from './git/listing.js';
import type { GitObjects } from './git/objects.js';
import type { Oid } from './git/oid.js';
import { parseIgnoreLine } from './ignore-line.js';
import { fitsPattern, type IgnorePattern } from './ignore-pattern.js';

export interface ObjectTreeRequest {
  readonly root: string;
  /** By path from the root. */
  readonly files: Iterable<readonly [RawPath, GitFile]>;
  /** Whatever else stands there: submodules, and what a sparse checkout leaves out. */
  readonly excluded: Iterable<RawPath>;
  /** Patterns of folders that are trees of their own. */
  readonly separate: readonly string[];
  readonly objects: GitObjects;
}

/** A tree whose files are git objects: what is staged, or what a commit holds. */
export class ObjectTree implements Tree {
  readonly root: string;
  readonly form = 'git';
  private readonly names = new Map<Path, Oid>();
  private readonly skips: readonly Skip[];
  private readonly objects: GitObjects;

  constructor({ root, files, excluded, separate, objects }: ObjectTreeRequest) {
    this.root = root;
    this.objects = objects;
    const patterns = separate.map((line) => parseIgnoreLine(`/${rawPathOf(line)}`)).filter((pattern) => pattern !== null);
    const skips = new Map<RawPath, Skip['reason']>([...excluded].map((raw) => [raw, 'excluded']));
    for (const [raw, { oid, form }] of [...files].sort(byRawPath)) {
      const foreign = separateTop(raw, patterns);
      if (foreign !== null) skips.set(foreign, 'excluded');
      else if (form === 'link') skips.set(raw, 'link');
      else this.names.set(pathText(raw), oid);
    }
    this.skips = [...skips].sort(byRawPath).map(([raw, reason]) => ({ path: pathText(raw), reason, relevant: false }));
  }

  list(): readonly Entry[] {
    return [...this.names.keys()].map((path) => ({ path }));
  }

  skipped(): readonly Skip[] {
    return this.skips;
  }

  read(path: Path, limit: ReadLimit): Uint8Array | Loss {
    const oid = this.names.get(path);
    const object = oid === undefined ? 'missing' : this.objects.read(oid, limit.over === 'refuse' ? limit.bytes : mostBytes);
    if (object === 'too-large') return { reason: 'too-large', span: null };
    if (typeof object === 'string' || object.type !== 'blob') return { reason: 'unreadable', span: null };
    return object.bytes.subarray(0, limit.bytes);
  }
}

/** The folder above a file that is a tree of its own. */
function separateTop(raw: RawPath, patterns: readonly IgnorePattern[]): RawPath | null {
  if (patterns.length === 0) return null;
  const names = raw.split('/');
  for (let length = 1; length < names.length; length++) {
    const above = names.slice(0, length);
    if (patterns.some((pattern) => fitsPattern(pattern, above, 0))) return above.join('/');
  }
  return null;
}

function byRawPath([one]: readonly [RawPath, unknown], [other]: readonly [RawPath, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const mostBytes = 100_000_000;
