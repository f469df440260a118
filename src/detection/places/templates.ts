import type { DocumentView } from '../../model/program.js';
import { folderOf } from '../../model/paths.js';

/** In a folder of templates that no program, command or manifest of the tree names: nothing puts the file into place. */
export function isUnplaced(documents: readonly DocumentView[], { path }: DocumentView): boolean {
  const folders = folderOf(path).split('/');
  const at = folders.findIndex((folder) => templates.has(folder.toLowerCase()));
  const folder = folders[at];
  if (folder === undefined) return false;
  const inside = `${folders.slice(0, at + 1).join('/')}/`;
  const names = ({ facts, path: other, role }: DocumentView): boolean =>
    !other.startsWith(inside) &&
    !prose.has(facts.kind) &&
    (role === 'source' || role === 'data' || role === 'example') &&
    facts.ops.strings.some((text) => text.length <= maxText && text.split(parts).includes(folder));
  return !documents.some(names);
}

const templates: ReadonlySet<string> = new Set(['template', 'templates', 'scaffold', 'scaffolds', 'boilerplate', 'skeleton']);
const parts = /[\s/\\"'`=:,;|(){}]/;
const maxText = 500;
/** What speaks of files without touching any. */
const prose: ReadonlySet<string> = new Set(['markdown', 'yaml']);
