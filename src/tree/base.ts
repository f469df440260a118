import type { TreeError } from '../model/failure.js';
import type { Tree } from '../model/tree.js';
import { readRegularFile } from '../system/files.js';
import { joinPath, pathBelow, rawPathOf, type RawPath } from '../system/paths.js';
import { Commits } from './git/commits.js';
import { listTree } from './git/listing.js';
import { GitObjects, type ObjectTrouble } from './git/objects.js';
import { isOid, type Oid } from './git/oid.js';
import { resolveRevision, type RevisionTrouble } from './git/revision.js';
import type { Location } from './locate.js';
import { ObjectTree } from './object-tree.js';
import type { Repository } from './repository.js';
import { belowFolder, noRepository } from './staged.js';

/** What a change starts from. */
export interface Base {
  readonly tree: Tree;
  /** The whole repository, of which the tree may be a part. */
  readonly repository: Tree;
  readonly commit: Oid;
}

/** The tree of the commit at which what is checked out left `revision`. */
export function openBase(revision: string, location: Location, separate: readonly string[] = []): Base | TreeError {
  const { repository, root } = location;
  if (repository === null) return noRepository(root);
  const objects = new GitObjects(repository.common);
  const shallow = shallowEdge(repository.common);
  const commits = new Commits(objects, shallow);
  const commit = findBase(revision, repository, objects, commits);
  if (!isOid(commit)) return cannotCompare(revision, commit, shallow.size > 0 ? 'shallow' : 'whole');
  const read = commits.read(commit);
  const listing = typeof read === 'string' ? read : listTree(objects, read.tree);
  if (typeof listing === 'string') return cannotCompare(revision, listing, 'whole');
  const present = [...listing.files].filter(([path]) => !isAbsent(path, repository));
  const whole = new ObjectTree({ root: repository.top, files: present, excluded: [], separate: [], objects });
  const below = belowFolder(rawPathOf(pathBelow(repository.top, root) ?? ''));
  const files = present.flatMap(([name, file]) => {
    const path = below(name);
    return path === null ? [] : [[path, file] as const];
  });
  const excluded = [...listing.submodules].map(below).filter((path) => path !== null);
  return { tree: new ObjectTree({ root, files, excluded, separate, objects }), repository: whole, commit };
}

type BaseTrouble = RevisionTrouble | ObjectTrouble | 'unborn' | 'unrelated';

function findBase(revision: string, repository: Repository, objects: GitObjects, commits: Commits): Oid | BaseTrouble {
  const head = resolveRevision('HEAD', repository, objects, commits);
  if (!isOid(head)) return head === 'unknown' ? 'unborn' : head;
  const named = resolveRevision(revision, repository, objects, commits);
  if (!isOid(named)) return named;
  return commits.mergeBase(named, head) ?? 'unrelated';
}

function shallowEdge(common: string): ReadonlySet<Oid> {
  const bytes = readRegularFile(joinPath(common, 'shallow'), { bytes: 1 << 24, over: 'refuse' });
  return new Set(typeof bytes === 'string' ? [] : Buffer.from(bytes).toString('latin1').split('\n').filter(isOid));
}

/** What a sparse checkout leaves out now is not taken for removed. */
function isAbsent(name: RawPath, { index }: Repository): boolean {
  if (index.absent.size === 0) return false;
  for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1))
    if (index.absent.has(name.slice(0, end)) || index.absent.has(`${name.slice(0, end)}/`)) return true;
  return false;
}

function cannotCompare(revision: string, trouble: BaseTrouble, history: 'shallow' | 'whole'): TreeError {
  const [because, cure] = history === 'shallow' && mayBeCutOff.has(trouble) ? shallowTrouble : troubles[trouble];
  return { failure: 'tree', message: `Cannot compare with ${revision}: ${because}.`, place: null, cure };
}

/** What a clone with its whole history may not have. */
const mayBeCutOff: ReadonlySet<BaseTrouble> = new Set<BaseTrouble>(['unknown', 'missing', 'unrelated']);

const shallowTrouble = [
  'the history was fetched only in part, and the commit both come from is not in it',
  'fetch the rest: git fetch --unshallow (in GitHub Actions: fetch-depth: 0, in GitLab: GIT_DEPTH: 0)',
] as const;

const troubles: Readonly<Record<BaseTrouble, readonly [because: string, cure: string]>> = {
  unknown: ['there is no such branch, tag or commit here', 'check the spelling, or fetch it: git fetch origin'],
  ambiguous: ['several commits begin like that', 'give more of its digits'],
  form: ['it has a form that is not known here', 'name a branch, a tag or a commit; ~1 and ^2 may follow'],
  missing: ['an object of its history is not here', 'fetch it: git fetch --refetch origin'],
  'not-a-commit': ['it does not name a commit', 'name a branch, a tag or a commit'],
  unborn: ['nothing is committed here yet', 'commit first, or leave --since out'],
  unrelated: ['it has no commit in common with what is checked out', 'name a branch that this work started from'],
  'too-large': ['an object of its history is too large', 'name a later commit'],
  broken: ['an object of its history is broken', 'run: git fsck'],
};
