import type { Skip } from '../model/verdict.js';
import { readFolder, type FolderEntry } from '../system/files.js';
import { bytesOf, pathText, type RawPath } from '../system/paths.js';
import { isExcludedFolder, toolFolderMarks } from './excludes.js';
import { isIgnored, type IgnoreChain } from './ignore.js';
import { fitsPattern, type IgnorePattern } from './ignore-pattern.js';
import { ignoreChainOf, readIgnoreFile, type Repository } from './repository.js';

export interface Found {
  readonly files: readonly RawPath[];
  readonly skips: readonly Skip[];
}

export interface WalkRequest {
  readonly root: string;
  /** Raw path of the root from the top of the repository. */
  readonly below: RawPath;
  readonly repository: Repository | null;
  /** Folders that are trees of their own. */
  readonly separate: readonly IgnorePattern[];
}

/** Every file that belongs to the tree, and everything else that stands there and does not. Links are not followed. */
export function walk(request: WalkRequest): Found {
  return new Walk(request).run();
}

interface Folder {
  readonly raw: RawPath;
  readonly names: readonly string[];
  readonly chain: IgnoreChain | null;
  /** In an ignored folder only what is tracked counts. */
  readonly state: 'open' | 'tracked-only';
}

class Walk {
  private readonly files: RawPath[] = [];
  private readonly skips: { readonly raw: RawPath; readonly reason: Skip['reason'] }[] = [];
  private readonly pending: Folder[] = [];
  private readonly entered = new Set<RawPath>();
  private readonly root: Buffer;
  private readonly prefix: string;
  private readonly depth: number;

  constructor(private readonly request: WalkRequest) {
    this.root = Buffer.from(request.root);
    this.prefix = request.below === '' ? '' : `${request.below}/`;
    this.depth = request.below === '' ? 0 : request.below.split('/').length;
  }

  run(): Found {
    const { repository, below } = this.request;
    const above = below === '' ? [] : below.split('/');
    const chain =
      repository === null || above.length === 0 ? (repository?.excludes ?? null) : ignoreChainOf(repository, above.slice(0, -1));
    this.pending.push({ raw: '', names: above, chain, state: 'open' });
    for (let folder = this.pending.pop(); folder !== undefined; folder = this.pending.pop()) {
      if (this.files.length > mostFiles) this.skip(folder.raw, 'too-large');
      else this.enter(folder);
    }
    this.skipAbsent();
    return { files: this.files.sort(), skips: this.skips.sort((a, b) => (a.raw < b.raw ? -1 : 1)).map(skipOf) };
  }

  private enter(folder: Folder): void {
    const entries = readFolder(bytesOf(this.root, folder.raw));
    if (typeof entries === 'string') return this.skip(folder.raw, entries === 'too-deep' ? 'too-deep' : 'unreadable');
    this.entered.add(folder.raw);
    const neighbours = new Set(entries.map((entry) => entry.name));
    const isTool = folder.raw !== '' && toolFolderMarks.some((mark) => neighbours.has(mark));
    if (isTool && !this.isTrackedFolder(folder.raw)) return this.skip(folder.raw, 'excluded');
    const inside = this.request.repository === null || folder.state === 'tracked-only' ? folder : this.withOwnIgnores(folder, neighbours);
    for (const entry of entries) {
      if (entry.name === '.git') continue;
      this.take(inside, entry, folder.raw === '' ? entry.name : `${folder.raw}/${entry.name}`, neighbours);
    }
  }

  private take(folder: Folder, entry: FolderEntry, raw: RawPath, neighbours: ReadonlySet<string>): void {
    const names = [...folder.names, entry.name];
    const isFolder = entry.form === 'folder';
    const ignored = folder.state === 'tracked-only' || isIgnored(folder.chain, names, isFolder ? 'folder' : 'other');
    const tracked = isFolder ? this.isTrackedFolder(raw) : this.isTrackedFile(raw);
    if (ignored && !tracked) return;
    if (entry.form === 'file') this.files.push(raw);
    else if (entry.form === 'link') this.skip(raw, 'link');
    else if (entry.form === 'other') this.skip(raw, 'not-a-file');
    else if (this.isForeign(raw, names, tracked) || (!tracked && isExcludedFolder(entry.name, neighbours))) this.skip(raw, 'excluded');
    else this.pending.push({ raw, names, chain: folder.chain, state: ignored ? 'tracked-only' : 'open' });
  }

  private withOwnIgnores(folder: Folder, neighbours: ReadonlySet<string>): Folder {
    if (!neighbours.has('.gitignore')) return folder;
    const raw = folder.raw === '' ? '.gitignore' : `${folder.raw}/.gitignore`;
    const list = readIgnoreFile(bytesOf(this.root, raw), folder.names.length);
    if (typeof list !== 'string') return { ...folder, chain: { list, outer: folder.chain } };
    if (list !== 'link') this.skip(raw, list === 'too-large' ? 'too-large' : 'unreadable');
    return folder;
  }

  /** A submodule, another repository's work tree, or a folder that the configuration names as a tree of its own. */
  private isForeign(raw: RawPath, names: readonly string[], tracked: boolean): boolean {
    const { repository, separate } = this.request;
    if (separate.some((pattern) => fitsPattern(pattern, names, this.depth))) return true;
    if (repository === null || tracked) return false;
    if (repository.index.submodules.has(this.prefix + raw)) return true;
    const entries = readFolder(bytesOf(this.root, raw));
    return typeof entries !== 'string' && entries.some((entry) => entry.name === '.git');
  }

  private isTrackedFile(raw: RawPath): boolean {
    return this.request.repository?.index.files.has(this.prefix + raw) ?? false;
  }
  private isTrackedFolder(raw: RawPath): boolean {
    return this.request.repository?.index.folders.has(this.prefix + raw) ?? false;
  }

  private skipAbsent(): void {
    const tops = new Set<RawPath>();
    for (const name of this.request.repository?.index.absent ?? []) {
      if (!name.startsWith(this.prefix)) continue;
      const path = name.slice(this.prefix.length);
      let end = path.indexOf('/');
      while (end >= 0 && this.entered.has(path.slice(0, end))) end = path.indexOf('/', end + 1);
      tops.add(end < 0 ? path : path.slice(0, end));
    }
    for (const top of tops) if (!this.isFound(top)) this.skip(top, 'excluded');
  }

  /** Git checks a skipped file out again when somebody writes it. */
  private isFound(raw: RawPath): boolean {
    return this.files.includes(raw);
  }

  private skip(raw: RawPath, reason: Skip['reason']): void {
    this.skips.push({ raw, reason });
  }
}

function skipOf({ raw, reason }: { readonly raw: RawPath; readonly reason: Skip['reason'] }): Skip {
  return { path: pathText(raw), reason, relevant: reason !== 'excluded' && reason !== 'link' && reason !== 'not-a-file' };
}

const mostFiles = 1_000_000;
