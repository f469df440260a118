import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from 'node:fs';

export type FileTrouble = 'missing' | 'link' | 'not-a-file' | 'unreadable' | 'too-large' | 'too-deep' | 'changed';

export interface FileLimit {
  readonly bytes: number;
  readonly over: 'refuse' | 'head';
}

/** Never follows a link in the last segment, never waits for a pipe, never allocates more than the limit. */
export function readRegularFile(path: string | Buffer, limit: FileLimit): Uint8Array | FileTrouble {
  return withRegularFile(path, (file, size) =>
    size > limit.bytes && limit.over === 'refuse' ? 'too-large' : readBytes(file, 0, Math.min(size, limit.bytes)),
  );
}

/** A stretch of a regular file; shorter where the file ends. */
export function readStretch(path: string, from: number, length: number): Uint8Array | FileTrouble {
  return withRegularFile(path, (file, size) => readBytes(file, from, Math.max(0, Math.min(length, size - from))));
}

export type EntryForm = 'file' | 'folder' | 'link' | 'other';

export interface FolderEntry {
  /** The name's bytes, one character each: names need not be UTF-8. */
  readonly name: string;
  readonly form: EntryForm;
}

export function readFolder(path: Buffer): readonly FolderEntry[] | FileTrouble {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
      name: entry.name.toString('latin1'),
      form: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other',
    }));
  } catch (error) {
    return troubleOf(error);
  }
}

/** What stands at a path, the link itself rather than its target. */
export function formOf(path: string): EntryForm | FileTrouble {
  try {
    const status = lstatSync(path);
    if (status.isFile()) return 'file';
    if (status.isDirectory()) return 'folder';
    return status.isSymbolicLink() ? 'link' : 'other';
  } catch (error) {
    return troubleOf(error);
  }
}

export function realPath(path: string): { readonly path: string } | FileTrouble {
  try {
    return { path: realpathSync(path) };
  } catch (error) {
    return troubleOf(error);
  }
}

// Windows has neither flag: they are undefined there and count as 0.
const openFlags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

function withRegularFile(path: string | Buffer, use: (file: number, size: number) => Uint8Array | FileTrouble): Uint8Array | FileTrouble {
  let file: number;
  try {
    file = openSync(path, openFlags);
  } catch (error) {
    return troubleOf(error);
  }
  try {
    const status = fstatSync(file);
    return status.isFile() ? use(file, status.size) : 'not-a-file';
  } catch (error) {
    return troubleOf(error);
  } finally {
    closeSync(file);
  }
}

function readBytes(file: number, from: number, size: number): Uint8Array | FileTrouble {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, from + filled);
    if (count === 0) return 'changed';
    filled += count;
  }
  return bytes;
}

function troubleOf(error: unknown): FileTrouble {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'ELOOP':
    case 'EMLINK':
      return 'link';
    case 'ENXIO':
    case 'EISDIR':
      return 'not-a-file';
    case 'ENAMETOOLONG':
      return 'too-deep';
    default:
      return 'unreadable';
  }
}
