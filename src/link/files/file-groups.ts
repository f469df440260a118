import { append } from '../../model/append.js';
import type { Kind } from '../../model/facts.js';
import type { HostedKnowledge } from '../../model/start-knowledge.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { folderOf, foldersUp, isSample } from '../../model/paths.js';
import { HostedScripts } from './hosted-scripts.js';

/** Files whose top-level names see each other without an import: those of a folder in Go, of a project of scripts in an application, of a namespace elsewhere. */
export interface FileGroup {
  readonly documents: readonly LinkedDocument[];
  /** Documents by the functions, classes and variables that they define at their top. */
  readonly definers: ReadonlyMap<string, readonly LinkedDocument[]>;
  /** Every part of a class, by its name: the methods of one type may stand in several files. */
  readonly classes: ReadonlyMap<string, readonly { readonly doc: number; readonly unit: number }[]>;
  /** All of it is built at once. */
  readonly whole: boolean;
}

export class FileGroups {
  readonly scripts: HostedScripts;
  private readonly byKey = new Map<string, FileGroup>();
  private readonly keys = new Map<number, string>();
  /** Folders of Go modules and the path that they are imported by. */
  private readonly goModules: { readonly folder: Path; readonly module: string }[] = [];

  constructor(documents: readonly LinkedDocument[], hosted: HostedKnowledge) {
    this.scripts = new HostedScripts(documents, hosted);
    const groups = new Map<string, LinkedDocument[]>();
    for (const document of documents) {
      if (document.parent !== null) continue;
      if (document.facts.kind === 'go-mod') this.addGoModule(document);
      const project = this.scripts.projectOf(document);
      const key = project === null ? keyOf(document) : `script ${project}`;
      if (key === null) continue;
      this.keys.set(document.id, key);
      if (document.role === 'test' || document.role === 'vendored' || isSample(document.path)) continue;
      append(groups, key, document);
    }
    for (const [key, group] of groups) this.byKey.set(key, groupOf(group));
  }

  /** The package that a document belongs to, even if only its test. */
  of(document: LinkedDocument): FileGroup | null {
    const key = this.keys.get(document.id);
    return key === undefined ? null : (this.byKey.get(key) ?? null);
  }

  /** The package that `from` calls `module`; null for what is not in the tree. */
  named(from: LinkedDocument, module: string): FileGroup | null {
    const family = families.get(from.facts.kind);
    if (family === undefined) return null;
    if (family !== 'go') return this.byKey.get(`${family} ${module}`) ?? null;
    const around = new Set(foldersUp(folderOf(from.path)));
    for (const { folder, module: own } of this.goModules) {
      if (module !== own && !module.startsWith(`${own}/`)) continue;
      const path = [folder, module.slice(own.length + 1)].filter(Boolean).join('/');
      const found = this.byKey.get(`go ${path}`);
      if (found !== undefined && (around.has(folder) || this.goModules.length > 1)) return found;
    }
    return this.goModules.length === 0 ? this.withoutModule(module) : null;
  }

  /** `bot/handler` of a tree whose `go.mod` was left out: the folder `handler`. */
  private withoutModule(module: string): FileGroup | null {
    const parts = module.split('/');
    for (let at = 1; at < parts.length; at++) {
      const found = this.byKey.get(`go ${parts.slice(at).join('/')}`);
      if (found !== undefined) return found;
    }
    return null;
  }

  private addGoModule(document: LinkedDocument): void {
    const root = document.facts.root === null ? null : document.op(document.facts.root);
    const value = root?.op === 'make' ? root.items.find(([key]) => key === 'module')?.[1] : undefined;
    const op = value === undefined ? null : document.op(value);
    if (op?.op === 'const' && typeof op.value === 'string') this.goModules.push({ folder: folderOf(document.path), module: op.value });
  }
}

/** Their packages are built with all their files. */
const wholly: ReadonlySet<string> = new Set(['go', 'swift']);

/** Languages that share packages. */
const families: ReadonlyMap<Kind, keyof typeof groupNames> = new Map<Kind, keyof typeof groupNames>([
  ['go', 'go'],
  ['ruby', 'ruby'],
  ['r', 'r'],
  ['r-markdown', 'r'],
  ['swift', 'swift'],
]);

function keyOf(document: LinkedDocument): string | null {
  const family = families.get(document.facts.kind);
  if (family === undefined) return null;
  const name = groupNames[family](document);
  return name === null ? null : `${family} ${name}`;
}

const groupNames = {
  go: ({ path }: LinkedDocument) => folderOf(path),
  ruby: ({ facts }: LinkedDocument) => facts.namespace,
  r: ({ path }: LinkedDocument) => aboveR(path),
  swift: ({ path }: LinkedDocument) => targetOf(path),
};

/** A package has its targets below `Sources`, each by its name; which files a project of Xcode builds no source says. */
function targetOf(path: Path): string {
  return /(?:^|\/)Sources\/([^/]+)\//.exec(path)?.[1] ?? '';
}

/** What an application and its folder `R` hold is loaded together. */
function aboveR(path: Path): Path {
  return folderOf(path).replace(/(?:^|\/)R$/, '');
}

function groupOf(documents: readonly LinkedDocument[]): FileGroup {
  const definers = new Map<string, LinkedDocument[]>();
  const classes = new Map<string, { doc: number; unit: number }[]>();
  for (const document of documents) {
    for (const name of document.writes[0]?.keys() ?? []) append(definers, name, document);
    document.facts.units.forEach((unit, index) => {
      if (unit.form === 'class') append(classes, unit.name, { doc: document.id, unit: index });
    });
  }
  return { documents, definers, classes, whole: wholly.has(documents[0]?.facts.kind ?? '') };
}
