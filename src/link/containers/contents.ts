import { append } from '../../model/append.js';
import type { Key, Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { expandBraces, type NameIndex, nameIndexOf } from '../names/names.js';
import { writtenName } from '../documents/written-name.js';

/** What is put into a list, a map, a queue or an object after it was made: `rows.append(x)`, `tools.set(name, x)`, `table[key] = x`. */
export class Contents {
  private readonly mutators: ReadonlySet<string>;
  private readonly puts: ReadonlySet<string>;
  private readonly holders: NameIndex<true>;
  private readonly openers: ReadonlySet<string>;
  /** What containers are made by, as it is written. */
  private readonly makers: ReadonlySet<string>;
  private readonly fillers: ReadonlyMap<string, number | string>;
  /** By document and what the container is called there, an attribute with a dot before it. */
  private readonly byPlace: Map<string, Value[]>[] = [];
  /** What is put into a part of what is called so: `report.sections.push(x)`. */
  private readonly parts: Map<string, Value[]>[] = [];
  /** What is assigned deeper in what is called so: `update.message.text = x`. */
  private readonly deep: Map<string, DeepSet[]>[] = [];
  /** The same for what is written into by a call that it is given to. */
  private readonly fills: Map<string, Value[]>[] = [];

  constructor(documents: readonly LinkedDocument[], names: Pick<NameKnowledge, 'mutators' | 'holders' | 'elements' | 'fillers'>) {
    this.mutators = new Set(names.mutators);
    this.puts = new Set([...names.mutators, ...names.holders.puts]);
    this.holders = nameIndexOf(names.holders.types);
    this.openers = new Set(names.elements);
    const types = names.holders.types.flatMap((type) => expandBraces(type));
    this.makers = new Set(types.map((type) => type.slice(type.lastIndexOf('.') + 1)).filter((name) => name !== 'new'));
    this.fillers = new Map(names.fillers);
    for (const document of documents) {
      this.byPlace[document.id] = new Map();
      for (const ref of document.calls) this.indexCall(document, ref);
      for (const refs of document.sets.values()) for (const ref of refs) this.indexAssignment(document, ref);
    }
  }

  /** The calls and assignments of this document that add to what is called `name` there. */
  ofName(doc: number, name: string): readonly Value[] {
    return this.byPlace[doc]?.get(name) ?? none;
  }

  /** The same for an attribute, `self.rows`, whatever the object. */
  ofAttribute(doc: number, key: string): readonly Value[] {
    return this.byPlace[doc]?.get(`.${key}`) ?? none;
  }

  /** The calls of this document that add to a part of what is called `name` there. */
  partsOfName(doc: number, name: string): readonly Value[] {
    return this.parts[doc]?.get(name) ?? none;
  }

  /** Assignments to what lies deeper in what is called `name`: `update.message.text = x`. */
  deepInName(doc: number, name: string): readonly DeepSet[] {
    return this.deep[doc]?.get(name) ?? [];
  }

  /** The calls of this document that write into what is called `name` there: `json.Unmarshal(text, &order)`. */
  fillsName(doc: number, name: string): readonly Value[] {
    return this.fills[doc]?.get(name) ?? none;
  }

  /** What a call may put something into. */
  filledBy(document: LinkedDocument, call: Ref): Ref | null {
    const callee = document.calleeOf(call);
    const adds = document.form(callee) === 'get' && this.puts.has(writtenName(document, callee));
    return adds ? this.container(document, document.baseOf(callee)) : null;
  }

  /** Is it a container or a channel, known by where it is made? */
  isHolder(name: string): boolean {
    return this.holders.find(name).length > 0;
  }

  /** Does a method of this name give what a container holds? */
  isOpener(name: string): boolean {
    return this.openers.has(name);
  }

  /** What adds to the container that an expression names, or to the one that holds it. */
  of(document: LinkedDocument, ref: Ref): readonly Value[] {
    const outer = this.opened(document, ref);
    if (outer !== null) return [...this.ofPlace(document, ref), ...this.ofPlace(document, outer)];
    const holding = this.container(document, ref);
    return this.ofPlace(document, holding === ref || this.isMade(document, holding) ? holding : ref);
  }

  private ofPlace(document: LinkedDocument, ref: Ref): readonly Value[] {
    const op = document.op(ref);
    if (op.op === 'read') return this.ofName(document.id, op.name);
    return op.op === 'get' ? this.ofAttribute(document.id, String(op.key)) : none;
  }

  /** Is it called so because a container was made there: `const lines = new Map()`, `lines = defaultdict(deque)`? */
  private isMade(document: LinkedDocument, ref: Ref): boolean {
    return writtenTo(document, ref).some((value) => {
      const op = document.op(value);
      return op.op === 'make' || (op.op === 'call' && this.makers.has(writtenName(document, op.callee)));
    });
  }

  private indexCall(document: LinkedDocument, ref: Ref): void {
    const callee = document.calleeOf(ref);
    const name = writtenName(document, callee);
    if (document.form(callee) === 'get' && this.mutators.has(name)) this.add(document, document.baseOf(callee), ref);
    const first = this.fillers.get(name);
    if (first !== undefined) this.indexFilled(document, ref, first);
  }

  private indexFilled(document: LinkedDocument, ref: Ref, first: number | string): void {
    const op = document.op(ref);
    for (const [key, arg] of op.op === 'call' ? op.args : []) {
      const isFilled = key === first || (typeof key === 'number' && typeof first === 'number' && key > first);
      const place = isFilled ? placeOf(document, handledBy(document, arg)) : null;
      if (place !== null) append((this.fills[document.id] ??= new Map<string, Value[]>()), place, { doc: document.id, ref });
    }
  }

  /** `row['answer'] = x`, `this.row.answer = x` add x to what `row` is made of; `self.x = …` is an attribute of its own. */
  private indexAssignment(document: LinkedDocument, ref: Ref): void {
    const set = document.op(ref);
    if (set.op !== 'set') return;
    const base = document.op(set.of);
    const isPart = base.op === 'get' && (set.key === '[]' || isOwnObject(document.op(base.of)));
    if (isPart || (base.op === 'read' && !isOwnObject(base))) this.add(document, set.of, ref);
    const { root, keys } = wayTo(document, set.of);
    const holder = document.op(root);
    // `st.session_state.rows = x` is nothing that `st.text_input()` gives.
    if (keys.length > 0 && holder.op === 'read' && !isOwnObject(holder) && !document.isModule(root) && !isPage(document, root))
      append((this.deep[document.id] ??= new Map<string, DeepSet[]>()), holder.name, { ref, keys: [...keys, set.key] });
  }

  private add(document: LinkedDocument, of: Ref, ref: Ref): void {
    const container = this.container(document, of);
    // `st.write(x)` calls a function of the module, which holds nothing for that.
    if (document.form(ref) === 'call' && document.isModule(container)) return;
    const outer = document.form(ref) === 'call' ? this.opened(document, container) : null;
    const own = this.byPlace[document.id];
    for (const held of outer === null ? [container] : [container, outer]) {
      const place = placeOf(document, held);
      if (place !== null && own !== undefined) append(own, place, { doc: document.id, ref });
    }
    const part = document.op(container);
    const whole = part.op === 'get' ? document.op(part.of) : part;
    const isKept = part.op === 'get' && whole.op === 'read' && !isOwnObject(whole) && !isPage(document, part.of);
    if (document.form(ref) === 'call' && isKept)
      append((this.parts[document.id] ??= new Map<string, Value[]>()), whole.name, { doc: document.id, ref });
  }

  /** `groups.setdefault(k, []).append(x)`, `groups[k].push(x)`: the outer container holds it in the end. */
  private container(document: LinkedDocument, of: Ref): Ref {
    let at = of;
    for (let depth = 0; depth < maxNesting; depth++) {
      const op = document.op(at);
      const callee = op.op === 'call' ? document.op(op.callee) : null;
      if (op.op === 'index') at = op.of;
      else if (callee?.op === 'get' && this.openers.has(String(callee.key))) at = callee.of;
      else break;
    }
    return at;
  }

  /** `lines` for `line`, after `const line = lines.get(id)` or `line = lines[id]`, where the file makes `lines` as a container. */
  private opened(document: LinkedDocument, ref: Ref): Ref | null {
    const op = document.op(ref);
    const writes = op.op === 'read' ? document.writes[document.unitOf(ref)]?.get(op.name) : undefined;
    const [only] = writes ?? [];
    if (writes?.length !== 1 || only === undefined) return null;
    const held = document.valueOf(only);
    const outer = this.container(document, held);
    return outer !== held && this.isMade(document, outer) ? outer : null;
  }
}

/** The values that a name or an attribute of the own object is given anywhere in the file. */
function writtenTo(document: LinkedDocument, ref: Ref): readonly Ref[] {
  const op = document.op(ref);
  if (op.op === 'read') return document.writes.flatMap((names) => names.get(op.name) ?? []).map((write) => document.valueOf(write));
  if (op.op !== 'get' || !isOwnObject(document.op(op.of))) return [];
  return (document.sets.get(String(op.key)) ?? []).flatMap((ref) => {
    const set = document.op(ref);
    return set.op === 'set' ? [set.value] : [];
  });
}

/** What an expression takes parts of, and the keys from there; `[]` for a computed one. */
function wayTo(document: LinkedDocument, ref: Ref): { readonly root: Ref; readonly keys: readonly Key[] } {
  const keys: Key[] = [];
  let root = ref;
  for (let depth = 0; depth < maxWay; depth++) {
    const op = document.op(root);
    if (op.op !== 'get' && op.op !== 'index') break;
    keys.unshift(op.op === 'get' ? op.key : '[]');
    root = op.of;
  }
  return { root, keys };
}

export function isOwnObject(op: Op): boolean {
  return op.op === 'read' && (op.name === 'self' || op.name === 'this');
}

/** The page of a script: what is put onto it (`document.body.append(x)`) is nothing that its boxes are asked for (`document.getElementById(id)`). */
function isPage(document: LinkedDocument, ref: Ref): boolean {
  if (document.textOf(ref) !== 'document' || document.facts.imports.some(({ local }) => local === 'document')) return false;
  return document.unitsAround(document.unitOf(ref)).every((unit) => document.writes[unit]?.has('document') !== true);
}

/** `store` of `store.id`, by which a service knows it. */
function handledBy(document: LinkedDocument, ref: Ref): Ref {
  const op = document.op(ref);
  return op.op === 'get' && (op.key === 'id' || op.key === 'name') && document.form(op.of) === 'read' ? op.of : ref;
}

function placeOf(document: LinkedDocument, of: Ref): string | null {
  const base = document.op(of);
  if (base.op === 'read') return base.name;
  return base.op === 'get' ? `.${String(base.key)}` : null;
}

/** An assignment, and the keys on the way to what it fills. */
export interface DeepSet {
  readonly ref: Ref;
  readonly keys: readonly Key[];
}

const none: readonly Value[] = [];
const maxNesting = 4;
const maxWay = 8;
