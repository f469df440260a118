import { folderOf, join } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Packages of Dart that stand in the tree, by the names that their `pubspec.yaml` gives them. */
export class PubPackages {
  private readonly folders = new Map<string, Path>();

  constructor(private readonly byPath: ReadonlyMap<Path, LinkedDocument>) {}

  add({ facts, path }: LinkedDocument): void {
    const root = facts.root === null ? null : facts.ops.at(facts.root);
    const value = root?.op === 'make' ? root.items.find(([key]) => key === 'name')?.[1] : undefined;
    const name = value === undefined ? null : facts.ops.at(value);
    if (name?.op === 'const' && typeof name.value === 'string') this.folders.set(name.value, folderOf(path));
  }

  /** A path beside the file, or below `lib` of the package of that name. */
  resolve(from: Path, module: string): LinkedDocument | null {
    if (module.startsWith('.')) return this.byPath.get(join(folderOf(from), module) ?? '') ?? null;
    const [, name = '', path = ''] = /^package:([^/]+)\/(.+)$/.exec(module) ?? [];
    const folder = this.folders.get(name);
    return folder === undefined ? null : (this.byPath.get(join(folder, `lib/${path}`) ?? '') ?? null);
  }

  /** A package of the tree, or one of the files of any package, whose names go by the package. */
  isOwn(module: string): boolean {
    return module.startsWith('package:') && (module.includes('/') || this.folders.has(module.slice('package:'.length)));
  }
}
