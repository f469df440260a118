import type { Key } from '../../model/facts.js';
import type { Alternative, CallView, Value } from '../../model/program.js';
import { plain } from '../texts/alternatives.js';
import type { Callers } from '../calls/callers.js';
import type { Calls } from '../calls/calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isLeftOut } from '../reach/left-out.js';
import type { Texts } from '../texts/texts.js';
import { Reading, unitAround, type Part, type UnitAt, type Way } from './way-reading.js';

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
  /** Calls by which what it asks for comes to the request. */
  readonly through: readonly CallView[];
}

/** What of a request a caller of its wrapper may decide; null where the call has none. */
export interface Askable {
  readonly url: Value | null;
  readonly method: Value | null;
  /** What the request is handed that may hold its method under a name: `fetch(url, { ...options })`. */
  readonly settings: { readonly of: readonly Value[]; readonly key: Key } | null;
  readonly document: Value | null;
}

/**
 * A function of the tree that sends what its callers ask for, `request('/alerts', { method: 'POST' })`, makes as many requests as it has
 * callers: each goes where that caller says, and stands where it is asked for.
 */
export class WrappedRequests {
  constructor(private readonly context: WrapperContext) {}

  /** The requests of a wrapper's callers, the call itself where there is one only; empty where it is no wrapper's or they ask for the same. */
  of(call: CallView, { url, method, settings, document }: Askable): readonly AskedRequest[] {
    const unit = this.wrapperAround(call);
    if (unit === null) return [];
    const found: { readonly asker: CallView | null; readonly request: AskedRequest }[] = [];
    const pending: Way[] = [{ unit, calls: [], asker: null, parts: [] }];
    let others = 0;
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const way = next;
      const told = settings === null ? null : this.methodOf(way, settings.of, settings.key);
      const parts = [this.partOf(way, url), told ?? this.partOf(way, method), this.partOf(way, document)];
      const [urls = [], methods = [], documents = []] = parts.map(({ texts }) => texts);
      const outer = next.calls[next.calls.length - 1];
      const asker = outer === undefined || addsNothing(next.parts, parts) ? next.asker : outer;
      const open = parts.some((part) => part.open) && next.calls.length < maxDepth;
      const callers = open ? this.callersOf(outer === undefined ? unit : unitAround(outer)) : [];
      if (callers.length > 0) pending.push(...callers.map((own) => ({ unit, calls: [...next.calls, own], asker, parts })));
      else if (outer !== undefined && this.isLeftOut(call, next)) others++;
      else if (outer !== undefined)
        found.push({ asker, request: { call: asker ?? next.calls[0] ?? outer, urls, methods, documents, through: way.calls } });
      if (found.length + pending.length > maxRequests) {
        this.context.definitions.limits.note(call.value.doc, 'too-many');
        return [];
      }
    }
    if (found.length + others < 2) return found.map(({ request }) => ({ ...request, call }));
    return found.every(({ asker }) => asker === null) ? [] : found.map(({ request }) => request);
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

  /** A method as it is on this way: the one that a request has by itself where nobody on it gives one; null where that is not to be told. */
  private methodOf(way: Way, holders: readonly Value[], key: Key): Part | null {
    const all = holders.map((holder) => {
      const reading = new Reading(this.context, way);
      return { texts: reading.setting(holder, key), open: () => reading.open };
    });
    const isOpen = all.some(({ open }) => open());
    const found = all.filter(({ texts }) => texts !== null);
    if (found.length === 0) return isOpen ? { texts: [], open: true } : null;
    // Where one of them says it, the others, an address that a caller gives among them, leave nothing open.
    const told = found.find(({ texts }) => texts !== null && texts.length > 0);
    return told?.texts ? { texts: told.texts, open: told.open() } : { texts: [plain('GET')], open: isOpen };
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

/** Wrappers of wrappers and callers beyond these are not told apart. */
const maxDepth = 3;
const maxRequests = 80;
