import { append } from '../../model/append.js';
import type { Key, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import { isOwnObject } from './contents.js';
import { wholeState } from '../states/state-fills.js';
import { statePuts } from '../states/state-puts.js';
import type { Definition, Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';

/** What is put into an object; `by` is the call that gave the object to the function that does so, null where nothing was given. */
export interface Held {
  readonly value: Value;
  readonly by: Value | null;
  /** The field of what is put there that it fills: `lines` of `desk.note.lines = x`. */
  readonly part?: Key;
}

export interface HeldContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly callers: Callers;
}

/**
 * What is put into an object under another name than the one that it is asked under: `note.lines = answer` for a method that reads
 * `self.lines`, `draft(ticket)` that fills the ticket of its caller. An object is known by where it is made.
 */
export class HeldFields {
  /** By what is put there and where the object is made. */
  private memoSets: ReadonlyMap<string, ReadonlyMap<string, readonly Held[]>> | null = null;
  private memoWhole: ReadonlyMap<string, readonly Held[]> | null = null;
  private readonly parts: (ReadonlySet<Ref> | undefined)[] = [];

  constructor(private readonly context: HeldContext) {}

  /** What is put into the field of an object: `ticket.reply`. */
  put(document: LinkedDocument, of: Ref, key: string, next: Key | null = null): readonly Held[] {
    const own = [key, '[]', wholeState].flatMap((name) => this.sets.get(name) ?? []);
    const places = own.length === 0 || this.isSetter(document, of, key) ? [] : this.placesOf({ doc: document.id, ref: of });
    const found = own.flatMap((sets) => this.heldBy(document.id, sets, places));
    return next === null || next === '[]' ? found : found.filter(({ part }) => part === undefined || part === '[]' || part === next);
  }

  /** `setDraft` is nothing that its state holds. */
  private isSetter(document: LinkedDocument, of: Ref, key: string): boolean {
    const { definitions } = this.context;
    return key === '1' && definitions.states.fills.second(definitions.of({ doc: document.id, ref: of })).length > 0;
  }

  /** Whatever is put into an object that is used as a whole: `post(json=ticket)`. */
  putInto(document: LinkedDocument, ref: Ref): readonly Held[] {
    const held = this.whole.size === 0 ? this.whole : this.isPart(document, ref) ? (this.sets.get(wholeState) ?? nowhere) : this.whole;
    if (held.size === 0) return none;
    return this.heldBy(document.id, held, this.placesOf({ doc: document.id, ref }));
  }

  /** What others put into a field of the own object, `self.lines`, of those that the method is called of. */
  putFromOutside(document: LinkedDocument, ref: Ref, key: string): readonly Held[] {
    const sets = this.sets.get(key);
    const method = sets === undefined ? undefined : methodAround(document, ref);
    if (sets === undefined || method === undefined) return none;
    const receivers = this.receiversOf(document, method, 0);
    if (receivers !== null) return this.heldBy(document.id, sets, receivers);
    const own = document.facts.units[method]?.parent ?? 0;
    const made = [...sets.keys()].filter((place) => this.isOfClass(place, { doc: document.id, unit: own }));
    return this.heldBy(document.id, sets, made);
  }

  /** May a call be of the object that something is put into? So it is where nobody knows. */
  isOf(call: Value, put: Value): boolean {
    const base = this.baseOf(put);
    return base === null || this.mayBeOf(call, base);
  }

  /** May a call be of an object? So it is where nobody knows. */
  mayBeOf(call: Value, object: Value): boolean {
    const receiver = this.receiver(call);
    if (receiver === null) return true;
    const [own, other] = [this.placesOf(receiver), this.placesOf(object)];
    return own.length === 0 || other.length === 0 || own.some((place) => other.includes(place));
  }

  /** May a call be of the object that another call makes? So it is where nobody knows. */
  isMadeBy(call: Value, making: Value): boolean {
    const receiver = this.receiver(call);
    const places = receiver === null ? [] : this.placesOf(receiver);
    return places.length === 0 || places.some((place) => place.startsWith('class ') || place === `${making.doc}:${making.ref}`);
  }

  /** Is a method called of the own object, as in `self.render()`? */
  isOfOwn(call: Value): boolean {
    const receiver = this.receiver(call);
    const op = receiver === null ? null : this.context.documents[receiver.doc]?.op(receiver.ref);
    return op !== null && op !== undefined && isOwnObject(op);
  }

  private get sets(): ReadonlyMap<string, ReadonlyMap<string, readonly Held[]>> {
    return (this.memoSets ??= this.collect());
  }

  private get whole(): ReadonlyMap<string, readonly Held[]> {
    if (this.memoWhole !== null) return this.memoWhole;
    const found = new Map<string, Held[]>();
    for (const places of this.sets.values()) for (const [place, held] of places) for (const own of held) append(found, place, own);
    return (this.memoWhole = found);
  }

  private collect(): ReadonlyMap<string, ReadonlyMap<string, readonly Held[]>> {
    const found = new Map<string, Map<string, Held[]>>();
    for (const document of this.context.documents) {
      if (document.role === 'test' || document.role === 'vendored') continue;
      for (const [key, refs] of document.sets) for (const ref of refs) this.note(found, document, key, document.baseOf(ref), [ref]);
      for (const ref of document.calls) {
        const of = this.context.definitions.contents.filledBy(document, ref);
        const op = of === null ? null : document.op(ref);
        const given = op?.op === 'call' ? op.args.map(([, arg]) => arg).filter((arg) => document.form(arg) !== 'closure') : [];
        if (of !== null) this.note(found, document, '[]', of, given);
      }
    }
    for (const { key, place, value } of statePuts(this.context, (own) => this.placeOf(own)))
      append(placesUnder(found, key), place, { value, by: null });
    return found;
  }

  private note(
    found: Map<string, Map<string, Held[]>>,
    document: LinkedDocument,
    key: string,
    of: Ref,
    given: readonly Ref[],
    part?: Key,
  ): void {
    const base = document.op(of);
    if (isOwnObject(base) && this.context.definitions.states.stores.self(document, of) === null) return;
    // `desk.lines.append(line)` fills the field `lines` of the desk.
    if (base.op === 'get' && typeof base.key === 'string' && base.key !== '[]') this.note(found, document, base.key, base.of, given, key);
    const places = placesUnder(found, key);
    for (const [place, by] of this.placesGiven({ doc: document.id, ref: of }, 0))
      for (const ref of given)
        append(
          places,
          place,
          part === undefined ? { value: { doc: document.id, ref }, by } : { value: { doc: document.id, ref }, by, part },
        );
  }

  /** Where the object is made; for a parameter, by which call it is given. */
  private placesGiven(value: Value, depth: number): (readonly [string, Value | null])[] {
    const given = depth < maxCallers ? this.givenFor(value) : [];
    if (given.length === 0) return this.placesOf(value).map((place) => [place, null] as const);
    return given.flatMap(({ call, value: own }) => this.placesGiven(own, depth + 1).map(([place]) => [place, call] as const));
  }

  /** What the callers of a function give for a parameter that a name is read of. */
  private givenFor({ doc, ref }: Value): { readonly call: Value; readonly value: Value }[] {
    const { documents, callers } = this.context;
    const document = documents[doc];
    const write = document === undefined ? null : onlyWrite(documents, document, ref);
    if (document === undefined || write === null) return [];
    const param = document.op(document.valueOf(write));
    if (param.op !== 'param') return [];
    const unit = document.unitOf(write);
    const called = callers.of(doc, unit).flatMap(({ document: caller, ref: at }) => {
      const call = { doc: caller.id, ref: at };
      const value = callers.given(call, doc, unit, param.index);
      return value === null ? [] : [{ call, value }];
    });
    return [...called, ...callers.started(doc, unit, param.index)];
  }

  /** The objects of which a method is called; null where nothing tells. */
  private receiversOf(document: LinkedDocument, method: number, depth: number): readonly string[] | null {
    const found = new Set<string>();
    const calls = depth < maxCallers ? this.context.callers.of(document.id, method) : [];
    for (const { document: caller, ref } of calls) {
      const call = { doc: caller.id, ref };
      const receiver = this.receiver(call);
      const outer = this.isOfOwn(call) ? methodAround(caller, ref) : undefined;
      const places = outer !== undefined ? this.receiversOf(caller, outer, depth + 1) : receiver === null ? [] : this.placesOf(receiver);
      if (places === null || places.length === 0) return null;
      for (const place of places) found.add(place);
    }
    return found.size === 0 ? null : [...found];
  }

  receiver({ doc, ref }: Value): Value | null {
    const document = this.context.documents[doc];
    const callee = document?.form(ref) === 'call' ? document.calleeOf(ref) : null;
    return document === undefined || callee === null || document.form(callee) !== 'get' ? null : { doc, ref: document.baseOf(callee) };
  }

  private baseOf({ doc, ref }: Value): Value | null {
    const document = this.context.documents[doc];
    return document?.form(ref) === 'set' ? { doc, ref: document.baseOf(ref) } : null;
  }

  private placesOf(value: Value): readonly string[] {
    const made: string[] = [];
    const typed: string[] = [];
    for (const own of this.context.definitions.of(value)) {
      const place = this.placeOf(own);
      if (place !== null) made.push(place);
      else if (own.kind === 'instance') typed.push(`class ${own.doc}:${own.unit}`);
    }
    return made.length > 0 ? made : typed;
  }

  private placeOf(own: Definition): string | null {
    const { documents, definitions } = this.context;
    switch (own.kind) {
      case 'instance':
        return own.call === null ? null : `${own.call.doc}:${own.call.ref}`;
      case 'value':
        return documents[own.doc]?.form(own.ref) === 'make' ? `${own.doc}:${own.ref}` : null;
      case 'external':
        return own.call !== null && (definitions.contents.isHolder(own.name) || definitions.states.fills.isView(own.name))
          ? `${own.call.doc}:${own.call.ref}`
          : null;
      default:
        return null;
    }
  }

  private isOfClass(place: string, owner: { readonly doc: number; readonly unit: number }): boolean {
    if (place === `class ${owner.doc}:${owner.unit}`) return true;
    const [doc, ref] = place.split(':').map(Number);
    if (doc === undefined || ref === undefined || Number.isNaN(doc)) return false;
    return this.context.definitions
      .of({ doc, ref })
      .some((own) => own.kind === 'instance' && own.doc === owner.doc && own.unit === owner.unit);
  }

  private heldBy(doc: number, sets: ReadonlyMap<string, readonly Held[]>, places: readonly string[]): readonly Held[] {
    const found = places.flatMap((place) => sets.get(place) ?? none);
    return found.length === 0 ? none : this.context.definitions.limits.first(found, maxHeld, doc);
  }

  /** Is only a field taken out of it, or is it filled, or handed to a function of the tree that does one of these? */
  private isPart(document: LinkedDocument, ref: Ref): boolean {
    return (this.parts[document.id] ??= this.partsOf(document)).has(ref);
  }

  private partsOf(document: LinkedDocument): ReadonlySet<Ref> {
    const found = new Set<Ref>();
    const { ops } = document.facts;
    for (let ref = 0; ref < ops.length; ref++) {
      const form = ops.form(ref);
      if (form === 'set' || (form === 'get' && !this.isWhole(document, ref))) found.add(document.baseOf(ref));
      else if (form === 'call') for (const part of this.handedToOwn(document, ref)) found.add(part);
      // What has a name of its own is asked by that.
      else if (form === 'write' && ops.form(document.valueOf(ref)) === 'get') found.add(document.valueOf(ref));
    }
    return found;
  }

  /** A method is called, or handed over: `iter(queue.get, None)`. */
  private isWhole(document: LinkedDocument, ref: Ref): boolean {
    return document.isCalled(ref) || this.context.definitions.contents.isOpener(document.textOf(ref) ?? '');
  }

  private handedToOwn(document: LinkedDocument, ref: Ref): readonly Ref[] {
    const callee = document.calleeOf(ref);
    const called = this.context.definitions.of({ doc: document.id, ref: callee });
    const isOwn = (own: Definition): boolean =>
      own.kind === 'unit' || (own.kind === 'external' && this.context.definitions.states.fills.isTap(own.name));
    const call = called.some(isOwn) ? document.op(ref) : null;
    if (call?.op !== 'call') return [];
    return [...call.args.map(([, arg]) => arg), ...(document.form(callee) === 'get' ? [document.baseOf(callee)] : [])];
  }
}

/** The innermost function around an op that stands in a class. */
function methodAround(document: LinkedDocument, ref: Ref): number | undefined {
  const { units } = document.facts;
  return document.unitsAround(document.unitOf(ref)).find((unit) => units[units[unit]?.parent ?? -1]?.form === 'class');
}

function placesUnder(found: Map<string, Map<string, Held[]>>, key: string): Map<string, Held[]> {
  const places = found.get(key) ?? new Map<string, Held[]>();
  found.set(key, places);
  return places;
}

const none: readonly Held[] = [];
const nowhere: ReadonlyMap<string, readonly Held[]> = new Map();
/** Callers of callers that hand an object on. */
const maxCallers = 3;
const maxHeld = 64;
