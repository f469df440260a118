import type { Op, Ref } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { StartKnowledge } from '../../model/start-knowledge.js';
import type { Path } from '../../model/touch.js';
import type { LinkedDocument } from '../documents/documents.js';
import { Crates } from './crates.js';
import { Packages } from './packages.js';
import { besideFlows, SearchFolders } from './search-folders.js';
import { builtFolders, importMaps, scriptEndings } from './endings.js';
import { PubPackages } from './pub-packages.js';
import { setsCompiler, UsualAliases } from './usual-aliases.js';
import { rubyFile } from './ruby-files.js';
import { FileGroups } from './file-groups.js';
import { LoadedFiles } from './loaded-files.js';
import type { ParsedFiles } from './parsed-files.js';
import { baseName, folderOf, foldersUp, join, runsIn } from '../../model/paths.js';

/** Finds the document of the tree that an import names; null for what is not in the tree. */
export class Modules {
  readonly declarations: Packages;
  private readonly byPath = new Map<Path, LinkedDocument>();
  /** Of files, with and without their ending, and folders: most of what is imported is no file of the tree, and need not be sought. */
  private readonly names = new Set<string>();
  private readonly workspaces = new Map<string, Path>();
  readonly pubs = new PubPackages(this.byPath);
  private readonly crates = new Crates(this.byPath);
  private readonly aliases: { readonly folder: Path; readonly pattern: string; readonly target: string }[] = [];
  private readonly usual: UsualAliases;
  /** By importing document and module. */
  private readonly memo: Map<string, number | null>[] = [];
  readonly groups: FileGroups;
  readonly loaded: LoadedFiles;
  private readonly searched: SearchFolders;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    { loaders, hosted }: Pick<StartKnowledge, 'loaders' | 'hosted'>,
    readonly parsed: ParsedFiles,
  ) {
    this.declarations = new Packages(documents);
    this.groups = new FileGroups(documents, hosted);
    this.loaded = new LoadedFiles(documents, this, loaders);
    this.searched = new SearchFolders(documents);
    this.usual = new UsualAliases(documents);
    for (const document of documents) {
      if (document.parent !== null) continue;
      this.byPath.set(document.path, document);
      for (const name of [...document.path.split('/'), baseName(document.path).replace(/\.\w+$/, '')]) this.names.add(name);
      if (document.facts.kind === 'package-json') this.readPackage(document);
      if (setsCompiler(document)) this.readAliases(document);
      if (document.facts.kind === 'pubspec') this.pubs.add(document);
      if (baseName(document.path) === 'Cargo.toml') this.readCrate(document);
      if (importMaps.has(baseName(document.path)) || document.facts.kind === 'package-json') this.readImportMap(document);
    }
  }

  document(path: Path): LinkedDocument | null {
    return this.byPath.get(path) ?? null;
  }

  /** `module` as written in `from`. */
  resolve(from: LinkedDocument, module: string): number | null {
    const own = (this.memo[from.id] ??= new Map());
    const known = own.get(module);
    if (known !== undefined) return known;
    const found = this.find(from, module)?.id ?? null;
    own.set(module, found);
    return found;
  }

  private find(from: LinkedDocument, module: string): LinkedDocument | null {
    switch (languageOf(from.facts.kind)) {
      case 'python':
        return this.resolvePython(from.path, module);
      case 'ruby':
        return rubyFile(this.byPath, from.path, module);
      case 'php':
      case 'r':
        return this.resolveIncluded(from.path, module, ['']);
      case 'powershell':
        return this.resolveIncluded(from.path, module, ['', '.psm1', '.ps1', `/${baseName(module)}.psm1`]);
      case 'dart':
        return this.pubs.resolve(from.path, module);
      case 'rust':
        return this.crates.resolve(from.path, module);
      case 'go':
      case 'swift':
        return this.groups.named(from, module)?.documents[0] ?? null;
      case 'elixir':
        return null;
      default:
        return this.resolveScript(from.path, module);
    }
  }

  /** A path beside the file, or below a folder above it: programs are started from either. */
  private resolveIncluded(from: Path, module: string, endings: readonly string[]): LinkedDocument | null {
    if (!module.startsWith('./')) return null;
    // A manifest stands for the module of its name.
    const stem = module.replace(/\.psd1$/, '');
    for (const folder of foldersUp(folderOf(from)))
      for (const ending of endings) {
        const found = this.byPath.get(join(folder, stem + ending) ?? '');
        if (found !== undefined) return found;
      }
    return null;
  }

  /** The document of a module or a module's member that is itself a module (`from . import settings`). */
  submodule(from: LinkedDocument, module: string, name: string): number | null {
    if (from.facts.kind === 'rust') return this.resolve(from, `${module}.${name}`);
    if ((from.facts.kind !== 'python' && from.facts.kind !== 'notebook') || !this.names.has(name)) return null;
    return this.resolve(from, module.endsWith('.') ? module + name : `${module}.${name}`);
  }

  /** A file named in a command or a manifest, relative to the folder it runs in or to any folder above. */
  file(folder: Path, written: string): LinkedDocument | null {
    const name = baseName(written);
    if (!/^\.{0,2}$/.test(name) && !this.names.has(name) && !this.names.has(name.replace(/\.[cm]?jsx?$/, ''))) return null;
    for (const start of foldersUp(folder)) {
      const path = join(start, written);
      const found = path === null ? null : (this.byPath.get(path) ?? this.scriptFile(path) ?? this.sourceOfBuilt(path));
      if (found !== null) return found;
    }
    return null;
  }

  private resolvePython(from: Path, module: string): LinkedDocument | null {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const parts = module.slice(dots).split('.').filter(Boolean).join('/');
    if (dots > 0) {
      const folder = join(folderOf(from), '../'.repeat(dots - 1));
      return folder === null ? null : this.pythonModule(folder, parts);
    }
    if (!this.names.has(parts.split('/')[0] ?? '')) return null;
    const around = foldersUp(folderOf(from)).flatMap((folder) => [folder, folder === '' ? 'src' : `${folder}/src`]);
    for (const folder of [...around, ...besideFlows(from), ...this.searched.all]) {
      const found = this.pythonModule(folder, parts);
      // No file imports itself: `from openai import OpenAI` in `providers/openai.py` means the package.
      if (found !== null && found.path !== from) return found;
    }
    return null;
  }

  private pythonModule(folder: Path, parts: string): LinkedDocument | null {
    const path = join(folder, parts) ?? '';
    // Where a folder and a file have one name, Python takes the folder.
    const candidates = [path === '' ? '__init__.py' : `${path}/__init__.py`, `${path}.py`, `${path}.ipynb`];
    for (const candidate of candidates) {
      const found = this.byPath.get(candidate);
      if (found !== undefined) return found;
    }
    return null;
  }

  private resolveScript(from: Path, module: string): LinkedDocument | null {
    if (module.startsWith('.')) {
      const path = join(runsIn(from), module);
      return path === null ? null : this.scriptFile(path);
    }
    if (module.startsWith('/')) return this.scriptFile(module.slice(1));
    return this.aliased(from, module) ?? this.usual.find(from, module, (path) => this.scriptFile(path)) ?? this.workspacePackage(module);
  }

  private scriptFile(path: Path): LinkedDocument | null {
    const stem = path.replace(/\.[cm]?jsx?$/, '');
    const bases = stem === path ? [path] : [path, stem];
    for (const base of bases)
      for (const ending of scriptEndings) {
        const found = this.byPath.get(base + ending);
        if (found !== undefined) return found;
      }
    return null;
  }

  /** A built file that is started stands for its source: `dist/server.js` for `src/server.ts`. */
  private sourceOfBuilt(path: Path): LinkedDocument | null {
    const parts = path.split('/');
    const at = parts.findIndex((part) => builtFolders.has(part));
    if (at < 0) return null;
    for (const replacement of [['src'], [], ['source'], ['lib']]) {
      const found = this.scriptFile([...parts.slice(0, at), ...replacement, ...parts.slice(at + 1)].join('/'));
      if (found !== null) return found;
    }
    return null;
  }

  private aliased(from: Path, module: string): LinkedDocument | null {
    const around = new Set(foldersUp(folderOf(from)));
    for (const alias of this.aliases) {
      if (!around.has(alias.folder)) continue;
      const star = alias.pattern.indexOf('*');
      const prefix = star < 0 ? alias.pattern : alias.pattern.slice(0, star);
      if (star < 0 ? module !== prefix : !module.startsWith(prefix)) continue;
      const path = join(
        alias.folder,
        alias.target.replace('*', () => module.slice(prefix.length)),
      );
      const found = path === null ? null : this.scriptFile(path);
      if (found !== null) return found;
    }
    return null;
  }

  private workspacePackage(module: string): LinkedDocument | null {
    const parts = module.split('/');
    const name = parts.slice(0, module.startsWith('@') ? 2 : 1).join('/');
    const folder = this.workspaces.get(name);
    if (folder === undefined) return null;
    const rest = parts.slice(name.split('/').length).join('/');
    for (const candidate of rest === '' ? ['src/index', 'index', 'src/main', 'lib/index'] : [rest, `src/${rest}`]) {
      const path = join(folder, candidate);
      const found = path === null ? null : this.scriptFile(path);
      if (found !== null) return found;
    }
    return null;
  }

  private readPackage(document: LinkedDocument): void {
    const name = member(document, document.facts.root, 'name');
    const text = name === null ? null : literal(document.op(name));
    if (text !== null) this.workspaces.set(text, folderOf(document.path));
  }

  private readCrate(document: LinkedDocument): void {
    const name = member(document, member(document, document.facts.root, 'package'), 'name');
    const text = name === null ? null : literal(document.op(name));
    if (text !== null) this.crates.add(text, folderOf(document.path));
  }

  /** `"@/": "./src/"` of Deno, `"#lib/*": "./src/lib/*"` of Node. */
  private readImportMap(document: LinkedDocument): void {
    const imports = member(document, document.facts.root, 'imports');
    const op = imports === null ? null : document.op(imports);
    for (const [key, ref] of op?.op === 'make' ? op.items : []) {
      const target = literal(document.op(ref));
      if (target?.startsWith('.') !== true) continue;
      const star = String(key).endsWith('/') ? '*' : '';
      this.aliases.push({ folder: folderOf(document.path), pattern: `${key}${star}`, target: `${target}${star}` });
    }
  }

  private readAliases(document: LinkedDocument): void {
    const options = member(document, document.facts.root, 'compilerOptions');
    const base = member(document, options, 'baseUrl');
    const folder = join(folderOf(document.path), (base !== null && literal(document.op(base))) || '.') ?? '';
    const paths = member(document, options, 'paths');
    const op = paths === null ? null : document.op(paths);
    if (op?.op === 'make')
      for (const [pattern, targets] of op.items) {
        const list = document.op(targets);
        for (const [, target] of list.op === 'make' ? list.items : []) {
          const text = literal(document.op(target));
          if (text !== null) this.aliases.push({ folder, pattern: String(pattern), target: text });
        }
      }
    if (base !== null) this.aliases.push({ folder, pattern: '*', target: '*' });
  }
}

/** The value under `key` of a literal map. */
export function member(document: LinkedDocument, of: Ref | null, key: string | number): Ref | null {
  const op = of === null ? null : document.op(of);
  if (op?.op !== 'make') return null;
  for (let i = op.items.length - 1; i >= 0; i--) {
    const item = op.items[i];
    if (item !== undefined && item[0] === key) return item[1];
  }
  return null;
}

export function literal(op: Op): string | null {
  return op.op === 'const' && typeof op.value === 'string' ? op.value : null;
}
