import { append } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { StoreFunctions, StoreKind } from '../../model/state-knowledge.js';
import type { Value } from '../../model/program.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Definition } from '../names/definition.js';
import { expandBraces, NameIndex } from '../names/names.js';

export interface TableContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

/** A call that makes a store, a mutation or the like of functions that it is handed. */
export interface Store {
  readonly kind: StoreKind;
  readonly name: string;
  readonly call: Value;
  /** What it is handed, by the names on the way there: `state`, `actions.fill`; what is no part of a map, by nothing. */
  readonly parts: ReadonlyMap<string, readonly Value[]>;
}

export interface UnitOf {
  readonly doc: number;
  readonly unit: number;
}

/** A function that a store is handed, with what its kind says of functions there. */
export interface Role {
  readonly store: Store;
  readonly path: string;
  readonly functions: StoreFunctions | null;
}

/** The stores of a program, by the call that makes them, and the functions that they are handed. Asked often, and most programs have none. */
export class StoreTables {
  readonly stores = new DocumentMap<Store>();
  readonly all: Store[] = [];
  readonly roles = new DocumentMap<Role>();
  /** Functions that give back the next state. */
  readonly returning: (UnitOf & { readonly store: Store })[] = [];
  private readonly kinds = new NameIndex<StoreKind>();
  private readonly packages: ReadonlySet<string>;
  private readonly makers: ReadonlySet<string>;

  constructor(
    private readonly context: TableContext,
    { states }: Pick<NameKnowledge, 'states'>,
  ) {
    for (const kind of states.stores) for (const name of kind.makers) this.kinds.add(name, kind);
    const names = states.stores.flatMap(({ makers }) => makers.flatMap(expandBraces));
    this.packages = new Set(names.map((name) => (name.includes('.') ? name.slice(0, name.indexOf('.')) : name)));
    this.makers = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  }

  /** What is found while this runs may ask for it: it sees what there is by then. */
  fill(): void {
    for (const document of this.context.documents) this.collect(document);
  }

  of(call: Value | null): Store | null {
    return call === null ? null : (this.stores.get(call.doc, call.ref) ?? null);
  }

  private collect(document: LinkedDocument): void {
    if (!isPage(document)) return;
    if (!document.facts.imports.some(({ module }) => this.packages.has(module))) return;
    for (const ref of document.calls) {
      const callee = document.calleeOf(ref);
      if (!this.isMakerNamed(document, callee)) continue;
      const made = this.context
        .of({ doc: document.id, ref: callee })
        .find((own) => own.kind === 'external' && this.kinds.find(own.name).length > 0);
      if (made?.kind === 'external') this.add(document, ref, made.name);
    }
  }

  /** Others are not asked: what they call may be a thing of a store that is not known yet. */
  private isMakerNamed(document: LinkedDocument, callee: Ref): boolean {
    const own = document.form(callee) === 'call' ? document.calleeOf(callee) : callee;
    const name = document.form(own) === 'call' ? '' : (document.textOf(own) ?? '');
    const imports = document.form(own) === 'read' ? document.importsByLocal.get(name) : undefined;
    return (
      this.makers.has(name) ||
      imports?.some((item) => this.makers.has(item.name) || (item.name === 'default' && this.makers.has(item.module))) === true
    );
  }

  private add(document: LinkedDocument, ref: Ref, name: string): void {
    const [kind] = this.kinds.find(name);
    const op = document.op(ref);
    if (kind === undefined || op.op !== 'call') return;
    const parts = new Map<string, Value[]>();
    for (const [, arg] of op.args) this.addParts(parts, { doc: document.id, ref: arg }, '', 0);
    const store = { kind, name, call: { doc: document.id, ref }, parts };
    // `create<State>()(…)`: the first call is handed nothing.
    if (parts.size === 0) return;
    this.stores.set(document.id, ref, store);
    this.all.push(store);
    for (const [path, values] of parts) for (const value of values) this.addRole(store, path, value);
  }

  private addParts(parts: Map<string, Value[]>, value: Value, path: string, depth: number): void {
    const document = this.context.documents[value.doc];
    const op = document?.op(value.ref);
    if (document === undefined || op === undefined || depth > maxDepth) return;
    if (op.op === 'make' && op.shape === 'map') {
      if (path !== '') append(parts, path, value);
      for (const [key, item] of op.items)
        if (key !== '**' && key !== '[]')
          this.addParts(parts, { doc: value.doc, ref: item }, path === '' ? String(key) : `${path}.${key}`, depth + 1);
    } else if (op.op === 'call') {
      // `persist((set) => ({ … }), { name })`
      const first = op.args[0]?.[1];
      if (first !== undefined) this.addParts(parts, { doc: value.doc, ref: first }, path, depth + 1);
    } else if (op.op === 'closure') append(parts, path, value);
    else if (op.op === 'read' || op.op === 'get')
      for (const own of this.context.of(value)) {
        const closure = own.kind === 'unit' ? this.context.documents[own.doc]?.closureOf.get(own.unit) : undefined;
        if (own.kind === 'unit' && closure !== undefined) append(parts, path, { doc: own.doc, ref: closure });
        else if (own.kind === 'value' && own.ref !== value.ref) this.addParts(parts, own, path, depth + 1);
      }
  }

  private addRole(store: Store, path: string, value: Value): void {
    const unit = unitOf(this.context.documents, value);
    if (unit === null) return;
    const functions = store.kind.functions.find(({ under }) => path === under || path.startsWith(`${under}.`)) ?? null;
    this.roles.set(unit.doc, unit.unit, { store, path, functions });
    if (functions?.returns === true) this.returning.push({ ...unit, store });
    if (functions?.slices === true) this.addSlices(store, path, unit);
  }

  /** `create((...a) => ({ ...createDraft(...a) }))`: who is handed the same. */
  private addSlices(store: Store, path: string, { doc, unit }: UnitOf): void {
    const document = this.context.documents[doc];
    for (const { ref } of document?.resultsOf(unit) ?? []) {
      const made = document?.op(document.valueOf(ref));
      for (const [key, item] of made?.op === 'make' ? made.items : []) {
        const call: Op | undefined = key === '**' ? document?.op(item) : undefined;
        for (const own of call?.op === 'call' ? this.context.of({ doc, ref: call.callee }) : []) {
          if (own.kind !== 'unit' || this.roles.get(own.doc, own.unit) !== undefined) continue;
          this.roles.set(own.doc, own.unit, { store, path, functions: store.kind.functions.find(({ under }) => under === path) ?? null });
        }
      }
    }
  }
}

/** Programs of the language that pages are written in, other than tests. */
export function isPage({ role, facts }: LinkedDocument): boolean {
  return role !== 'test' && role !== 'vendored' && languageOf(facts.kind) === 'javascript';
}

/** The function that a value is where it is written out. */
export function unitOf(documents: readonly LinkedDocument[], { doc, ref }: Value): UnitOf | null {
  const op = documents[doc]?.op(ref);
  return op?.op === 'closure' ? { doc, unit: op.unit } : null;
}

const maxDepth = 5;
