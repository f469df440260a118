import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { folderOf } from '../../model/paths.js';
import { wildcard } from '../names/wildcard.js';

/** Some files of the tree, found by the paths that code writes: `open("prompts/triage.txt")`, `loader.get_template("triage.j2")`. */
export class NamedFiles {
  private readonly memo = new Map<string, readonly LinkedDocument[]>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly files: readonly LinkedDocument[],
    /** Endings that a bare name stands without. */
    private readonly endings: readonly string[] = [],
  ) {}

  /** The files that the value names by their path; of several, those nearest to where it is written. */
  namedBy({ doc, ref }: Value): readonly LinkedDocument[] {
    const document = this.documents[doc];
    if (document === undefined || this.files.length === 0) return [];
    const form = document.form(ref);
    const path = form === 'read' ? importedPath(document, ref) : form === 'const' || form === 'template' ? pathOf(document.op(ref)) : null;
    if (path === null) return [];
    const key = `${document.path}\n${path}`;
    const known = this.memo.get(key) ?? this.find(document.path, path);
    this.memo.set(key, known);
    return known;
  }

  private find(from: Path, written: string): readonly LinkedDocument[] {
    const path = written.replace(/^(?:[a-z]+:)?(?:\*?\/|(?:\.{1,2}\/)+)?/, '').replaceAll('\\', '/');
    const patterns = /\.\w{1,12}$/.test(path) ? [path] : this.endings.map((ending) => path + ending);
    const tests = patterns.flatMap((pattern) => [wildcard(pattern), wildcard(`*/${pattern}`)]);
    const found = this.files.filter((file) => tests.some((test) => test(file.path)));
    const nearest = Math.max(...found.map((file) => sharedFolders(from, file.path)));
    return found.filter((file) => sharedFolders(from, file.path) === nearest);
  }
}

/** A constant or a template that ends like a file's name, or a bare name; what is filled in stands for anything. */
function pathOf(op: Op): string | null {
  const text =
    op.op === 'const' && typeof op.value === 'string'
      ? op.value
      : op.op === 'template' && op.parts.length <= maxParts
        ? op.parts.map((part) => (typeof part === 'string' ? part : '*')).join('')
        : '';
  return text.length < maxPath && /^[^\s*?<>|]*(?:\*[^\s*?<>|]*){0,4}$/.test(text) && /\w/.test(text) ? text : null;
}

/** `import persona from './persona.md?raw'` */
function importedPath(document: LinkedDocument, ref: Ref): string | null {
  const module = document.importsByLocal.get(document.textOf(ref) ?? '')?.[0]?.module;
  return module !== undefined && /\.\w{1,12}(?:\?\w+)?$/.test(module) ? module.replace(/\?\w+$/, '') : null;
}

function sharedFolders(from: Path, to: Path): number {
  const [own, others] = [folderOf(from).split('/'), folderOf(to).split('/')];
  const differs = own.findIndex((folder, index) => folder !== others[index]);
  return differs < 0 ? own.length : differs;
}

const maxPath = 200;
const maxParts = 8;
