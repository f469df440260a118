import type { GitFile } from './git/listing.js';
import { oidOf, type Oid } from './git/oid.js';

/** What the index of a repository says. Paths are raw bytes, one character each, from the top of the work tree. */
export interface GitIndex {
  /** null: only announced (`git add -N`), so that a commit would not have it. */
  readonly files: ReadonlyMap<string, GitFile | null>;
  /** Folders above files, so that an ignored folder is still entered for what is tracked in it. */
  readonly folders: ReadonlySet<string>;
  readonly submodules: ReadonlySet<string>;
  /** Tracked, but a sparse checkout leaves them out of the work tree. */
  readonly absent: ReadonlySet<string>;
}

export type IndexTrouble = 'split' | 'version' | 'broken';

export const emptyIndex: GitIndex = { files: new Map(), folders: new Set(), submodules: new Set(), absent: new Set() };

/** Versions 2 to 4 with SHA-1 (https://git-scm.com/docs/index-format). Every length is checked against the bytes that are there. */
export function parseIndex(bytes: Uint8Array): GitIndex | IndexTrouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength + hashLength || view.getUint32(0) !== signature) return 'broken';
  const version = view.getUint32(4);
  if (version < 2 || version > 4) return 'version';
  const collector = new IndexCollector();
  let at = headerLength;
  let name = '';
  let budget = mostCharacters;
  for (let left = view.getUint32(8); left > 0; left--) {
    const entry = readEntry(view, bytes, at, version, name);
    if (entry === null || (budget -= entry.name.length) < 0) return 'broken';
    if (entry.name !== '') collector.add(entry);
    ({ name, end: at } = entry);
  }
  return checkExtensions(view, at) ?? collector.index();
}

interface IndexEntry {
  /** Empty where a split index replaces an entry of the shared one. */
  readonly name: string;
  readonly mode: number;
  readonly oid: Oid;
  /** Of a conflict, 2 is our side. */
  readonly stage: number;
  readonly presence: 'checked-out' | 'skipped' | 'announced';
  readonly end: number;
}

function readEntry(view: DataView, bytes: Uint8Array, start: number, version: number, previous: string): IndexEntry | null {
  const limit = bytes.length - hashLength;
  if (start + entryLength > limit) return null;
  const flags = view.getUint16(start + entryLength - 2);
  const extended = version >= 3 && (flags & 0x4000) !== 0;
  const nameAt = start + entryLength + (extended ? 2 : 0);
  if (nameAt > limit) return null;
  const more = extended ? view.getUint16(start + entryLength) : 0;
  const presence = (more & 0x4000) !== 0 ? 'skipped' : (more & 0x2000) !== 0 ? 'announced' : 'checked-out';
  const oid = oidOf(bytes.subarray(start + oidAt, start + oidAt + hashLength));
  const mode = view.getUint32(start + 24);
  const kept = version === 4 ? keptPrefix(bytes, nameAt, previous) : { text: '', end: nameAt };
  if (kept === null) return null;
  const close = bytes.indexOf(0, kept.end);
  if (close < 0 || close >= limit || close - kept.end > longestName) return null;
  const name = kept.text + latin1(bytes.subarray(kept.end, close));
  const end = version === 4 ? close + 1 : start + ((close - start + 8) & ~7);
  return name.length > longestName ? null : { name, mode, oid, stage: (flags >> 12) & 3, presence, end };
}

/** Version 4 writes how many characters of the previous name to drop, then what follows. */
function keptPrefix(bytes: Uint8Array, at: number, previous: string): { text: string; end: number } | null {
  let byte = bytes[at++] ?? 0;
  let drop = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = bytes[at++] ?? 0;
    drop = (drop + 1) * 128 + (byte & 0x7f);
    if (drop > longestName) return null;
  }
  return drop > previous.length ? null : { text: previous.slice(0, previous.length - drop), end: at };
}

function checkExtensions(view: DataView, start: number): IndexTrouble | null {
  const limit = view.byteLength - hashLength;
  let at = start;
  while (at + 8 <= limit) {
    const name = view.getUint32(at);
    if (name === linkExtension) return 'split';
    const isRequired = name >>> 24 >= 0x61;
    if (isRequired && name !== sparseExtension) return 'version';
    at += 8 + view.getUint32(at + 4);
  }
  return at === limit ? null : 'broken';
}

class IndexCollector {
  private readonly files = new Map<string, GitFile | null>();
  private readonly folders = new Set<string>();
  private readonly submodules = new Set<string>();
  private readonly absent = new Set<string>();

  add(entry: IndexEntry): void {
    const form = entry.mode & 0o170000;
    if (form === 0o160000) this.submodules.add(entry.name);
    else if (entry.presence === 'skipped' || form === 0o040000) this.absent.add(entry.name);
    else this.addFile(entry, form === 0o120000 ? 'link' : 'file');
    if (form !== 0o040000) this.addFolders(entry.name);
  }

  index(): GitIndex {
    return { files: this.files, folders: this.folders, submodules: this.submodules, absent: this.absent };
  }

  private addFile({ name, oid, stage, presence }: IndexEntry, form: GitFile['form']): void {
    if ((stage & 1) === 1 && this.files.has(name)) return;
    this.files.set(name, presence === 'announced' ? null : { oid, form });
  }

  private addFolders(name: string): void {
    for (let slash = name.lastIndexOf('/'); slash > 0; slash = name.lastIndexOf('/', slash - 1)) {
      const folder = name.slice(0, slash);
      if (this.folders.has(folder)) return;
      this.folders.add(folder);
    }
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

const signature = 0x44495243; // DIRC
const linkExtension = 0x6c696e6b; // link
const sparseExtension = 0x73646972; // sdir
const headerLength = 12;
const entryLength = 62;
const oidAt = 40;
const hashLength = 20;
const longestName = 4096;
/** Version 4 compresses names, so a small file could say very much. */
const mostCharacters = 1 << 27;
