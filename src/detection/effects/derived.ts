import type { Document, Op, Ref } from '../../model/facts.js';
import type { DocumentView, Value } from '../../model/program.js';
import { usesOf } from '../../model/op-uses.js';

/** What a document makes of some values: the names it gives them and the parts it takes out of them. */
export interface Derived {
  readonly names: readonly string[];
  /** Of these, the names it had first. */
  readonly firstNames: readonly string[];
  readonly fields: readonly { readonly name: string; readonly value: Value }[];
  /** What is called on it: `file.arrayBuffer()`. */
  readonly methods: ReadonlySet<string>;
  /** Classes that the value is spread into or checked against: it has their fields. */
  readonly types: readonly string[];
  /** A constant path that stands in for the value where it is not given. */
  readonly standIns: readonly string[];
  readonly refs: ReadonlySet<Ref>;
}

/**
 * One walk forwards over the ops, which stand in the order of evaluation. A name counts from its writing on, in its unit and those inside.
 * What the calls of `ends` make of a value is no longer derived from it.
 */
export function derivedFrom(document: DocumentView, sources: readonly Value[], ends: readonly Value[]): Derived {
  const refsOf = (values: readonly Value[]): Set<Ref> => new Set(values.filter(({ doc }) => doc === document.id).map(({ ref }) => ref));
  const walk = new Walk(document, refsOf(sources), refsOf(ends));
  for (let ref = 0; ref < document.facts.ops.length; ref++) walk.visit(ref);
  return walk;
}

class Walk implements Derived {
  readonly names: string[] = [];
  readonly firstNames: string[] = [];
  readonly fields: { readonly name: string; readonly value: Value }[] = [];
  readonly methods = new Set<string>();
  readonly types: string[] = [];
  readonly standIns: string[] = [];
  readonly refs = new Set<Ref>();
  private readonly facts: Document;
  /** Refs that are derived, by how often what they hold was given a new name. */
  private readonly generation = new Map<Ref, number>();
  /** Written names: the generation of what they hold, by unit. */
  private readonly written = new Map<string, number>();
  /** Functions that are handed the elements of something derived. */
  private readonly elements = new Map<number, number>();
  /** Names that hold a new object, with its class. */
  private readonly made = new Map<string, string>();
  /** Names that hold a list that is written out. */
  private readonly lists = new Map<string, Ref>();

  constructor(
    private readonly document: DocumentView,
    private readonly sources: ReadonlySet<Ref>,
    private readonly ends: ReadonlySet<Ref>,
  ) {
    this.facts = document.facts;
  }

  visit(ref: Ref): void {
    const isBefore = this.refs.size === 0 && !this.sources.has(ref);
    if (isBefore && this.facts.ops.form(ref) !== 'write') return;
    const op = this.facts.ops.at(ref);
    this.noteMade(op);
    if (isBefore) return;
    const generation = this.sources.has(ref) ? 0 : this.generationOf(op, ref);
    if (generation === null || generation > maxGenerations) return;
    this.generation.set(ref, generation);
    this.refs.add(ref);
    if (op.op === 'get' && iterators.has(String(op.key))) this.noteElements(ref, generation);
    if (op.op === 'write') this.name(op.name, ref, generation, op.value);
    // What comes in as `req.body` is no part of itself.
    else if (this.sources.has(ref)) {
      if (op.op === 'call') this.types.push(...this.readAs(op));
    } else if (op.op === 'get' && typeof op.key === 'string' && op.key !== '[]') this.field(op.key, ref);
    else if (op.op === 'index') this.columns(op.by, ref);
    else if (op.op === 'call') {
      this.fieldOfCall(op, ref);
      for (const [key, list] of op.args) if (columnLists.has(String(key))) this.columns(list, ref);
      this.typeOfCall(op);
    } else if (op.op === 'merge') {
      const others = op.of.filter((part) => !this.refs.has(part));
      this.standIns.push(...others.flatMap((part) => this.paths(part)));
      this.types.push(...others.flatMap((part) => this.madeAs(part)));
    }
  }

  /** `var note Note` before it is filled, and the type beside what is read as it: `Deserialize<Note>(body)`. */
  private madeAs(ref: Ref): readonly string[] {
    const op = this.facts.ops.at(ref);
    return op.op === 'read' ? [this.made.get(op.name) ?? op.name] : [];
  }

  private noteMade(op: Op): void {
    const value = op.op === 'write' ? this.facts.ops.at(op.value) : null;
    const callee = value?.op === 'call' && value.style === 'new' ? this.facts.ops.at(value.callee) : null;
    if (op.op === 'write' && callee?.op === 'read') this.made.set(op.name, callee.name);
    if (op.op === 'write' && value?.op === 'make') this.lists.set(op.name, op.value);
  }

  private generationOf(op: Op, ref: Ref): number | null {
    if (op.op === 'param') return op.index === 0 ? (this.elements.get(this.unitOf(ref)) ?? null) : null;
    if (op.op === 'read') return this.lookUp(op.name, this.unitOf(ref));
    if (this.ends.has(ref)) return null;
    const found = usesOf(op).flatMap((use) => this.generation.get(use) ?? []);
    return found.length === 0 ? null : Math.min(...found);
  }

  private name(name: string, ref: Ref, generation: number, value: Ref): void {
    // How a function calls its parameter is less than a name of its own.
    const isParam = this.facts.ops.form(value) === 'param';
    const next = generation + (isParam ? ofParameter : 1);
    this.generation.set(ref, next);
    this.written.set(`${this.unitOf(ref)} ${name}`, isParam && !this.sources.has(value) ? generation : next);
    if (isParam && !this.sources.has(value)) return;
    this.names.push(name);
    const op = this.sources.has(value) ? this.facts.ops.at(value) : null;
    // `({ input }) => …`: so the framework calls it.
    if (generation === 0 && !(op?.op === 'get' && op.key === name)) this.firstNames.push(name);
  }

  /** `rows.map((row) => …)`: what the function is given first is part of what is gone through. */
  private noteElements(callee: Ref, generation: number): void {
    const unit = calledIn(this.facts).get(callee);
    if (typeof unit === 'number') this.elements.set(unit, generation);
  }

  private lookUp(name: string, unit: number): number | null {
    for (let at = unit; at >= 0; at = this.facts.units[at]?.parent ?? -1) {
      const found = this.written.get(`${at} ${name}`);
      if (found !== undefined) return found;
    }
    return null;
  }

  /** What is taken out of a derived value, not what is called on it. */
  private field(key: string, ref: Ref): void {
    if (calledIn(this.facts).has(ref)) {
      this.methods.add(key);
      return;
    }
    this.fields.push({ name: key, value: { doc: this.document.id, ref } });
  }

  /** `frame[['name', 'salary']]` */
  private columns(by: Ref, ref: Ref): void {
    const written = this.facts.ops.at(by);
    const list = written.op === 'read' ? this.facts.ops.at(this.lists.get(written.name) ?? by) : written;
    if (list.op !== 'make') return;
    for (const [, item] of list.items.slice(0, maxParts)) {
      const name = this.facts.ops.at(item);
      if (name.op === 'const' && typeof name.value === 'string')
        this.fields.push({ name: name.value, value: { doc: this.document.id, ref } });
    }
  }

  /** `row.get('email')` */
  private fieldOfCall(op: Extract<Op, { op: 'call' }>, ref: Ref): void {
    const callee = this.facts.ops.at(op.callee);
    if (callee.op !== 'get' || !getters.has(String(callee.key)) || !this.refs.has(callee.of)) return;
    for (const [, arg] of op.args.slice(0, maxParts)) {
      const key = this.facts.ops.at(arg);
      if (key.op === 'const' && typeof key.value === 'string') this.fields.push({ name: key.value, value: { doc: this.document.id, ref } });
    }
  }

  /** `Ticket(**body)`, `TicketSerializer(data=body)`, `Ticket.model_validate(body)` */
  private typeOfCall({ callee, args }: Extract<Op, { op: 'call' }>): void {
    const called = this.facts.ops.at(callee);
    const isSpread = args.some(([key, arg]) => key === '**' && this.refs.has(arg));
    if (called.op === 'read' && (isSpread || (forms.test(called.name) && args.some(([, arg]) => this.refs.has(arg)))))
      this.types.push(called.name);
    if (args.some(([, arg]) => this.refs.has(arg))) this.types.push(...this.readAs({ callee, args }));
    if (called.op !== 'get' || !validators.has(String(called.key)) || !args.some(([, arg]) => this.refs.has(arg))) return;
    const type = this.facts.ops.at(called.of);
    if (type.op === 'read') this.types.push(type.name);
  }

  /** `bodyToMono(Note.class)`, `gson.fromJson(body, Note.class)` */
  private readAs({ callee, args }: Pick<Extract<Op, { op: 'call' }>, 'callee' | 'args'>): readonly string[] {
    const called = this.facts.ops.at(callee);
    if (called.op !== 'get' || !typedReaders.has(String(called.key))) return [];
    return args.flatMap(([, arg]) => {
      const op = this.facts.ops.at(arg);
      return op.op === 'read' ? [op.name] : op.op === 'get' ? [String(op.key)] : [];
    });
  }

  private paths(ref: Ref): string[] {
    const found: string[] = [];
    const pending = [ref];
    for (let at = 0; at < pending.length && at < maxParts; at++) {
      const op = this.facts.ops.at(pending[at] ?? 0);
      if (op.op === 'const' && typeof op.value === 'string') found.push(op.value);
      else if (op.op !== 'read') pending.push(...usesOf(op));
    }
    return found;
  }

  private unitOf(ref: Ref): number {
    return this.facts.blocks[this.facts.ops.block(ref)]?.unit ?? 0;
  }
}

const called = new WeakMap<Document, ReadonlyMap<Ref, number | null>>();

/** What is called, and the function that is written out as the first argument. */
export function calledIn(facts: Document): ReadonlyMap<Ref, number | null> {
  const known = called.get(facts);
  if (known !== undefined) return known;
  const found = new Map<Ref, number | null>();
  const { ops } = facts;
  for (let ref = 0; ref < ops.length; ref++) {
    const op = ops.form(ref) === 'call' ? ops.at(ref) : null;
    if (op?.op !== 'call') continue;
    const first = op.args[0]?.[1];
    const closure = first === undefined ? null : ops.at(first);
    found.set(op.callee, closure?.op === 'closure' ? closure.unit : null);
  }
  called.set(facts, found);
  return found;
}

/** `read_csv(path, usecols=['name', 'salary'])`, `DictReader(file, fieldnames=[…])` */
const columnLists: ReadonlySet<string> = new Set(['usecols', 'fieldnames', 'names']);
const iterators: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach', 'each', 'collect', 'Select', 'pluck', 'transform']);
/** `permit(:name, :email)` of Rails takes several. */
const getters: ReadonlySet<string> = new Set(['get', 'getlist', 'getAll', 'permit', 'require', 'fetch', 'expect', 'dig']);
const validators: ReadonlySet<string> = new Set([
  'model_validate',
  'model_validate_json',
  'parse_obj',
  'parse_raw',
  'from_dict',
  'parse',
  'parseAsync',
  'safeParse',
  'safeParseAsync',
]);
/** What checks a form or a body has the fields of one: `ResumeSerializer`, `ContactForm`. */
const forms = /^[A-Z]\w{0,60}(?:Serializer|Form)$/;
const typedReaders: ReadonlySet<string> = new Set(['bodyToMono', 'bodyToFlux', 'bodyAsClass', 'fromJson', 'readValue', 'as', 'asPojo']);
/** A name that is given three times over no longer tells what came in. */
const maxGenerations = 2.5;
const ofParameter = 0.5;
const maxParts = 40;
