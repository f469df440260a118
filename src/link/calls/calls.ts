import type { Key } from '../../model/facts.js';
import type { CallPattern, CallView, DocumentView, UnitView, Value } from '../../model/program.js';
import type { Guard, Reach, Site } from '../../model/touch.js';
import { callMethod } from '../names/called-objects.js';
import { writtenName } from '../documents/written-name.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { filled, isSpread } from '../documents/filled-maps.js';
import { entriesByTurns } from '../documents/entries-by-turns.js';
import { literal } from '../files/modules.js';
import { type Forwarding, noForwarding } from './forwarding.js';
import { namedOperations } from './named-operations.js';
import { constantIn, nestedArgument } from './nested-arguments.js';
import type { NodeNames } from '../catalog/node-names.js';
import { originOf } from './origins.js';
import type { Switches } from '../reach/switches.js';
import type { Reaches } from '../reach/reach.js';

/** What the views of calls are made from. */
export interface CallContext {
  readonly documents: readonly LinkedDocument[];
  readonly views: readonly DocumentView[];
  readonly definitions: Definitions;
  readonly reaches: Reaches;
  readonly switches: Switches;
  readonly nodes: NodeNames;
  /** Calls whose arguments are the items of a list. */
  readonly lists: ReadonlySet<string>;
  readonly maps: ReadonlySet<string>;
  /** Methods that call a function that they are given, by the place of that argument. */
  readonly forwarders: ReadonlyMap<string, number>;
  /** Methods that call an operation that was named when their receiver was made, by the method that makes it. */
  readonly pagers: ReadonlyMap<string, string>;
}

/** The view of every call of code that runs, by place. */
export class Calls {
  readonly all: readonly CallView[];
  private readonly byPlace = new DocumentMap<LinkedCall>();
  private readonly memoItems = new DocumentMap<readonly (readonly [Key, Value])[]>();

  constructor(private readonly context: CallContext) {
    const all: CallView[] = [];
    for (const document of context.documents)
      for (const ref of document.calls) {
        const reach = context.reaches.unit(document.id, document.unitOf(ref));
        if (reach !== 'started' && reach !== 'may-run') continue;
        const view = new LinkedCall(all.length, this, context, document, ref, reach);
        all.push(view);
        this.byPlace.set(document.id, ref, view);
      }
    this.all = all;
  }

  at(value: Value): LinkedCall | null {
    return this.byPlace.get(value.doc, value.ref) ?? null;
  }

  names(value: Value): readonly string[] {
    return this.context.definitions.names(value);
  }

  /** The text that stands at a place. */
  constant(value: Value | null): string | null {
    const op = value === null ? undefined : this.context.documents[value.doc]?.op(value.ref);
    return op === undefined ? null : literal(op);
  }

  /** The calls that may have made a value. */
  makers(value: Value): readonly LinkedCall[] {
    const { definitions } = this.context;
    // `require('./router')` is what that file exports as a whole.
    const found = definitions.of(value).flatMap((own) => (own.kind === 'module' ? definitions.members(own, 'default') : [own]));
    const made = found.flatMap((definition) => {
      if (definition.kind === 'value') return [definition];
      return (definition.kind === 'external' || definition.kind === 'instance') && definition.call !== null ? [definition.call] : [];
    });
    return made.map((call) => this.at(call)).filter((call) => call !== null);
  }

  /** The item of a list by which a pattern fits: `"Bash"` of `allowed_tools=["Read", "Bash"]`; null where it asks for none. */
  listedAs(call: CallView, pattern: CallPattern): Value | null {
    for (const [key, wanted] of pattern.with) {
      const value = call.argument(key);
      const items = value === null ? [] : this.items(value).map(([, item]) => item);
      const found = items.find(({ doc, ref }) => {
        const op = this.context.documents[doc]?.op(ref);
        return op !== undefined && wanted.includes(literal(op));
      });
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The items of the list and map literals that a value can be; what is spread and cannot be told stands under `*`. */
  items(value: Value): readonly (readonly [Key, Value])[] {
    return this.itemsWithin(value, maxNesting);
  }

  private itemsWithin(value: Value, depth: number): readonly (readonly [Key, Value])[] {
    const known = this.memoItems.get(value.doc, value.ref);
    if (known !== undefined) return known;
    if (depth === 0) {
      this.context.definitions.limits.note(value.doc, 'too-far');
      return [];
    }
    this.memoItems.set(value.doc, value.ref, none);
    const items = this.findItems(value, depth);
    const found = items.length === 0 ? none : this.context.definitions.limits.first(items, maxItems, value.doc);
    this.memoItems.set(value.doc, value.ref, found);
    return found;
  }

  private findItems(value: Value, depth: number): readonly (readonly [Key, Value])[] {
    return this.context.definitions.of(value).flatMap((definition) => {
      const at = definition.kind === 'value' ? definition : 'call' in definition ? definition.call : null;
      const document = at === null ? undefined : this.context.documents[at.doc];
      const op = at === null ? undefined : document?.op(at.ref);
      if (document === undefined || op === undefined) return [];
      // `Request{Model: "…"}` has its fields as a map has its keys.
      if (op.op === 'call' && op.style === 'new')
        return op.args.flatMap(([key, ref]) => (typeof key === 'string' ? [[key, { doc: document.id, ref }] as const] : []));
      // `List.of(a, b)`
      if (op.op === 'call' && definition.kind === 'external' && this.context.lists.has(definition.name))
        return op.args.map(([key, ref]) => [key, { doc: document.id, ref }] as const);
      if (op.op === 'call' && definition.kind === 'external' && this.context.maps.has(definition.name)) return entriesByTurns(document, op);
      const spread = (ref: number): readonly (readonly [Key, Value])[] => {
        const items = this.itemsWithin({ doc: document.id, ref }, depth - 1);
        return items.length > 0 ? items : [['*', { doc: document.id, ref }]];
      };
      if (op.op === 'make' && at !== null)
        return filled(document, at.ref).flatMap(([key, ref]) =>
          isSpread(key) ? spread(ref) : [[key, { doc: document.id, ref }] as const],
        );
      // `['git'] + rest`
      const sum = op.op === 'unknown' && op.operator === undefined ? op.uses.flatMap(spread) : [];
      return sum.some(([key]) => key !== '*') ? sum : [];
    });
  }
}

class LinkedCall implements CallView {
  readonly document: DocumentView;
  readonly value: Value;
  readonly style: CallView['style'];
  readonly args: readonly (readonly [Key, Value])[];
  readonly receiver: Value | null;
  /** What is called, or the object that it is called on. */
  readonly origin: Value;
  readonly method: string;
  private memoNames: readonly string[] | null = null;
  private memoForwarding: Forwarding | null = null;
  private memoClients: readonly CallView[] | null = null;

  constructor(
    readonly id: number,
    private readonly calls: Calls,
    private readonly context: CallContext,
    private readonly linked: LinkedDocument,
    private readonly ref: number,
    readonly reach: Reach,
  ) {
    const op = linked.op(ref);
    if (op.op !== 'call') throw new TypeError('not a call');
    const form = linked.form(op.callee);
    const view = context.views[linked.id];
    if (view === undefined) throw new RangeError('no view of the document');
    this.document = view;
    this.value = { doc: linked.id, ref };
    this.style = op.style;
    this.args = op.args.map(([key, arg]) => [key, { doc: linked.id, ref: arg }]);
    this.receiver = form === 'get' || form === 'index' ? { doc: linked.id, ref: linked.baseOf(op.callee) } : null;
    this.origin = originOf(linked, op.callee, this.receiver, this.args) ?? { doc: linked.id, ref: op.callee };
    this.method = writtenName(linked, op.callee);
  }

  get at(): Site {
    return { path: this.linked.path, span: this.linked.span(this.ref) };
  }
  get unit(): UnitView {
    const unit = this.linked.unitOf(this.ref);
    return { doc: this.linked.id, unit, name: this.linked.facts.units[unit]?.name ?? '' };
  }
  get guards(): readonly Guard[] {
    return this.context.switches.guardsOf(this.linked, this.ref);
  }
  get names(): readonly string[] {
    return (this.memoNames ??= this.findNames());
  }
  get clients(): readonly CallView[] {
    return (this.memoClients ??= this.findClients());
  }

  argument(key: Key): Value | null {
    const direct = this.args.find(([own]) => own === (typeof key === 'number' ? key + this.forwarding.shift : key));
    if (direct !== undefined) return direct[1];
    if (typeof key === 'number') return null;
    const dot = key.indexOf('.');
    const nested = dot > 0 ? nestedArgument(this.calls, this, key.slice(0, dot), key.slice(dot + 1)) : null;
    if (nested !== null) return nested;
    for (const [own, value] of this.args) {
      if (typeof own === 'string' && own !== '**' && own !== '*') continue;
      const item = this.calls.items(value).find(([name]) => name === key);
      if (item !== undefined) return item[1];
    }
    return this.setLater(key);
  }

  /** `client.baseUrl = x` after `client = make()`. */
  private setLater(key: string): Value | null {
    for (const ref of this.linked.sets.get(key) ?? []) {
      const set = this.linked.op(ref);
      const made = set.op === 'set' ? this.context.definitions.of({ doc: this.linked.id, ref: set.of }) : [];
      const mine = made.some((item) => 'call' in item && item.call?.doc === this.value.doc && item.call.ref === this.ref);
      if (set.op === 'set' && mine) return { doc: this.linked.id, ref: set.value };
    }
    return null;
  }

  listed(key: Key): readonly string[] {
    const value = this.argument(key);
    // What is handed over may itself be made by a package: `api.request(OrderCreate(…))`.
    const items = value === null ? [] : [value, ...this.calls.items(value).map(([, item]) => item)];
    return items.flatMap((item) =>
      this.context.definitions.of(item).flatMap((definition) => {
        if (definition.kind === 'external') return [definition.name, ...constantIn(definition.name)];
        const op = definition.kind === 'value' ? this.context.documents[definition.doc]?.op(definition.ref) : undefined;
        return op?.op === 'const' ? [String(op.value)] : [];
      }),
    );
  }

  private findNames(): readonly string[] {
    const callee = { doc: this.linked.id, ref: this.linked.calleeOf(this.ref) };
    const names = this.context.definitions.names(callee);
    if (this.style === 'entry') return names.flatMap((name) => [...this.context.nodes.of(name), name]);
    // Two calls may each be made by the other: `a = b(1)`, then `b = a(2)`.
    this.memoNames = names;
    const further = [...this.forwarding.names, ...this.ofMade(callee, names), ...namedOperations(this, this.calls, this.context.pagers)];
    return further.length === 0 ? names : [...names, ...further];
  }

  /** `llm = OpenAI()` and then `llm(prompt)`: what was made is called itself. */
  private ofMade(callee: Value, names: readonly string[]): readonly string[] {
    if (names.length === 0 || this.style !== 'call' || !callable.has(this.linked.form(callee.ref))) return [];
    const made = new Set(this.calls.makers(callee).flatMap((maker) => (maker === this ? [] : maker.names)));
    return names.flatMap((name) => (made.has(name) ? [`${name}.${callMethod}`] : []));
  }

  private get forwarding(): Forwarding {
    return (this.memoForwarding ??= this.findForwarding());
  }

  private findForwarding(): Forwarding {
    const place = this.context.forwarders.get(this.method);
    const given = place === undefined ? undefined : this.args.find(([own]) => own === place)?.[1];
    if (place === undefined || given === undefined || this.linked.form(given.ref) !== 'get') return noForwarding;
    const names = this.context.definitions.names(given);
    return names.length === 0 ? noForwarding : { names, shift: place + 1 };
  }

  private findClients(): readonly CallView[] {
    const found = new Set<CallView>();
    const pending: Value[] = [this.origin];
    for (let next = pending.pop(); next !== undefined && found.size < maxClients; next = pending.pop())
      for (const call of this.calls.makers(next)) {
        if (found.has(call) || call === this) continue;
        found.add(call);
        pending.push(call.origin);
      }
    return [...found];
  }
}

const callable: ReadonlySet<string> = new Set(['read', 'get', 'call']);

/** Shared by all values that hold nothing, which are nearly all. */
const none: readonly (readonly [Key, Value])[] = [];

const maxClients = 8;
/** Lists inside lists or sums of lists beyond this are cut. */
const maxNesting = 24;
const maxItems = 512;
