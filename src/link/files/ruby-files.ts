import { folderOf, foldersUp, join } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';

/** A path beside the file, or below a folder that programs are loaded from. */
export function rubyFile(byPath: ReadonlyMap<Path, LinkedDocument>, from: Path, module: string): LinkedDocument | null {
  const file = `${module.replace(/\.rb$/, '')}.rb`;
  if (module.startsWith('.')) return byPath.get(join(folderOf(from), file) ?? '') ?? null;
  for (const folder of foldersUp(folderOf(from)))
    for (const base of ['', 'lib', 'app']) {
      const found = byPath.get(join(folder === '' ? base : `${folder}/${base}`, file) ?? '');
      if (found !== undefined) return found;
    }
  return null;
}
