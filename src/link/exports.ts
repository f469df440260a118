import type { Value } from '../model/program.js';
import { distinct, type Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import { member, type Modules } from './modules.js';

/** What resolving a name in another file asks of the one who resolves expressions. */
export interface Resolver {
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: string): readonly Definition[];
  canonical(name: string): string;
}

/** Names across files: imports, exports, re-exports, CommonJS objects, configuration roots. */
export class Exports {
  private readonly open = new Set<string>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    private readonly resolver: Resolver,
  ) {}

  /** What a document imports under a name of its own. */
  imported(document: LinkedDocument, name: string): readonly Definition[] {
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
    if (this.open.has(key)) return [];
    this.open.add(key);
    const found = distinct(this.findExport(document, name));
    this.open.delete(key);
    return found;
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
