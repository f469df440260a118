import { append } from '../../model/append.js';
import type { Path } from '../../model/touch.js';
import { writtenName } from '../documents/written-name.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal, type Modules } from './modules.js';
import { baseName, folderOf, foldersUp, join } from '../../model/paths.js';

/**
 * Files that a program loads by a name which it only has when it runs (`import_module(f'tools.{name}')`, `require(join(dir, file))`):
 * those of its kind in the folders that it names, in that of a package whose place it reads, else in its own.
 */
export class LoadedFiles {
  private readonly loaders: ReadonlySet<string>;
  private readonly memo = new Map<number, readonly number[]>();
  private memoFolders: ReadonlyMap<Path, readonly LinkedDocument[]> | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    loaders: readonly string[],
  ) {
    this.loaders = new Set(loaders);
  }

  /** All that a document loads so. */
  of(document: LinkedDocument): readonly number[] {
    const known = this.memo.get(document.id);
    if (known !== undefined) return known;
    const found = kinds.has(document.facts.kind) && document.calls.some((ref) => this.isLoad(document, ref)) ? this.find(document) : [];
    this.memo.set(document.id, found);
    return found;
  }

  /** What this call can load. */
  by(document: LinkedDocument, call: number): readonly number[] {
    return kinds.has(document.facts.kind) && this.isLoad(document, call) ? this.of(document) : [];
  }

  private find(document: LinkedDocument): readonly number[] {
    const named = [...this.foldersNamed(document), ...this.packagesRead(document)];
    const folders = named.length === 0 && readsOwnPlace(document) ? [folderOf(document.path)] : named;
    const files = [...new Set(folders)].flatMap((folder) => this.folders.get(folder) ?? []);
    return files.flatMap(({ id, facts }) => (id !== document.id && facts.kind === document.facts.kind ? [id] : []));
  }

  private isLoad(document: LinkedDocument, ref: number): boolean {
    if (!this.loaders.has(writtenName(document, document.calleeOf(ref)))) return false;
    const op = document.op(ref);
    const first = op.op !== 'call' ? undefined : op.args.find(([key]) => key === 0)?.[1];
    return first !== undefined && literal(document.op(first)) === null;
  }

  private foldersNamed(document: LinkedDocument): Path[] {
    const found: Path[] = [];
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const form = document.form(ref);
      if (form !== 'const' && form !== 'template') continue;
      const op = document.op(ref);
      const texts = op.op === 'template' ? op.parts : [literal(op)];
      for (const text of texts) if (typeof text === 'string') found.push(...this.foldersCalled(document, text));
    }
    return found;
  }

  /** `tools`, `./tools/`, `src.tools.core`, `tools.` before a name. */
  private foldersCalled({ path, facts }: LinkedDocument, text: string): Path[] {
    if (text.length > 100 || !/\w/.test(text) || !/^[\w@./-]+$/.test(text)) return [];
    const written = facts.kind === 'python' ? text.replaceAll('.', '/') : text;
    return foldersUp(folderOf(path)).flatMap((around) => {
      const folder = join(around, written);
      return folder !== null && folder !== '' && this.folders.has(folder) ? [folder] : [];
    });
  }

  /** `tools.__path__` of a package that it imports. */
  private packagesRead(document: LinkedDocument): Path[] {
    const found: Path[] = [];
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.form(ref) === 'get' ? document.op(ref) : null;
      const of = op?.op === 'get' && places.has(String(op.key)) ? document.op(op.of) : null;
      for (const item of of?.op === 'read' ? (document.importsByLocal.get(of.name) ?? []) : []) {
        const doc = this.modules.submodule(document, item.module, item.name) ?? this.modules.resolve(document, item.module);
        const path = doc === null ? undefined : this.documents[doc]?.path;
        if (path !== undefined && baseName(path) === '__init__.py') found.push(folderOf(path));
      }
    }
    return found;
  }

  /** Programs by the folder that they stand in, and by the one around it where files of it are grouped in folders. */
  private get folders(): ReadonlyMap<Path, readonly LinkedDocument[]> {
    if (this.memoFolders !== null) return this.memoFolders;
    const folders = new Map<Path, LinkedDocument[]>();
    for (const document of this.documents) {
      if (document.parent !== null || !kinds.has(document.facts.kind)) continue;
      const folder = folderOf(document.path);
      append(folders, folder, document);
      if (document.facts.kind === 'javascript' && folder !== '') append(folders, folderOf(folder), document);
    }
    return (this.memoFolders = folders);
  }
}

function readsOwnPlace(document: LinkedDocument): boolean {
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    const op = document.form(ref) === 'read' ? document.op(ref) : null;
    if (op?.op === 'read' && places.has(op.name)) return true;
  }
  return false;
}

/** Languages in which a file may load another by a name that it computes. */
const kinds: ReadonlySet<string> = new Set(['python', 'javascript', 'ruby']);
const places: ReadonlySet<string> = new Set(['__path__', '__name__', '__package__', '__file__', '__dir__', '__dirname']);
