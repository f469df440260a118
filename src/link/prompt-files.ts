import type { Op, Ref } from '../model/facts.js';
import type { Value } from '../model/program.js';
import type { Path } from '../model/touch.js';
import type { LinkedDocument } from './documents.js';
import { folderOf } from './paths.js';
import { wildcard } from './wildcard.js';

/** Files of prompts, found by the paths that code writes: `open("prompts/triage.txt")`, `loader.get_template("triage.j2")`. */
export class PromptFiles {
  private readonly files: readonly LinkedDocument[];
  private readonly memo = new Map<string, readonly Value[]>();

  constructor(private readonly documents: readonly LinkedDocument[]) {
    const counts = documents.filter(({ parent, role }) => parent === null && (role === 'source' || role === 'example'));
    this.files = counts.filter(({ path, facts }) => facts.kind === 'prompt' || (trees.has(facts.kind) && namesPrompts(path)));
  }

  /** The texts of the files that the value names by their path; none for any other value. */
  namedBy({ doc, ref }: Value): readonly Value[] {
    const document = this.documents[doc];
    if (document === undefined || this.files.length === 0) return [];
    const imported = importedPath(document, ref);
    const path = imported ?? pathOf(document.op(ref));
    if (path === null) return [];
    const key = `${document.path}\n${path}`;
    const known = this.memo.get(key) ?? this.find(document.path, path);
    this.memo.set(key, known);
    return known;
  }

  private find(from: Path, written: string): readonly Value[] {
    const path = written.replace(/^(?:[a-z]+:)?(?:\/|(?:\.{1,2}\/)+)?/, '').replaceAll('\\', '/');
    const patterns = /\.\w{1,12}$/.test(path) ? [path] : [`${path}.prompt`, `${path}.prompty`];
    const tests = patterns.flatMap((pattern) => [wildcard(pattern), wildcard(`*/${pattern}`)]);
    const found = this.files.filter((file) => tests.some((test) => test(file.path)));
    const nearest = Math.max(...found.map((file) => sharedFolders(from, file.path)));
    return found.filter((file) => sharedFolders(from, file.path) === nearest).flatMap(textsIn);
  }
}

const trees: ReadonlySet<string> = new Set(['yaml', 'json', 'toml']);

function namesPrompts(path: Path): boolean {
  return /(?:^|[/_-])(?:sk)?prompts?(?:[/_.-]|$)/i.test(path);
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
  const op = document.op(ref);
  if (op.op !== 'read') return null;
  const module = document.importsByLocal.get(op.name)?.[0]?.module;
  return module !== undefined && /\.\w{1,12}(?:\?\w+)?$/.test(module) ? module.replace(/\?\w+$/, '') : null;
}

function sharedFolders(from: Path, to: Path): number {
  const [own, others] = [folderOf(from).split('/'), folderOf(to).split('/')];
  const differs = own.findIndex((folder, index) => folder !== others[index]);
  return differs < 0 ? own.length : differs;
}

/** The body of a prompt; the texts of a file of several. */
function textsIn(document: LinkedDocument): Value[] {
  const found: Value[] = [];
  for (let ref = 0; ref < document.facts.ops.length && found.length < maxTexts; ref++)
    if (document.form(ref) === 'const' || document.form(ref) === 'template') found.push({ doc: document.id, ref });
  return found;
}

const maxPath = 200;
const maxParts = 8;
const maxTexts = 200;
