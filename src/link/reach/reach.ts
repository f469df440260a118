import { isProgram } from '../../model/languages.js';
import type { ToolApi } from '../../model/knowledge.js';
import type { StartKnowledge } from '../../model/start-knowledge.js';
import type { Reach, Site } from '../../model/touch.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Modules } from '../files/modules.js';
import { matchesName } from '../names/names.js';
import { Material } from '../files/material.js';
import { isOwn } from '../files/named-in-commands.js';
import { OutsideCalls } from '../calls/outside-calls.js';
import { packaged } from '../files/packages.js';
import { Plugins } from '../files/plugins.js';
import { baseName, isSample, originalOf } from '../../model/paths.js';
import type { Path } from '../../model/touch.js';
import { UnitReaches } from './unit-reach.js';
import { pathMatcher } from '../names/wildcard.js';

/**
 * What runs. A document is started by a command, a manifest, a framework's convention or its own top level, or imported from one
 * that is; a unit when something that runs names it. Nothing started at all: the tree is a library and everything may run.
 */
export class Reaches {
  readonly plugins: Plugins;
  /** What something starts by itself, imported or not. */
  started: ReadonlySet<number> = new Set();
  private readonly documentReach: Reach[];
  private readonly archives: ReadonlySet<string>;
  private readonly paths: ReadonlySet<string>;
  private readonly startPaths: readonly ((path: string) => boolean)[];
  private readonly units: UnitReaches;
  private readonly outside: OutsideCalls;
  private readonly material: Material;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    /** Files that commands name. */
    private readonly named: ReadonlySet<string>,
    private readonly definitions: Definitions,
    private readonly starts: StartKnowledge,
    tools: readonly ToolApi[],
  ) {
    this.plugins = new Plugins(tools);
    this.material = new Material(documents, starts.appliers);
    this.archives = new Set(starts.archives);
    this.paths = new Set(documents.map(({ path }) => path));
    const called = starts.called.map(pathMatcher);
    this.startPaths = [...starts.paths.map(pathMatcher), ...called];
    this.outside = new OutsideCalls(definitions, starts);
    this.documentReach = this.reachDocuments();
    const isUsed = (own: LinkedDocument): boolean => modules.groups.scripts.isCalled(own) || called.some((matches) => matches(own.path));
    const isDiscovered = (document: LinkedDocument, unit: number): boolean =>
      this.isDiscovered(document, unit) || this.plugins.of(document).has(unit) || this.outside.has(document, unit);
    this.units = new UnitReaches(documents, (doc) => this.document(doc), isUsed, definitions, isDiscovered, new Set(starts.callbacks));
  }

  document(doc: number): Reach {
    return this.documentReach[doc] ?? 'dead';
  }

  unit(doc: number, unit: number): Reach {
    const reach = this.document(doc);
    if (reach !== 'started' && reach !== 'may-run') return reach;
    return this.units.isReached(doc, unit) ? reach : 'dead';
  }

  /** How the code that begins within a stretch of a file is reached; null where none does. */
  within({ path, span }: Site): Reach | null {
    for (const document of this.documents) {
      if (document.path !== path) continue;
      for (let ref = 0; ref < document.facts.ops.length; ref++) {
        const [start] = document.span(ref);
        if (start >= span[0] && start < span[1] && document.op(ref).op !== 'param') return this.unit(document.id, document.unitOf(ref));
      }
    }
    return null;
  }

  private reachDocuments(): Reach[] {
    const code = this.documents.filter((document) => isCode(document) && isOwn(document));
    // A test that names a file does not start it, and keeps nothing else from it.
    const importing = code.filter(({ role }) => role !== 'test');
    const brought = new Map(importing.map((document) => [document.id, this.importsOf(document)]));
    const imported = new Set([...brought.values()].flat());
    // What a framework finds in a package by itself needs nobody who imports the package.
    const taken = new Set(importing.flatMap(({ id, path }) => (isPackage(path) ? [] : (brought.get(id) ?? []))));
    const roots = code.filter((document) => this.isStart(document, imported, taken));
    this.started = new Set(roots.map(({ id }) => id));
    const reached = new Set(this.started);
    const pending = [...reached];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const document = this.documents[next];
      for (const id of document === undefined ? [] : (brought.get(next) ?? this.importsOf(document))) {
        if (reached.has(id)) continue;
        reached.add(id);
        pending.push(id);
      }
    }
    return this.documents.map((document) => this.reachOf(document, reached, roots.length > 0));
  }

  private reachOf(document: LinkedDocument, reached: ReadonlySet<number>, anyStart: boolean): Reach {
    if (document.parent !== null) {
      const outer = this.documents[document.parent.doc];
      return outer === undefined ? 'dead' : this.reachOf(outer, reached, anyStart);
    }
    if (reached.has(document.id)) return 'started';
    if (document.role === 'test') return 'test';
    if (!isOwn(document)) return 'vendored';
    if (!isCode(document)) return anyStart && (this.isArchived(document) || this.material.has(document)) ? 'dead' : 'started';
    return anyStart ? 'dead' : 'may-run';
  }

  private isStart(document: LinkedDocument, imported: ReadonlySet<number>, taken: ReadonlySet<number>): boolean {
    const { named } = this;
    if (document.role === 'test' || this.isArchived(document) || isSample(document.path)) return named.has(document.path);
    if (alwaysRun.has(document.facts.kind)) return true;
    if (this.modules.groups.scripts.isCalled(document) || this.startPaths.some((matches) => matches(document.path))) return true;
    if (namesOf(document).some((name) => named.has(name))) return true;
    if (!baseName(document.path).includes('.') && !isCommand(document.path)) return false;
    if (hasMainGuard(document) || hasMain(document)) return true;
    if (!imported.has(document.id) && this.hasEffectAtTopLevel(document)) return true;
    return !taken.has(document.id) && this.registersHandlers(document);
  }

  /** Put away: below a folder that says so, or a copy beside its original. It runs only where something else still names or imports it. */
  private isArchived({ path }: LinkedDocument): boolean {
    const original = originalOf(path);
    if (original !== null && this.paths.has(original)) return true;
    const folders = path.toLowerCase().split('/').slice(0, -1);
    return folders.some((folder) => folder.split(/[-_. ]/).some((word) => this.archives.has(word)));
  }

  private importsOf(document: LinkedDocument): number[] {
    const found: number[] = packaged.has(document.facts.kind) ? [...this.modules.declarations.files(document)] : [];
    for (const item of document.facts.imports) {
      if (item.typeOnly) continue;
      const doc = this.modules.resolve(document, item.module);
      if (doc !== null) found.push(doc);
      const submodule = item.name === '*' ? null : this.modules.submodule(document, item.module, item.name);
      if (submodule !== null) found.push(submodule);
      found.push(...this.packageFilesAround(document, item.module));
    }
    found.push(...this.groupFiles(document), ...this.modules.loaded.of(document));
    for (const item of document.facts.exports) {
      const doc = item.from === null ? null : this.modules.resolve(document, item.from);
      if (doc !== null) found.push(doc);
    }
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const op = document.form(ref) === 'name' ? document.op(ref) : null;
      const doc =
        op?.op === 'name' && op.name.startsWith('module:') ? this.modules.resolve(document, op.name.slice('module:'.length)) : null;
      if (doc !== null) found.push(doc);
    }
    return found;
  }

  /** Files of the document's own package and of those that it imports: all of them where a package is built whole, else those it names. */
  private groupFiles(document: LinkedDocument): number[] {
    const { groups } = this.modules;
    const own = groups.of(document);
    if (own === null) return [];
    const names = readNames(document);
    const imported = document.facts.imports.map((item) => groups.named(document, item.module)).filter((item) => item !== null);
    return [own, ...imported].flatMap((item) => {
      const files = item.whole ? item.documents : [...names].flatMap((name) => item.definers.get(name) ?? []);
      return files.flatMap(({ id }) => (id === document.id ? [] : [id]));
    });
  }

  /** Importing `a.b.c` runs `a/__init__.py` and `a/b/__init__.py` too. */
  private packageFilesAround(document: LinkedDocument, module: string): number[] {
    if (document.facts.kind !== 'python' || !module.includes('.')) return [];
    const parts = module.split('.');
    return parts.slice(1).flatMap((_, i) => this.modules.resolve(document, parts.slice(0, i + 1).join('.')) ?? []);
  }

  /** Calls at the top level whose result is not just bound: a script that somebody runs. */
  private hasEffectAtTopLevel(document: LinkedDocument): boolean {
    const used = new Set<number>();
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      if (document.unitOf(ref) !== 0) continue;
      const op = document.op(ref);
      if (op.op === 'write') used.add(op.value);
      if (op.op === 'call') op.args.forEach(([, value]) => used.add(value));
      if (op.op === 'get') used.add(op.of);
    }
    const decorators = new Set(document.facts.units.flatMap((unit) => unit.decorators));
    return document.calls.some((ref) => document.unitOf(ref) === 0 && !used.has(ref) && !decorators.has(ref));
  }

  private registersHandlers(document: LinkedDocument): boolean {
    const { units } = document.facts;
    const decorated = units.some(({ decorators }) => decorators.some((ref) => this.isNamed(document, ref, this.starts.handlers)));
    const derived = units.some((_, unit) => this.isDiscovered(document, unit));
    return (
      decorated ||
      derived ||
      this.plugins.of(document).size > 0 ||
      this.outside.of(document).size > 0 ||
      this.starts.conventions.some((name) => document.writes[0]?.has(name) === true)
    );
  }

  /** A class that a framework finds by what it extends, or by its name at the top of a file. */
  private isDiscovered(document: LinkedDocument, unit: number): boolean {
    const { bases = [], form, parent, name = '' } = document.facts.units[unit] ?? {};
    if (form === 'class' && parent === 0 && this.starts.conventions.includes(name)) return true;
    return bases.some((ref) => this.isNamed(document, ref, this.starts.bases));
  }

  private isNamed(document: LinkedDocument, ref: number, patterns: readonly string[]): boolean {
    const op = document.op(ref);
    const names = this.definitions.names({ doc: document.id, ref: op.op === 'call' ? op.callee : ref });
    return names.some((name) => patterns.some((pattern) => matchesName(pattern, name)));
  }
}

/** `bot/__init__.py`, which only gathers the modules beside it. */
function isPackage(path: Path): boolean {
  return baseName(path) === '__init__.py';
}

function isCode(document: LinkedDocument): boolean {
  return isProgram(document.facts.kind) || document.facts.kind === 'shell' || document.facts.kind === 'batch';
}

function hasMainGuard(document: LinkedDocument): boolean {
  return document.facts.blocks.some((block) => {
    const test = block.unit === 0 && block.form === 'then' && block.test !== null ? document.op(block.test) : null;
    const uses = test?.op === 'unknown' ? test.uses : [];
    return uses.some((ref) => {
      const op = document.op(ref);
      return (op.op === 'read' && (op.name === '__name__' || op.name === '__FILE__')) || (op.op === 'get' && op.key === 'main');
    });
  });
}

/** Where a language begins by itself. */
function hasMain(document: LinkedDocument): boolean {
  return mainKinds.has(document.facts.kind) && document.writes[0]?.has('main') === true;
}

/** A program whose file has no ending is a command where commands stand; elsewhere it is a copy that nobody loads. */
function isCommand(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.length === 0 || folders.some((folder) => commandFolders.has(folder.toLowerCase()));
}

const commandFolders: ReadonlySet<string> = new Set([
  'bin',
  'sbin',
  'libexec',
  'script',
  'scripts',
  'cmd',
  'ci',
  '.ci',
  'hooks',
  '.githooks',
]);

function readNames(document: LinkedDocument): ReadonlySet<string> {
  const names = new Set<string>();
  for (let ref = 0; ref < document.facts.ops.length; ref++) {
    const op = document.op(ref);
    if (op.op === 'read') names.add(op.name);
  }
  return names;
}

/** How strings may name a file: its path, its path without ending, its base name. */
function namesOf(document: LinkedDocument): string[] {
  const stem = document.path.replace(/\.\w+$/, '');
  return [document.path, stem, `./${document.path}`, stem.replace(/^(?:src|app)\//, '')].filter(
    (name) => name.includes('/') || name === document.path,
  );
}

/** What is run as it is, from top to bottom. */
const alwaysRun: ReadonlySet<string> = new Set(['notebook', 'livebook', 'r-markdown', 'shell', 'batch']);
const mainKinds: ReadonlySet<string> = new Set(['go', 'rust', 'dart']);
