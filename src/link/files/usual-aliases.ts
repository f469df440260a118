import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { baseName, folderOf, foldersUp, join } from '../../model/paths.js';

/**
 * What `@/`, `~/` and `$lib` mean where nothing in the tree says it: frameworks and bundlers set them up in settings that they generate
 * (`.nuxt/tsconfig.json`, `.svelte-kit/tsconfig.json`) or in code (`vite.config.js`). No package can have such a name.
 */
export class UsualAliases {
  /** Folders with a manifest or with settings of the compiler. */
  private readonly roots: ReadonlySet<Path>;

  constructor(documents: readonly LinkedDocument[]) {
    const own = documents.filter((document) => document.facts.kind === 'package-json' || setsCompiler(document));
    this.roots = new Set(own.map(({ path }) => folderOf(path)));
  }

  /** What `module` means in `from`: of the files that `look` finds, the likeliest. */
  find<File>(from: Path, module: string, look: (path: Path) => File | null): File | null {
    const alias = aliases.find(({ start }) => module === start || module.startsWith(`${start}/`));
    const roots = alias === undefined ? [] : foldersUp(folderOf(from)).filter((folder) => this.roots.has(folder));
    for (const root of roots)
      for (const folder of alias?.folders ?? []) {
        const path = join(root, `${folder}/${module.slice(alias?.start.length)}`);
        const found = path === null ? null : look(path);
        if (found !== null) return found;
      }
    return null;
  }
}

/** `tsconfig.json`, `jsconfig.json`, `tsconfig.base.json` */
export function setsCompiler({ path }: LinkedDocument): boolean {
  return /^(?:ts|js)config(?:\.\w+)?\.json$/.test(baseName(path));
}

const aliases = [
  { start: '@', folders: ['src', '.', 'app', 'resources/js'] },
  { start: '~', folders: ['src', '.', 'app'] },
  { start: '~~', folders: ['.'] },
  { start: '@@', folders: ['.'] },
  { start: '$lib', folders: ['src/lib'] },
];
