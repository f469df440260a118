import type { Value } from '../model/program.js';
import { distinct, type Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import type { Limits } from './limits.js';
import { member, type Modules } from './modules.js';
import { SharedNames } from './shared-names.js';

/** What resolving a name in another file asks of the one who resolves expressions. */
export interface Resolver {
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: string): readonly Definition[];
  canonical(name: string): string;
}

/** Names across files: imports, exports, re-exports, CommonJS objects, configuration roots. */
export class Exports {
  private readonly memo = new Map<string, readonly Definition[]>();
  /** Found on the way round a cycle: enough for the question that led there, not for another one. */
  private readonly provisional = new Map<string, readonly Definition[]>();
  private question = -1;
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
    const own = document.importsByLocal.get(name) ?? [];
    const found = own.flatMap((item) => this.importedMember(document, item.module, item.name));
    if (found.length > 0) return found;
    return document.facts.imports
      .filter((item) => item.name === '*' && item.local === null)
      .flatMap((item) => {
        const doc = this.modules.resolve(document, item.module);
        return doc === null ? [] : this.member(doc, name);
      });
  }

  private importedMember(document: LinkedDocument, module: string, name: string): readonly Definition[] {
    const doc = this.modules.resolve(document, module);
    if (doc !== null) {
      if (name === '*') return [{ kind: 'module', doc }];
      const found = this.member(doc, name);
      if (found.length > 0) return found;
    }
    const submodule = name === '*' ? null : this.modules.submodule(document, module, name);
    if (submodule !== null) return [{ kind: 'module', doc: submodule }];
    if (doc !== null || module.startsWith('.')) return [];
    return [
      { kind: 'external', name: this.resolver.canonical(name === '*' || name === 'default' ? module : `${module}.${name}`), call: null },
    ];
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
      const value = name === 'default' ? root : member(document, root, name);
      return value === null ? [] : this.resolver.of({ doc: document.id, ref: value });
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
