import type { Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type Definition, externalOf } from '../names/definition.js';
import { NameIndex, nameIndexOf } from '../names/names.js';
import { isPage, type Role, type Store, StoreTables, type TableContext, unitOf, type UnitOf } from './store-tables.js';

export interface StoreContext extends TableContext {
  callers(): Callers | null;
}

/**
 * Stores of pages: what calling one gives, or its functions are given, is the state that it was made with, `create((set, get) => ({ … }))`,
 * `defineStore('desk', { state: () => ({ … }) })`, with the functions beside it. What is put into it is known by the call that made it.
 */
export class Stores {
  private memo: StoreTables | null = null;
  private readonly roots = new NameIndex<string>();
  private readonly rootReads: NameIndex<true>;
  private readonly rootNames: ReadonlySet<string>;
  private memoRoot: readonly Definition[] | null = null;

  constructor(
    private readonly context: StoreContext,
    private readonly names: Pick<NameKnowledge, 'states'>,
  ) {
    const { made, reads } = names.states.roots;
    for (const { calls, state } of made) for (const name of calls) this.roots.add(name, state);
    this.rootNames = new Set(made.flatMap(({ calls }) => calls.map((name) => name.slice(name.lastIndexOf('.') + 1))));
    this.rootReads = nameIndexOf(reads);
  }

  get tables(): StoreTables {
    if (this.memo !== null) return this.memo;
    this.memo = new StoreTables(this.context, this.names);
    this.memo.fill();
    return this.memo;
  }

  /** What calling something of a package gives, where that is the state of a store; null for any other call. */
  called(callee: Definition & { kind: 'external' }, document: LinkedDocument, op: Op & { op: 'call' }): readonly Definition[] | null {
    if (this.rootReads.find(callee.name).length > 0) return this.selected(this.rootState(), document, op);
    const alias = this.names.states.stores.find(({ aliases }) => aliases.includes(callee.name));
    if (alias !== undefined) return this.tables.all.filter(({ kind }) => kind === alias).map(({ name, call }) => externalOf(name, call));
    const store = callee.call === null ? null : this.tables.of(callee.call);
    const isHook = store !== null && store.kind.hooks.some((hook) => callee.name === (hook === '' ? store.name : `${store.name}.${hook}`));
    return isHook ? this.selected(this.stateOf(store), document, op) : null;
  }

  /** What a function is given by the store that it is handed to; nothing for any other parameter. */
  given(document: LinkedDocument, unit: number, index: number): readonly Definition[] {
    if (this.tables.all.length === 0) return none;
    const role = this.tables.roles.get(document.id, unit);
    const name = role?.functions?.parameters[index];
    if (role !== undefined && name !== undefined)
      return name === '$state' ? this.stateOf(role.store) : [externalOf(pathOf(role.store, name), role.store.call)];
    return index === 0 ? this.handed(document, unit) : none;
  }

  /** What `this` is in a function of a store. */
  self(document: LinkedDocument, ref: Ref): readonly Definition[] | null {
    if (this.tables.all.length === 0) return null;
    for (const unit of document.unitsAround(document.unitOf(ref))) {
      const role = this.tables.roles.get(document.id, unit);
      if (role !== undefined) return role.store.kind.hooks.length > 0 && role.path.includes('.') ? this.stateOf(role.store) : null;
    }
    return null;
  }

  /** What a field of a store is that a function computes of it: `getters: { line: (state) => … }`. */
  computed(document: LinkedDocument, { of, key }: Op & { op: 'get' }): readonly UnitOf[] {
    if (this.tables.all.length === 0) return [];
    return this.context.of({ doc: document.id, ref: of }).flatMap((own): readonly UnitOf[] => {
      const store = own.kind === 'external' ? this.tables.of(own.call) : null;
      const held = store === null ? [] : store.kind.computed.flatMap((path) => store.parts.get(`${path}.${key}`) ?? []);
      return held.flatMap((value) => unitOf(this.context.documents, value) ?? []);
    });
  }

  /** A selector, or what makes the next state of the one before, is given the state. */
  private handed(document: LinkedDocument, unit: number): readonly Definition[] {
    const takers = this.context.callers()?.takers(document.id, unit) ?? [];
    return takers.flatMap(({ document: taker, ref }): readonly Definition[] =>
      this.context.of({ doc: taker.id, ref: taker.calleeOf(ref) }).flatMap((own): readonly Definition[] => {
        if (own.kind !== 'external') return [];
        if (this.rootReads.find(own.name).length > 0) return this.rootState();
        const store = this.tables.of(own.call);
        if (store !== null)
          return store.kind.handing.some((name) => own.name === (name === '' ? store.name : pathOf(store, name)))
            ? this.stateOf(store)
            : [];
        return builders.has(taker.textOf(taker.calleeOf(ref)) ?? '') ? this.stateAround(document, unit) : [];
      }),
    );
  }

  /** `builder.addCase(filled, (state, action) => …)` within a function of the store */
  private stateAround(document: LinkedDocument, unit: number): readonly Definition[] {
    const store = this.storeAround(document, unit);
    return store === null ? [] : this.stateOf(store);
  }

  storeAround(document: LinkedDocument, unit: number): Store | null {
    for (const around of document.unitsAround(unit)) {
      const role: Role | undefined = this.tables.roles.get(document.id, around);
      if (role !== undefined) return role.store;
    }
    return null;
  }

  private stateOf(store: Store): readonly Definition[] {
    const written = (paths: readonly string[]): readonly Definition[] =>
      paths.flatMap((path) => (store.parts.get(path) ?? []).flatMap((value) => this.resultOf(value)));
    const setup = store.kind.setup.some(
      (path) => store.parts.get(path)?.some((value) => unitOf(this.context.documents, value) !== null) === true,
    );
    const beside = store.kind.members.flatMap((path) => (store.parts.get(path) ?? []).flatMap((value) => this.context.of(value)));
    const own = setup ? written(store.kind.setup) : [...written(store.kind.state), externalOf(pathOf(store, '$state'), store.call)];
    return [...own, ...beside];
  }

  /** What a function gives back that a store makes its state by. */
  private resultOf(value: Value): readonly Definition[] {
    const unit = unitOf(this.context.documents, value);
    if (unit === null) return this.context.of(value);
    return (this.context.documents[unit.doc]?.resultsOf(unit.unit) ?? []).flatMap((result) => this.context.of(result));
  }

  /** The state, or what a selector takes of it. */
  private selected(state: readonly Definition[], document: LinkedDocument, { args }: Op & { op: 'call' }): readonly Definition[] {
    const first = args.find(([key]) => key === 0)?.[1];
    const selectors = first === undefined ? [] : this.context.of({ doc: document.id, ref: first }).filter(({ kind }) => kind === 'unit');
    if (selectors.length === 0) return state;
    return selectors.flatMap((own) =>
      own.kind === 'unit' ? (this.context.documents[own.doc]?.resultsOf(own.unit) ?? []).flatMap((result) => this.context.of(result)) : [],
    );
  }

  /** The map of the parts that a whole state is put together of: `configureStore({ reducer: { desk } })`. */
  private rootState(): readonly Definition[] {
    if (this.memoRoot !== null) return this.memoRoot;
    this.memoRoot = none;
    const found: Definition[] = [];
    for (const document of this.context.documents)
      for (const ref of isPage(document) ? document.calls : []) {
        if (!this.rootNames.has(document.importedName(document.textOf(document.calleeOf(ref)) ?? ''))) continue;
        const op = document.op(ref);
        for (const own of op.op === 'call' ? this.context.of({ doc: document.id, ref: op.callee }) : []) {
          const state = own.kind === 'external' ? this.roots.find(own.name)[0] : undefined;
          if (state === undefined || op.op !== 'call') continue;
          const first = op.args[0]?.[1];
          const options = first === undefined ? null : document.op(first);
          const held = state === '' ? first : options?.op === 'make' ? options.items.find(([key]) => key === state)?.[1] : undefined;
          if (held !== undefined) found.push(...this.context.of({ doc: document.id, ref: held }).filter(({ kind }) => kind === 'value'));
        }
      }
    return (this.memoRoot = found);
  }
}

function pathOf({ name }: Store, key: string): string {
  return key === '' ? name : `${name}.${key}`;
}

const none: readonly Definition[] = [];
/** Methods by which a store is told what to do on what. */
const builders: ReadonlySet<string> = new Set(['addCase', 'addMatcher', 'addDefaultCase']);
