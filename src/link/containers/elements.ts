import type { Key, Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Contents } from './contents.js';
import { bounded, type Definition } from '../names/definition.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { entriesByTurns } from '../documents/entries-by-turns.js';
import type { Limits } from '../documents/limits.js';

export interface ElementContext {
  readonly documents: readonly LinkedDocument[];
  readonly contents: Contents;
  readonly limits: Limits;
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: '[]'): readonly Definition[];
}

/** What an element of a container can be: the items of literals, and what is added elsewhere, through views and copies. */
export class Elements {
  private readonly getters: ReadonlySet<string>;
  private readonly views: ReadonlySet<string>;
  private readonly iterators: ReadonlySet<string>;
  private readonly maps: ReadonlySet<string>;
  private readonly memo = new DocumentMap<readonly Definition[]>();

  constructor(
    private readonly context: ElementContext,
    names: Pick<NameKnowledge, 'elements' | 'views' | 'iterators' | 'maps'>,
  ) {
    this.getters = new Set(names.elements);
    this.views = new Set(names.views);
    this.iterators = new Set(names.iterators);
    this.maps = new Set(names.maps);
  }

  /** `tools.get(name)`, `queue.pop()`, `next(tool for …)`: functions and objects that its receiver or argument holds; nothing for any other call. */
  taken(document: LinkedDocument, call: Op & { op: 'call' }): readonly Definition[] {
    const callee = document.op(call.callee);
    const container = callee.op === 'get' && this.getters.has(String(callee.key)) ? callee.of : nextOf(document, call);
    const found = container === null ? [] : this.of({ doc: document.id, ref: container });
    const first = call.args[0] === undefined ? null : document.op(call.args[0][1]);
    const isGroup = (item: Definition): boolean => (first?.op !== 'const' && this.isMap(item)) || (first === null && this.isGroup(item));
    return found.filter((item) => held.has(item.kind) || this.isObject(item) || isGroup(item));
  }

  /** An object of a package that is made where it is put in: `clients.set(account, new Stripe(key))`, not what a call of one answers. */
  private isObject(definition: Definition): boolean {
    if (definition.kind !== 'external' || definition.call === null) return false;
    const op = this.context.documents[definition.call.doc]?.op(definition.call.ref);
    const isKeyed = definition.name.endsWith(')');
    const isClass = /^[A-Z]/.test(definition.name.slice(definition.name.lastIndexOf('.') + 1));
    return op?.op === 'call' && (op.style === 'new' || isKeyed || isClass);
  }

  /** What is added to a container where it is made, for those that import it or are handed it. */
  private addedWhereMade(value: Value): readonly Value[] {
    return this.context.of(value).flatMap((definition) => {
      const isHolder = definition.kind === 'external' && this.context.contents.isHolder(definition.name);
      const made = definition.kind === 'value' && definition.doc !== value.doc ? definition : isHolder ? definition.call : null;
      if (made === null) return [];
      const write = this.context.documents[made.doc]?.opAfter(made.ref);
      const isKept = write?.op === 'write' && write.value === made.ref;
      return isKept ? this.context.contents.ofName(made.doc, write.name) : [];
    });
  }

  /** Maps under names of their own: a written name would take one of them. */
  private isMap(definition: Definition): boolean {
    const op = definition.kind === 'value' ? this.context.documents[definition.doc]?.op(definition.ref) : undefined;
    return op?.op === 'make' && op.shape === 'map';
  }

  /** What was put into a queue together: `queue.put((text, answer))`, taken out by `text, answer = queue.get()`. */
  private isGroup(definition: Definition): boolean {
    const op = definition.kind === 'value' ? this.context.documents[definition.doc]?.op(definition.ref) : undefined;
    return op?.op === 'make' && op.items.length > 1;
  }

  /** What a function that is handed to `forEach`, `map` and the like is given first. */
  given(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const container = this.iterated(document, ref);
    return container === undefined ? [] : this.of({ doc: document.id, ref: container });
  }

  /** `Object.entries(tools).forEach(([name, tool]) => …)`: the second of what such a function is given first. */
  secondGiven(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const container = this.iterated(document, ref);
    if (container === undefined) return [];
    const isPaired = this.context
      .of({ doc: document.id, ref: container })
      .some((own) => own.kind === 'external' && own.name === 'Object.entries');
    return isPaired ? this.of({ doc: document.id, ref: container }) : [];
  }

  /** The container whose elements a call hands to a function. */
  private iterated(document: LinkedDocument, ref: Ref): Ref | undefined {
    const call = document.op(ref);
    if (call.op !== 'call') return undefined;
    const callee = document.op(call.callee);
    const name = callee.op === 'get' ? String(callee.key) : callee.op === 'read' ? callee.name : '';
    if (!this.iterators.has(name)) return undefined;
    const [first, second] = [0, 1].map((position) => call.args.find(([key]) => key === position)?.[1]);
    // `map(f, xs)`, and `array_walk($xs, function …)`.
    const isLast = second !== undefined && document.op(second).op === 'closure';
    return callee.op === 'get' ? callee.of : isLast ? first : second;
  }

  /** `for name, tool in tools.items()`: the second of each pair is an element. */
  secondOfPair(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const pair = document.form(ref) === 'get' ? document.op(ref) : null;
    return pair?.op === 'get' && pair.key === '[]' ? this.of({ doc: document.id, ref: pair.of }) : [];
  }

  of(value: Value): readonly Definition[] {
    const known = this.memo.get(value.doc, value.ref);
    if (known !== undefined) return known;
    if (!this.context.limits.enter(value.doc)) return [];
    this.memo.set(value.doc, value.ref, []);
    const found = bounded([...this.written(value), ...this.added(value)], this.context.limits, value.doc);
    this.context.limits.leave();
    this.memo.set(value.doc, value.ref, found);
    return found;
  }

  private written(value: Value): readonly Definition[] {
    return this.context.of(value).flatMap((definition) => {
      const made = definition.kind === 'value' ? definition : definition.kind === 'external' ? definition.call : null;
      const document = made === null ? undefined : this.context.documents[made.doc];
      const op = made === null || document === undefined ? undefined : document.op(made.ref);
      if (op?.op === 'call' && document !== undefined && definition.kind === 'external' && this.maps.has(definition.name))
        return entriesByTurns(document, op).flatMap(([, item]) => this.context.of(item));
      if (op?.op === 'call' && document !== undefined) return [...this.viewed(document, op, value), ...this.filled(document, op)];
      const holds = definition.kind === 'value' || definition.kind === 'module';
      return holds ? this.context.members(definition, '[]').filter((item) => item !== definition) : [];
    });
  }

  /** What stands under a key of maps that a call makes of their entries: `mapOf("close" to ::close)`. */
  entries(maps: readonly Definition[], key: Key): readonly Definition[] {
    return maps.flatMap((map) => {
      const made = map.kind === 'external' && this.maps.has(map.name) ? map.call : null;
      const document = made === null ? undefined : this.context.documents[made.doc];
      const op = made === null ? undefined : document?.op(made.ref);
      if (document === undefined || op?.op !== 'call') return [];
      return entriesByTurns(document, op).flatMap(([own, item]) => (own === key ? this.context.of(item) : []));
    });
  }

  /** `Object.values(tools)`, `tools.values()`, `sorted(rows)` hold what the container holds. */
  private viewed(document: LinkedDocument, call: Op & { op: 'call' }, value: Value): readonly Definition[] {
    const callee = document.op(call.callee);
    const name = callee.op === 'get' ? String(callee.key) : callee.op === 'read' ? callee.name : '';
    if (!this.views.has(name)) return [];
    const first = call.args.find(([key]) => key === 0)?.[1];
    const held = callee.op === 'get' && !isGlobal(document, callee.of) ? callee.of : first;
    return held === undefined || (document.id === value.doc && held === value.ref) ? [] : this.of({ doc: document.id, ref: held });
  }

  /** `new Dictionary<string, Func<…>> { ["close"] = Close }`, `new Map([['close', close]])` */
  private filled(document: LinkedDocument, { style, args }: Op & { op: 'call' }): readonly Definition[] {
    const named = style === 'new' ? args.filter(([key]) => typeof key === 'string').map(([, ref]) => ref) : [];
    const paired = style === 'new' && args[0]?.[0] === 0 ? secondsOf(document, args[0][1]) : [];
    const found = [...named, ...paired].flatMap((ref) => this.context.of({ doc: document.id, ref }));
    return found.filter((item) => item.kind === 'unit' || this.isObject(item));
  }

  private added(value: Value): readonly Definition[] {
    const document = this.context.documents[value.doc];
    if (document === undefined) return [];
    const additions = [...this.context.contents.of(document, value.ref), ...this.addedWhereMade(value)];
    return this.context.limits.first(additions, maxAdditions, value.doc).flatMap((addition) => {
      const op = this.context.documents[addition.doc]?.op(addition.ref);
      const last = op?.op === 'set' ? op.value : op?.op === 'call' ? op.args[op.args.length - 1]?.[1] : undefined;
      return last === undefined ? [] : this.context.of({ doc: addition.doc, ref: last });
    });
  }
}

/** The values of a list of pairs that is written out. */
function secondsOf(document: LinkedDocument, list: Ref): readonly Ref[] {
  const op = document.op(list);
  const pairs = op.op === 'make' ? op.items.map(([, item]) => document.op(item)) : [];
  return pairs.flatMap((pair) => (pair.op === 'make' && pair.items.length === 2 ? (pair.items[1]?.[1] ?? []) : []));
}

/** `next(tool for tool in tools if …)` */
function nextOf(document: LinkedDocument, { callee, args }: Op & { op: 'call' }): Ref | null {
  const name = document.op(callee);
  return name.op === 'read' && name.name === 'next' ? (args[0]?.[1] ?? null) : null;
}

/** `Object.values(x)`, `Array.from(x)`: the container is the argument. */
function isGlobal(document: LinkedDocument, of: Ref): boolean {
  const base = document.op(of);
  return base.op === 'read' && (base.name === 'Object' || base.name === 'Array');
}

const held: ReadonlySet<Definition['kind']> = new Set(['unit', 'instance', 'module']);
const maxAdditions = 64;
