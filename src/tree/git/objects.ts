import { readFolder, readRegularFile, readStretch, type FileTrouble } from '../../system/files.js';
import { inflate, inflateStart } from '../../system/inflate.js';
import { joinPath, resolvePath } from '../../system/paths.js';
import { isOid, type Oid } from './oid.js';
import { Pack } from './pack.js';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Uint8Array;
}

export type ObjectTrouble = 'missing' | 'too-large' | 'broken';

/**
 * The objects of a repository, read without starting git: loose ones, packs of any size, and the stores that it borrows from. Every
 * length is bounded before anything is allocated.
 */
export class GitObjects {
  private readonly folders: readonly string[];
  private packs: readonly Pack[] | null = null;

  /** `common` is the repository's own folder, which its linked work trees share. */
  constructor(common: string) {
    this.folders = withBorrowed(joinPath(common, 'objects'));
  }

  read(oid: Oid, most: number): GitObject | ObjectTrouble {
    for (const folder of this.folders) {
      const object = readLoose(joinPath(folder, oid.slice(0, 2), oid.slice(2)), most);
      if (object !== 'missing') return object;
    }
    for (const pack of this.openPacks()) {
      const object = pack.read(oid, most);
      if (object !== null) return object;
    }
    return 'missing';
  }

  /** Objects whose names begin with at least four hexadecimal digits. */
  withPrefix(prefix: string): readonly Oid[] {
    const start = prefix.slice(0, 2);
    const loose = this.folders.flatMap((folder) => {
      const entries = readFolder(Buffer.from(joinPath(folder, start)));
      return typeof entries === 'string' ? [] : entries.map(({ name }) => start + name).filter(isOid);
    });
    const packed = this.openPacks().flatMap((pack) => pack.index.namesFrom(prefix));
    return [...new Set([...loose, ...packed].filter((oid) => oid.startsWith(prefix)))];
  }

  private openPacks(): readonly Pack[] {
    this.packs ??= this.folders.flatMap(packsIn);
    return this.packs;
  }
}

/** The store itself, then those that `info/alternates` names, and theirs. */
function withBorrowed(own: string): readonly string[] {
  const folders = new Set([own]);
  for (const folder of folders) {
    const bytes = readRegularFile(joinPath(folder, 'info', 'alternates'), { bytes: 1 << 16, over: 'refuse' });
    const lines = typeof bytes === 'string' ? [] : Buffer.from(bytes).toString('utf8').split('\n');
    for (const line of lines) if (line !== '' && !line.startsWith('#') && folders.size < mostStores) folders.add(resolvePath(folder, line));
  }
  return [...folders];
}

function packsIn(folder: string): readonly Pack[] {
  const place = joinPath(folder, 'pack');
  const entries = readFolder(Buffer.from(place));
  if (typeof entries === 'string') return [];
  const names = entries.map(({ name }) => name).filter((name) => name.endsWith('.pack'));
  return names
    .sort()
    .map((name) => Pack.open(joinPath(place, name)))
    .filter((pack) => pack !== null);
}

/** `blob 12\0` and the content, deflated. The size decides before it is inflated. */
function readLoose(path: string, most: number): GitObject | ObjectTrouble {
  const start = readStretch(path, 0, 512);
  if (typeof start === 'string') return troubleOf(start);
  const head = headOf(inflateStart(start));
  if (head === null) return 'broken';
  if (head.size > most) return 'too-large';
  const compressed = readRegularFile(path, { bytes: head.size * 4 + 65_536, over: 'refuse' });
  if (typeof compressed === 'string') return troubleOf(compressed);
  const bytes = inflate(compressed, head.length + head.size);
  return bytes?.length === head.length + head.size ? { type: head.type, bytes: bytes.subarray(head.length) } : 'broken';
}

function headOf(bytes: Uint8Array | null): { readonly type: ObjectType; readonly size: number; readonly length: number } | null {
  const end = bytes === null ? -1 : bytes.subarray(0, 64).indexOf(0);
  if (bytes === null || end < 0) return null;
  const words = /^(commit|tree|blob|tag) (\d{1,15})$/.exec(Buffer.from(bytes.subarray(0, end)).toString('latin1'));
  const type = objectTypes.find((known) => known === words?.[1]);
  return type === undefined ? null : { type, size: Number(words?.[2]), length: end + 1 };
}

function troubleOf(trouble: FileTrouble): ObjectTrouble {
  return trouble === 'missing' || trouble === 'too-large' ? trouble : 'broken';
}

const objectTypes: readonly ObjectType[] = ['commit', 'tree', 'blob', 'tag'];
const mostStores = 20;
