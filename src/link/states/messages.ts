import { append } from '../../model/append.js';
import type { Key, Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';
import type { Definition } from '../names/definition.js';
import { matchesName } from '../names/names.js';
import type { Role, Store, UnitOf } from './store-tables.js';
import { isPage, unitOf } from './store-tables.js';
import type { StoreContext, Stores } from './stores.js';

/** A call that has a function of a store run. */
interface Start {
  readonly document: LinkedDocument;
  readonly ref: Ref;
  readonly name: string;
}

/** A parameter of a function of the tree. */
interface Parameter {
  readonly unit: number;
  readonly index: number;
}

/**
 * What functions of stores are run with, and what they give back where that comes: `dispatch(setDraft(answer))` and `action.payload`,
 * `commit('setDraft', answer)`, `mutation.mutate(draft)`, `const { data } = useQuery({ queryFn })`.
 */
export class Messages {
  private memoStarts: ReadonlyMap<string, readonly Start[]> | null = null;

  constructor(
    private readonly context: StoreContext,
    private readonly stores: Stores,
  ) {}

  /** What a parameter is given as a whole. */
  given(document: LinkedDocument, unit: number, index: number): readonly Value[] {
    if (this.isEmpty) return none;
    const role = this.stores.tables.roles.get(document.id, unit);
    if (role?.functions?.message !== index || role.functions.field !== null) return none;
    return role.functions.results ? this.resultsOf(role.store) : this.sent(role);
  }

  /** What a field of a message holds; null where that is asked of no message. */
  field(document: LinkedDocument, ref: Ref, { of, key }: Op & { op: 'get' }): readonly Value[] | null {
    const param = this.isEmpty ? null : parameterAt(this.context.documents, document, of);
    if (param === null) return null;
    const role = this.stores.tables.roles.get(document.id, param.unit);
    if (role === undefined) return key === 'payload' && param.index === 1 ? this.ofCase(document, param.unit) : null;
    if (role.functions?.message !== param.index) return null;
    if (role.functions.field !== null) return role.functions.field === key ? this.sent(role) : null;
    return role.functions.typed ? this.ofType(role, key, typesAround(document, ref)) : null;
  }

  /** What a call gives that runs a function of a store, or makes a thing that does so. */
  results(document: LinkedDocument, ref: Ref, { callee }: Op & { op: 'call' }): readonly Value[] {
    if (this.isEmpty) return none;
    const made = this.stores.tables.stores.get(document.id, ref);
    if (made !== undefined) return this.resultsOf(made);
    return this.context.of({ doc: document.id, ref: callee }).flatMap((own): readonly Value[] => {
      const store = own.kind === 'external' ? this.stores.tables.of(own.call) : null;
      const runs =
        own.kind === 'external' && store !== null && store.kind.functions.some(({ starts }) => startedBy(store, starts, own.name));
      return runs ? this.resultsOf(store) : none;
    });
  }

  private get isEmpty(): boolean {
    return this.stores.tables.all.length === 0;
  }

  private resultsOf({ kind, parts }: Store): readonly Value[] {
    return kind.results.flatMap((path) =>
      (parts.get(path) ?? []).flatMap((value) => this.resultsOfUnit(unitOf(this.context.documents, value))),
    );
  }

  private resultsOfUnit(unit: UnitOf | null): readonly Value[] {
    return unit === null ? none : (this.context.documents[unit.doc]?.resultsOf(unit.unit) ?? none);
  }

  /** What calls that have the function run give it. */
  private sent({ store, path, functions }: Role): readonly Value[] {
    if (functions === null) return none;
    const name = path.slice(path.lastIndexOf('.') + 1);
    return (this.starts.get(placeOf(store.call)) ?? []).flatMap((start): readonly Value[] => {
      const { document, ref } = start;
      const op = document.op(ref);
      if (op.op !== 'call' || !startedBy(store, functions.starts, start.name)) return none;
      if (functions.keyed && textAt(document, op, 0) !== name) return none;
      if (functions.named && !start.name.endsWith(`.${name}`)) return none;
      const value = op.args.find(([key]) => key === functions.argument)?.[1];
      return value === undefined ? none : [{ doc: document.id, ref: value }];
    });
  }

  /** Of messages with a type, the field of those that may come where that is asked for. */
  private ofType(role: Role, key: Key, types: readonly string[]): readonly Value[] {
    return this.sent(role).flatMap((message): readonly Value[] => {
      const document = this.context.documents[message.doc];
      const op = document?.op(message.ref);
      if (document === undefined || op?.op !== 'make') return [message];
      const type = op.items.find(([own]) => own === 'type')?.[1];
      const text = type === undefined || document.form(type) !== 'const' ? null : document.textOf(type);
      if (text !== null && types.length > 0 && !types.includes(text)) return none;
      return op.items.flatMap(([own, item]) => (own === key || own === '**' ? [{ doc: message.doc, ref: item }] : none));
    });
  }

  /** `builder.addCase(filled.fulfilled, (state, action) => …)` */
  private ofCase(document: LinkedDocument, unit: number): readonly Value[] | null {
    const takers = this.context.callers()?.takers(document.id, unit) ?? [];
    const found = takers.flatMap(({ document: taker, ref }): readonly Value[] => {
      const op = taker.op(ref);
      const first = op.op === 'call' && taker.textOf(op.callee) === 'addCase' ? op.args[0]?.[1] : undefined;
      if (first === undefined) return none;
      return this.context.of({ doc: taker.id, ref: first }).flatMap((own: Definition): readonly Value[] => {
        const store = own.kind === 'external' ? this.stores.tables.of(own.call) : null;
        return store === null ? none : this.resultsOf(store);
      });
    });
    return found.length === 0 ? null : found;
  }

  private get starts(): ReadonlyMap<string, readonly Start[]> {
    return (this.memoStarts ??= this.collect());
  }

  private collect(): ReadonlyMap<string, readonly Start[]> {
    const found = new Map<string, Start[]>();
    for (const document of this.context.documents)
      for (const ref of isPage(document) ? document.calls : [])
        for (const own of this.context.of({ doc: document.id, ref: document.calleeOf(ref) }))
          if (own.kind === 'external' && this.stores.tables.of(own.call) !== null && own.call !== null)
            append(found, placeOf(own.call), { document, ref, name: own.name });
    return found;
  }
}

function startedBy({ name }: Store, starts: readonly string[], called: string): boolean {
  return starts.some((start) => (start === '' ? called === name : matchesName(`${name}.${start}`, called)));
}

function placeOf({ doc, ref }: Value): string {
  return `${doc}:${ref}`;
}

function textAt(document: LinkedDocument, { args }: Op & { op: 'call' }, place: number): string | null {
  const ref = args.find(([key]) => key === place)?.[1];
  return ref === undefined || document.form(ref) !== 'const' ? null : document.textOf(ref);
}

function parameterAt(documents: readonly LinkedDocument[], document: LinkedDocument, of: Ref): Parameter | null {
  const form = document.form(of);
  const write = form === 'read' ? onlyWrite(documents, document, of) : null;
  const op = form === 'param' ? document.op(of) : write === null ? null : document.op(document.valueOf(write));
  return op?.op === 'param' ? { unit: document.unitOf(write ?? of), index: op.index } : null;
}

/** The texts that what decides there compares with: `case 'draft':`. */
function typesAround(document: LinkedDocument, ref: Ref): readonly string[] {
  return document.blocksOf(ref).flatMap((block) => {
    const form = document.facts.blocks[block]?.form;
    if (form !== 'case' && form !== 'then') return [];
    return document.testsOf(block).flatMap((test) => {
      const op = document.op(test);
      return op.op === 'unknown' ? op.uses.flatMap((use) => (document.form(use) === 'const' ? (document.textOf(use) ?? []) : [])) : [];
    });
  });
}

const none: readonly Value[] = [];
