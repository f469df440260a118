import type { Loss } from '../model/facts.js';
import type { Skip } from '../model/verdict.js';
import type { Entry, ReadLimit, Tree } from '../model/tree.js';
import type { Path } from '../model/touch.js';
import { readRegularFile } from '../system/files.js';
import { bytesOf, pathBelow, pathText, rawPathOf, type RawPath } from '../system/paths.js';
import { parseIgnoreLine } from './ignore-line.js';
import type { Location } from './locate.js';
import { walk } from './walk.js';

/** The work tree at `location`. `separate` are patterns of folders that are trees of their own. */
export function openTree(location: Location, separate: readonly string[] = []): Tree {
  return new WorkTree(location, separate);
}

class WorkTree implements Tree {
  readonly root: string;
  readonly form: Tree['form'];
  private readonly raws = new Map<Path, RawPath>();
  private readonly entries: readonly Entry[];
  private readonly skips: readonly Skip[];
  private readonly rootBytes: Buffer;

  constructor(location: Location, separate: readonly string[]) {
    const { root, repository } = location;
    this.root = root;
    this.form = repository === null ? 'folder' : 'git';
    this.rootBytes = Buffer.from(root);
    const below = repository === null ? '' : rawPathOf(pathBelow(repository.top, root) ?? '');
    const patterns = separate.map((line) => parseIgnoreLine(`/${rawPathOf(line)}`)).filter((pattern) => pattern !== null);
    const found = walk({ root, below, repository, separate: patterns });
    this.skips = found.skips;
    this.entries = found.files.map((raw) => {
      const path = pathText(raw);
      this.raws.set(path, raw);
      return { path };
    });
  }

  list(): readonly Entry[] {
    return this.entries;
  }

  skipped(): readonly Skip[] {
    return this.skips;
  }

  read(path: Path, limit: ReadLimit): Uint8Array | Loss {
    const raw = this.raws.get(path);
    if (raw === undefined) return { reason: 'unreadable', span: null };
    const bytes = readRegularFile(bytesOf(this.rootBytes, raw), limit);
    if (typeof bytes !== 'string') return bytes;
    return { reason: bytes === 'too-large' || bytes === 'too-deep' ? bytes : 'unreadable', span: null };
  }
}
