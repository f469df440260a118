import type { Value } from '../../model/program.js';
import { externalOf, moduleOf, distinct, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Limits } from '../documents/limits.js';
import type { Modules } from '../files/modules.js';
import type { Prefixes } from './prefixes.js';
import { SharedNames } from './shared-names.js';
import { attaches, packaged, starsOf } from '../files/packages.js';

/** What resolving a name in another file asks of the one who resolves expressions. */
export interface Resolver {
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: string): readonly Definition[];
  readonly prefixes: Prefixes;
}

/** Names across files: imports, exports, re-exports, CommonJS objects, configuration roots. */
export class Exports {
  private readonly memo = new Map<string, readonly Definition[]>();
  /** Found on the way round a cycle: enough for the question that led there, not for another one. */
  private readonly provisional = new Map<string, readonly Definition[]>();
  private question = -1;
  private memoAttached: readonly string[] | null = null;
  private readonly shared: SharedNames;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    private readonly limits: Limits,
    private readonly resolver: Resolver,
  ) {
    this.shared = new SharedNames(documents);
  }

  /** What a document imports under a name of its own, or shares with others by its place. */
  imported(document: LinkedDocument, name: string): readonly Definition[] {
    const shared = this.shared.of(document, name);
    if (shared.length > 0) return shared.flatMap((value) => this.resolver.of(value));
    if (packaged.has(document.facts.kind)) {
      const named = this.named(document, name);
      return named.length > 0 ? named : this.taken(document, name);
    }
    const own = document.importsByLocal.get(name) ?? [];
    const found = own.flatMap((item) => this.importedMember(document, item.module, item.name));
    if (found.length > 0) return found;
    const taken = this.taken(document, name);
    return taken.length > 0 ? taken : this.beside(document, name);
  }

  /** A name that the front end gives, `module:x` or a program. */
  ofFrontEnd(document: LinkedDocument, name: string): readonly Definition[] {
    // A function of a file that was taken in, or else a program.
    const own = document.facts.kind === 'powershell' ? this.imported(document, name.replace(/^cli:/, '')) : [];
    if (own.length > 0 || !name.startsWith('module:')) return own.length > 0 ? own : [externalOf(name, null)];
    const module = name.slice('module:'.length);
    const doc = this.modules.resolve(document, module);
    return doc === null ? [externalOf(this.resolver.prefixes.canonical(module), null)] : [moduleOf(doc)];
  }

  /** What a name means in the files that are taken in whole. */
  private taken(document: LinkedDocument, name: string): readonly Definition[] {
    return document.facts.imports
      .filter((item) => item.name === '*' && item.local === null)
      .flatMap((item) => {
        const doc = this.modules.resolve(document, item.module);
        return doc === null ? [] : this.member(doc, name);
      });
  }

  /** What another file of the same package calls so. */
  private beside(document: LinkedDocument, name: string): readonly Definition[] {
    const definers = this.modules.groups.of(document)?.definers.get(name) ?? [];
    return distinct(definers.flatMap((other) => (other.id === document.id ? [] : this.member(other.id, name))));
  }

  /** What a name means in a package: what is imported by name, then what the package and the imported packages of the tree declare. */
  private named(document: LinkedDocument, name: string): readonly Definition[] {
    const own = document.importsByLocal.get(name) ?? [];
    const imported = own.flatMap((item) => {
      const found = this.declaredIn(item.module, item.name);
      return found.length > 0 ? found : [this.foreign(item.module, item.name)];
    });
    if (imported.length > 0) return imported;
    return starsOf(document).flatMap(({ module }) => this.declaredIn(module, name));
  }

  /** In R a name is one of the language's own or of any package that the file attaches, or that another attached before it is read in. */
  attachedNames(document: LinkedDocument, name: string): readonly Definition[] {
    this.memoAttached ??= this.documents.flatMap((other) =>
      attaches.has(other.facts.kind) && other.role !== 'test' ? attachedBy(other) : [],
    );
    const modules = new Set(['base', 'utils', ...attachedBy(document), ...this.memoAttached]);
    return [...modules].slice(0, maxAttached).map((module) => this.foreign(module, name));
  }

  /** Names that packages from outside may have, where a file imports them whole. */
  foreignNames(document: LinkedDocument, name: string): readonly Definition[] {
    const upper = /^[A-Z]/.test(name);
    return starsOf(document).flatMap(({ module }): Definition[] => {
      const takes = upper || /(?:^|\.)[A-Z]\w*$/.test(module);
      return module === '' || !takes || this.modules.declarations.has(module) || this.modules.pubs.isOwn(module)
        ? []
        : [this.foreign(module, name)];
    });
  }

  private declaredIn(module: string, name: string): readonly Definition[] {
    const { declarations } = this.modules;
    const declared = declarations.declared(module, name);
    if (declared.length > 0) return declared.flatMap((value) => this.resolver.of(value));
    const holders = module === '' ? [] : declarations.holder(module);
    return holders.flatMap((value) => this.resolver.of(value).flatMap((holder) => this.resolver.members(holder, name)));
  }

  private foreign(module: string, name: string): Definition {
    return externalOf(this.resolver.prefixes.canonical(module === '' ? name : `${module}.${name}`), null);
  }

  private importedMember(document: LinkedDocument, module: string, name: string): readonly Definition[] {
    const doc = this.modules.resolve(document, module);
    if (doc !== null) {
      if (name === '*') return [moduleOf(doc), ...this.whole(doc)];
      const found = this.member(doc, name);
      if (found.length > 0) return found;
    }
    const submodule = name === '*' ? null : this.modules.submodule(document, module, name);
    if (submodule !== null) return [moduleOf(submodule)];
    const generated = doc === null ? this.resolver.prefixes.generated(module) : null;
    if (generated !== null) return [externalOf(`${generated}.${name}`, null)];
    if (module.startsWith('.') || (doc !== null && !this.isElsewhere(document, doc, name))) return [];
    return [externalOf(this.resolver.prefixes.canonical(name === '*' || name === 'default' ? module : `${module}.${name}`), null)];
  }

  /**
   * The file that stands where an absolute import of Python leads has nothing of the name: an installed package of the same name is meant, which a
   * start from another folder finds (`from agents import Runner` in `src/agents/desk.py`).
   */
  private isElsewhere(document: LinkedDocument, doc: number, name: string): boolean {
    const { facts, writes, importsByLocal } = this.documents[doc] ?? document;
    if (document.facts.kind !== 'python' || name === '*' || facts.kind !== 'python') return false;
    const isTold = facts.exports.some((item) => item.name === name || item.name === '*') || facts.imports.some((item) => item.name === '*');
    return !isTold && !importsByLocal.has(name) && !writes[0]?.has(name) && !facts.units.some((unit) => unit.name === name);
  }

  /** `module.exports = make` is the module itself: it is called, or constructed. */
  private whole(doc: number): readonly Definition[] {
    const exports = this.documents[doc]?.facts.exports ?? [];
    const isOne = exports.length > 0 && exports.every(({ name }) => name === 'default');
    return isOne ? this.member(doc, 'default').filter(({ kind }) => kind === 'unit' || kind === 'external') : [];
  }

  /** A name that other files can take from a document. */
  member(doc: number, name: string): readonly Definition[] {
    const document = this.documents[doc];
    if (document === undefined) return [];
    const key = `${doc}\n${name}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const partial = this.ofThisQuestion().get(key);
    if (partial !== undefined) {
      this.limits.meetCycle();
      return partial;
    }
    if (!this.limits.enter(doc)) return [];
    const before = this.limits.cycles;
    this.provisional.set(key, []);
    const found = distinct(this.findExport(document, name));
    (this.limits.cycles === before ? this.memo : this.provisional).set(key, found);
    this.limits.leave();
    return found;
  }

  private ofThisQuestion(): Map<string, readonly Definition[]> {
    if (this.question !== this.limits.question) this.provisional.clear();
    this.question = this.limits.question;
    return this.provisional;
  }

  private findExport(document: LinkedDocument, name: string): readonly Definition[] {
    const { exports, root } = document.facts;
    const named = exports.filter((item) => item.name === name);
    const found = named.flatMap((item) =>
      item.value !== null
        ? this.resolver.of({ doc: document.id, ref: item.value })
        : item.from === null
          ? []
          : this.importedMember(document, item.from, item.fromName ?? name),
    );
    if (found.length > 0) return found;
    const written = document.writes[0]?.get(name) ?? [];
    if (written.length > 0) return written.flatMap((ref) => this.resolver.of({ doc: document.id, ref }));
    if (root !== null) {
      const whole = this.resolver.of({ doc: document.id, ref: root });
      return name === 'default' ? whole : whole.flatMap((item) => this.resolver.members(item, name));
    }
    const passedOn = exports.filter((item) => item.name === '*' && item.from !== null);
    const starred = passedOn
      .flatMap((item) => this.importedMember(document, item.from ?? '', name))
      .filter((item) => item.kind !== 'external');
    if (starred.length > 0) return starred;
    if (name !== 'default') {
      const whole = exports.filter((item) => item.name === 'default' && item.value !== null);
      const members = whole.flatMap((item) =>
        this.resolver.of({ doc: document.id, ref: item.value ?? 0 }).flatMap((own) => this.resolver.members(own, name)),
      );
      if (members.length > 0) return members;
    }
    return this.imported(document, name);
  }
}

/** Scripts that attach more packages than this are not told apart. */
function attachedBy(document: LinkedDocument): string[] {
  const whole = document.facts.imports.filter((item) => item.name === '*' && item.local === null && !item.module.startsWith('.'));
  return whole.map(({ module }) => module);
}

const maxAttached = 24;
