import type { RawPath } from '../../system/paths.js';
import type { GitObjects, ObjectTrouble } from './objects.js';
import { oidOf, type Oid } from './oid.js';

/** A file as a commit or the index has it. */
export interface GitFile {
  readonly oid: Oid;
  readonly form: 'file' | 'link';
}

/** What a commit holds. */
export interface Listing {
  readonly files: ReadonlyMap<RawPath, GitFile>;
  readonly submodules: ReadonlySet<RawPath>;
}

/** Everything in a commit's tree, by its path from there. */
export function listTree(objects: GitObjects, tree: Oid): Listing | ObjectTrouble {
  const files = new Map<RawPath, GitFile>();
  const submodules = new Set<RawPath>();
  const pending = [{ oid: tree, prefix: '' }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const entries = readTree(objects, next.oid);
    if (typeof entries === 'string') return entries;
    for (const { name, form, oid } of entries) {
      const path = next.prefix + name;
      if (path.length > longestPath || files.size + pending.length > mostFiles) return 'too-large';
      if (form === 'folder') pending.push({ oid, prefix: `${path}/` });
      else if (form === 'submodule') submodules.add(path);
      else files.set(path, { oid, form });
    }
  }
  return { files, submodules };
}

interface TreeEntry {
  readonly name: string;
  readonly form: GitFile['form'] | 'folder' | 'submodule';
  readonly oid: Oid;
}

/** `100644 name\0` and 20 bytes, again and again. */
function readTree(objects: GitObjects, oid: Oid): readonly TreeEntry[] | ObjectTrouble {
  const object = objects.read(oid, mostTreeBytes);
  if (typeof object === 'string') return object;
  if (object.type !== 'tree') return 'broken';
  const bytes = Buffer.from(object.bytes.buffer, object.bytes.byteOffset, object.bytes.byteLength);
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(0x20, at);
    const end = blank < 0 ? -1 : bytes.indexOf(0, blank);
    if (end < 0 || end + 21 > bytes.length) return 'broken';
    const name = bytes.toString('latin1', blank + 1, end);
    const form = formOfMode(bytes.toString('latin1', at, blank));
    if (name !== '' && name !== '.' && name !== '..' && name !== '.git' && !name.includes('/'))
      entries.push({ name, form, oid: oidOf(bytes.subarray(end + 1, end + 21)) });
    at = end + 21;
  }
  return entries;
}

function formOfMode(mode: string): TreeEntry['form'] {
  if (mode === '40000' || mode === '040000') return 'folder';
  if (mode === '160000') return 'submodule';
  return mode === '120000' ? 'link' : 'file';
}

const longestPath = 4096;
const mostFiles = 1_000_000;
const mostTreeBytes = 50_000_000;
