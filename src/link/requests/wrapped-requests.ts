import type { Key, Op, Ref } from '../../model/facts.js';
import type { Alternative, CallView, Value } from '../../model/program.js';
import { join, maxAlternatives, plain } from '../texts/alternatives.js';
import type { Callers } from '../calls/callers.js';
import { writtenName } from '../documents/written-name.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isLeftOut } from '../reach/left-out.js';
import { lookUp } from '../documents/scopes.js';
import type { Texts } from '../texts/texts.js';

export interface WrapperContext {
  readonly documents: readonly LinkedDocument[];
  readonly calls: Calls;
  readonly texts: Texts;
  readonly callers: Callers;
  readonly definitions: Definitions;
}

/** What one caller of a wrapper asks for. */
export interface AskedRequest {
  readonly call: CallView;
  readonly urls: readonly Alternative[];
  readonly methods: readonly Alternative[];
  /** GraphQL documents that it hands over. */
  readonly documents: readonly Alternative[];
}

/** What of a request a caller of its wrapper may decide; null where the call has none. */
export interface Askable {
  readonly url: Value | null;
  readonly method: Value | null;
  readonly document: Value | null;
}

/**
 * A function of the tree that sends what its callers ask for, `request('/alerts', { method: 'POST' })`, makes as many requests as it has
 * callers: each goes where that caller says, and stands where it is asked for.
 */
export class WrappedRequests {
  constructor(private readonly context: WrapperContext) {}

  /** The requests of a wrapper's callers; empty where the call is no wrapper's or has one caller only. */
  of(call: CallView, { url, method, document }: Askable): readonly AskedRequest[] {
    const unit = this.wrapperAround(call);
    if (unit === null) return [];
    const found: { readonly asker: CallView | null; readonly request: AskedRequest }[] = [];
    const pending: Way[] = [{ unit, calls: [], asker: null, parts: [] }];
    let others = 0;
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const parts = [url, method, document].map((value) => this.partOf(next, value));
      const [urls = [], methods = [], documents = []] = parts.map(({ texts }) => texts);
      const outer = next.calls[next.calls.length - 1];
      const asker = outer === undefined || addsNothing(next.parts, parts) ? next.asker : outer;
      const open = parts.some((part) => part.open) && next.calls.length < maxDepth;
      const callers = open ? this.callersOf(outer === undefined ? unit : unitAround(outer)) : [];
      if (callers.length > 0) pending.push(...callers.map((own) => ({ unit, calls: [...next.calls, own], asker, parts })));
      else if (outer !== undefined && this.isLeftOut(call, next)) others++;
      else if (outer !== undefined) found.push({ asker, request: { call: asker ?? next.calls[0] ?? outer, urls, methods, documents } });
      if (found.length + pending.length > maxRequests) {
        this.context.definitions.limits.note(call.value.doc, 'too-many');
        return [];
      }
    }
    return found.length + others < 2 || found.every(({ asker }) => asker === null) ? [] : found.map(({ request }) => request);
  }

  private isLeftOut({ value: { doc, ref } }: CallView, way: Way): boolean {
    const document = this.context.documents[doc];
    return document !== undefined && isLeftOut(document, ref, (value) => new Reading(this.context, way).texts(value));
  }

  private partOf(way: Way, value: Value | null): Part {
    if (value === null) return { texts: [], open: false };
    const reading = new Reading(this.context, way);
    const texts = reading.texts(value);
    return { texts, open: reading.open };
  }

  /** The function around a request that something calls; callbacks inside it belong to it. */
  private wrapperAround({ value, unit }: CallView): UnitAt | null {
    const document = this.context.documents[value.doc];
    const around = document?.unitsAround(unit.unit) ?? [];
    const own = around.find(
      (at) => document?.facts.units[at]?.form === 'function' && this.callersOf({ doc: value.doc, unit: at }).length > 0,
    );
    return own === undefined ? null : { doc: value.doc, unit: own };
  }

  private callersOf({ doc, unit }: UnitAt): CallView[] {
    const sites = this.context.callers.of(doc, unit);
    return sites.map(({ document, ref }) => this.context.calls.at({ doc: document.id, ref })).filter((call) => call !== null);
  }
}

interface UnitAt {
  readonly doc: number;
  readonly unit: number;
}

/** A wrapper and the calls that lead to it, the innermost first. */
interface Way {
  readonly unit: UnitAt;
  readonly calls: readonly CallView[];
  /** The outermost of the calls that says more about the request than what it calls: who only hands a key through asks for nothing. */
  readonly asker: CallView | null;
  /** What the calls so far ask for. */
  readonly parts: readonly Part[];
}

/** The address, the method or the document of a request; `open` where the next caller may say more. */
interface Part {
  readonly texts: readonly Alternative[];
  readonly open: boolean;
}

/** A value, and how many of the calls of the way are left behind where it stands. */
interface Standing {
  readonly value: Value;
  readonly level: number;
  /** Part of a text that a caller of the wrapper puts together: who hands the part in does not decide where it goes. */
  readonly part: boolean;
}

/** Reads texts of a wrapper's body as they are for one way into it. */
class Reading {
  /** A parameter of the outermost function was asked for. */
  open = false;

  constructor(
    private readonly context: WrapperContext,
    private readonly way: Way,
  ) {}

  texts(value: Value): readonly Alternative[] {
    return this.read({ value, level: 0, part: false }, 0);
  }

  private read(at: Standing, depth: number): readonly Alternative[] {
    const document = this.context.documents[at.value.doc];
    if (document === undefined || depth > maxSteps) return [];
    const op = document.op(at.value.ref);
    const part = at.part || (at.level > 0 && (op.op === 'template' || op.op === 'unknown'));
    const inner = (ref: Ref): readonly Alternative[] => this.read({ value: { doc: document.id, ref }, level: at.level, part }, depth + 1);
    switch (op.op) {
      case 'template':
        return combine(op.parts.map((part) => (typeof part === 'string' ? [plain(part)] : inner(part))));
      case 'merge':
        return op.of.map(inner).find(isTold) ?? [];
      case 'unknown':
        return op.operator === undefined && op.uses.length > 1 ? combine(op.uses.map(inner)) : this.context.texts.of(at.value);
      case 'call':
        return this.readCall(document, op, at, inner);
      case 'read':
      case 'get':
      case 'param': {
        const bound = this.bound(at, depth);
        if (bound === 'missing') return [];
        return bound === null ? this.context.texts.of(at.value) : this.read(bound, depth + 1);
      }
      default:
        return this.context.texts.of(at.value);
    }
  }

  /** `new URL(path, base)`, `urljoin(base, path)`, `url.toString()` */
  private readCall(
    document: LinkedDocument,
    op: Op & { op: 'call' },
    at: Standing,
    inner: (ref: Ref) => readonly Alternative[],
  ): readonly Alternative[] {
    const name = writtenName(document, op.callee);
    const callee = document.op(op.callee);
    const args = op.args.map(([, ref]) => ref);
    if (name === 'URL') return combine([...args].reverse().map(inner));
    if (name === 'urljoin') return combine(args.map(inner));
    if (callee.op === 'get' && textMethods.has(name)) return inner(callee.of);
    return name === 'String' || name === 'str' ? combine(args.slice(0, 1).map(inner)) : this.context.texts.of(at.value);
  }

  /** What a name, a member or a parameter was given on this way; null where that is not told by a parameter. */
  private bound(at: Standing, depth: number): Standing | 'missing' | null {
    const document = this.context.documents[at.value.doc];
    const op = document?.op(at.value.ref);
    if (document === undefined || op === undefined || depth > maxSteps) return null;
    const here = (ref: Ref): Standing => ({ ...at, value: { doc: document.id, ref } });
    if (op.op === 'param') return this.argument(document, at, op.index);
    if (op.op === 'get') return this.member(here(op.of), op.key, depth);
    if (op.op !== 'read') return null;
    const writes = lookUp(this.context.documents, document, at.value.ref, op.name);
    const only = writes.length === 1 ? writes[0] : undefined;
    const write = only === undefined ? undefined : this.context.documents[only.doc]?.op(only.ref);
    return only === undefined || write?.op !== 'write' ? null : { ...at, value: { doc: only.doc, ref: write.value } };
  }

  private member(of: Standing, key: Key, depth: number): Standing | 'missing' | null {
    let holder: Standing | 'missing' | null = of;
    for (let step = 0; step < maxSteps && holder !== null && holder !== 'missing'; step++) {
      const items = this.context.documents[holder.value.doc]?.op(holder.value.ref);
      if (items?.op === 'make') {
        const item = items.items.find(([own]) => own === key);
        return item === undefined ? 'missing' : { ...holder, value: { doc: holder.value.doc, ref: item[1] } };
      }
      holder = this.bound(holder, depth + step + 1);
    }
    return holder;
  }

  private argument(document: LinkedDocument, at: Standing, index: number): Standing | 'missing' | null {
    const unit = document.unitOf(at.value.ref);
    const inner = this.way.calls[at.level - 1];
    const own = inner === undefined ? this.way.unit : unitAround(inner);
    if (own.doc !== document.id || own.unit !== unit || isReceiver(document, unit, index)) return null;
    const call = this.way.calls[at.level];
    if (call === undefined) {
      if (!at.part) this.open = true;
      return null;
    }
    const given = this.context.callers.given(call.value, document.id, unit, index);
    if (given !== null) return { ...at, value: given, level: at.level + 1 };
    const fallback = document.facts.units[unit]?.params[index]?.default ?? null;
    return fallback === null ? 'missing' : { ...at, value: { doc: document.id, ref: fallback } };
  }
}

/** `self` is the object itself, not something that a caller asks for. */
function isReceiver(document: LinkedDocument, unit: number, index: number): boolean {
  const own = document.facts.units[unit];
  return index === 0 && document.facts.units[own?.parent ?? -1]?.form === 'class' && /^(?:self|cls)$/.test(own?.params[0]?.name ?? '');
}

function unitAround(call: CallView): UnitAt {
  return { doc: call.value.doc, unit: call.unit.unit };
}

/** What was left open is as unknown as before. */
function addsNothing(before: readonly Part[], now: readonly Part[]): boolean {
  return before.every(({ open, texts }, at) => {
    const own = now[at]?.texts ?? [];
    return !open || (own.some(({ text }) => text.includes('{}')) && written(own) === written(texts));
  });
}

function written(alternatives: readonly Alternative[]): string {
  return [...new Set(alternatives.map(({ text }) => text))].sort().join('\n');
}

function isTold(alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ text }) => text !== '' && text !== '{}');
}

function combine(parts: readonly (readonly Alternative[])[]): readonly Alternative[] {
  let combined: readonly Alternative[] = [plain('')];
  for (const part of parts) {
    const choices = part.length === 0 ? [{ ...plain('{}'), from: 'computed' as const }] : part;
    combined = combined.flatMap((left) => choices.map((right) => join(left, right))).slice(0, maxAlternatives);
  }
  return combined;
}

const textMethods: ReadonlySet<string> = new Set([
  'toString',
  'strip',
  'rstrip',
  'lstrip',
  'trim',
  'upper',
  'lower',
  'toUpperCase',
  'replace',
]);
/** Wrappers of wrappers, steps of one reading, and callers beyond these are not told apart. */
const maxDepth = 3;
const maxSteps = 24;
const maxRequests = 80;
