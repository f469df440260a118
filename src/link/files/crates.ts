import { append } from '../../model/append.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { baseName, folderOf, foldersUp, join } from '../../model/paths.js';

/** Finds the file of a Rust module by the path that a `use` writes. */
export class Crates {
  /** Folders of crates by the name that they are used by. */
  private readonly folders = new Map<string, Path[]>();

  constructor(private readonly documents: ReadonlyMap<Path, LinkedDocument>) {}

  /** A package by the name in its manifest; it is used by that name with underscores. */
  add(name: string, folder: Path): void {
    const local = name.replaceAll('-', '_');
    append(this.folders, local, folder);
  }

  /** `module` goes from the root of its crate (`crate.a`) or of one beside it, from the file's own module or from the one around it. */
  resolve(from: Path, module: string): LinkedDocument | null {
    const parts = module.split('.');
    const root = parts[0] ?? '';
    if (root !== 'self' && root !== 'super') return this.inCrate(from, root, parts.slice(1));
    const stem = baseName(from).replace(/\.rs$/, '');
    const holds = holders.has(stem) || /(?:^|\/)(?:bin|examples)$/.test(folderOf(from));
    const rest = parts.findIndex((part) => part !== 'self' && part !== 'super');
    const [up, down] = rest < 0 ? [parts, []] : [parts.slice(0, rest), parts.slice(rest)];
    const climbed = up.filter((part) => part === 'super').length;
    const folder = join(holds ? folderOf(from) : from.replace(/\.rs$/, ''), '../'.repeat(climbed));
    return folder === null ? null : this.file(folder, down);
  }

  private inCrate(from: Path, root: string, parts: readonly string[]): LinkedDocument | null {
    for (const folder of root === 'crate' ? foldersUp(folderOf(from)) : (this.folders.get(root) ?? [])) {
      const found = this.file(folder === '' ? 'src' : `${folder}/src`, parts);
      if (found !== null) return found;
    }
    return null;
  }

  private file(folder: Path, parts: readonly string[]): LinkedDocument | null {
    const path = [folder, ...parts].filter(Boolean).join('/');
    const inside = path === '' ? '' : `${path}/`;
    for (const candidate of [`${path}.rs`, ...['mod', 'lib', 'main'].map((stem) => `${inside}${stem}.rs`)]) {
      const found = this.documents.get(candidate);
      if (found !== undefined) return found;
    }
    return null;
  }
}

/** Files whose modules stand beside them. */
const holders: ReadonlySet<string> = new Set(['main', 'lib', 'mod', 'build']);
