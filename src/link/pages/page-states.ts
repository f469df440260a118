import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Calls } from '../calls/calls.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Definitions } from '../names/definitions.js';
import type { Part } from './own-routes.js';

export interface StateContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly calls: Calls;
}

/** A variable of a page with the function that fills it: `const [draft, setDraft] = useState('')`. */
export interface PageState {
  /** What stands for its value where it is made. */
  readonly value: Value;
  /** What it is filled with: by the name of a part, or as a whole. */
  readonly given: Part[];
}

/** The states of pages, and the calls that fill them, also where a component is handed the function that does so. */
export class PageStates {
  readonly all: readonly PageState[];
  private readonly byCall = new DocumentMap<PageState>();
  private readonly byMaker = new DocumentMap<PageState>();

  constructor(
    private readonly context: StateContext,
    pages: readonly LinkedDocument[],
  ) {
    const names = new Set(pages.flatMap((document) => this.declare(document)));
    this.all = names.size === 0 ? [] : this.fill(pages, names);
  }

  /** The state that a call fills. */
  filledBy({ doc, ref }: Value): PageState | null {
    return this.byCall.get(doc, ref) ?? null;
  }

  /** The state whose value a read is. */
  readAs(value: Value): PageState | null {
    const document = this.context.documents[value.doc];
    if (document?.form(value.ref) !== 'read') return null;
    for (const own of this.context.definitions.of(value)) {
      const state = own.kind === 'external' && own.call !== null ? this.byMaker.get(own.call.doc, own.call.ref) : undefined;
      if (state !== undefined) return state;
    }
    return null;
  }

  /** Names of the functions that fill a state of the document. */
  private declare(document: LinkedDocument): readonly string[] {
    return document.writes.flatMap((writes) =>
      [...writes].flatMap(([name, refs]) => {
        const [write] = refs;
        const setter = write === undefined || !filling.test(name) ? null : partOfPair(document, document.valueOf(write), 1);
        if (setter === null) return [];
        const value = [...writes.values()]
          .flat()
          .map((ref) => document.valueOf(ref))
          .find((ref) => partOfPair(document, ref, 0) === setter);
        if (value === undefined) return [];
        this.byMaker.set(document.id, setter, { value: { doc: document.id, ref: value }, given: [] });
        return [name];
      }),
    );
  }

  private fill(pages: readonly LinkedDocument[], names: ReadonlySet<string>): readonly PageState[] {
    const called = new Set(names);
    for (let round = 0; round < handingRounds; round++)
      for (const document of pages) for (const name of handedAs(document, called)) called.add(name);
    const found = new Set<PageState>();
    for (const document of pages)
      for (const call of document.calls) {
        const callee = document.calleeOf(call);
        if (!called.has(document.textOf(callee) ?? '')) continue;
        const state = this.stateOf({ doc: document.id, ref: callee });
        if (state === null) continue;
        this.byCall.set(document.id, call, state);
        found.add(state);
        const op = document.op(call);
        const first = op.op === 'call' ? op.args[0]?.[1] : undefined;
        for (const value of first === undefined ? [] : resultsOf(document, first)) state.given.push(...this.entriesOf(value));
      }
    return [...found];
  }

  private stateOf(callee: Value): PageState | null {
    for (const own of this.context.definitions.of(callee))
      if (own.kind === 'external' && own.call !== null) return this.byMaker.get(own.call.doc, own.call.ref) ?? null;
    return null;
  }

  private entriesOf(value: Value): readonly Part[] {
    const items = this.context.calls.items(value);
    if (items.length === 0 || items.some(([key]) => typeof key === 'number')) return [[null, value]];
    return items.flatMap(([key, item]) => (typeof key === 'string' && key !== '*' ? [[key, item] as const] : []));
  }
}

/** The call of which a value is the first or the second: `[draft, setDraft] = useState('')`. */
function partOfPair(document: LinkedDocument, ref: Ref, index: number): Ref | null {
  if (document.form(ref) !== 'get') return null;
  const op = document.op(ref);
  return op.op === 'get' && op.key === index && document.form(op.of) === 'call' ? op.of : null;
}

/** What a component or a hook calls a function of one of the names that it is handed. */
function handedAs(document: LinkedDocument, names: ReadonlySet<string>): readonly string[] {
  const isNamed = (ref: Ref): boolean => document.form(ref) === 'read' && names.has(document.textOf(ref) ?? '');
  return document.calls.flatMap((call) => {
    const op = document.op(call);
    return op.op === 'call' ? op.args.flatMap(([key, arg]) => (typeof key === 'string' && isNamed(arg) ? [key] : [])) : [];
  });
}

/** What is handed over, or what a function that is handed over makes of what there was before. */
function resultsOf(document: LinkedDocument, ref: Ref): readonly Value[] {
  const op = document.op(ref);
  if (op.op !== 'closure') return [{ doc: document.id, ref }];
  return document.resultsOf(op.unit).map((result) => ({ doc: document.id, ref: document.valueOf(result.ref) }));
}

/** By document, what is kept under a name of the page or the browser: `box.value = draft`, `localStorage.setItem('draft', draft)`. */
export class PagePlaces {
  readonly puts = new Map<string, Value[]>();
  readonly takes = new Map<string, Value[]>();

  constructor(pages: readonly LinkedDocument[]) {
    for (const document of pages) this.collect(document);
  }

  private collect(document: LinkedDocument): void {
    for (const [key, refs] of document.sets)
      for (const ref of refs) {
        const place = this.placeOf(document, document.baseOf(ref), key);
        const op = place === null ? null : document.op(ref);
        if (place !== null && op?.op === 'set') append(this.puts, place, { doc: document.id, ref: op.value });
      }
    for (const ref of document.facts.ops.withText(['get'], (text) => shown.has(text) || document.facts.kind === 'component')) {
      const place = document.isCalled(ref) ? null : this.placeOf(document, document.baseOf(ref), document.textOf(ref) ?? '');
      if (place !== null) append(this.takes, place, { doc: document.id, ref });
    }
    for (const call of document.calls) this.collectCall(document, call);
  }

  /** `$('#draft').val(text)`, `$('#draft').val()`, `sessionStorage.setItem('draft', text)`. */
  private collectCall(document: LinkedDocument, call: Ref): void {
    const callee = document.calleeOf(call);
    const method = document.form(callee) === 'get' ? (document.textOf(callee) ?? '') : '';
    if (!stored.has(method) && !jquery.has(method)) return;
    const op = document.op(call);
    const args = op.op === 'call' ? op.args.map(([, arg]) => arg) : [];
    const first = args[0];
    const element = jquery.has(method) ? this.elementOf(document, document.baseOf(callee)) : null;
    const item = stored.has(method) && first !== undefined ? document.textOf(first) : null;
    const place = element !== null ? `${element}\n` : item === null ? null : `${document.textOf(document.baseOf(callee)) ?? ''}\n${item}`;
    const put = jquery.has(method) ? first : args[1];
    if (place === null) return;
    if (put === undefined) append(this.takes, place, { doc: document.id, ref: call });
    else append(this.puts, place, { doc: document.id, ref: put });
  }

  private placeOf(document: LinkedDocument, of: Ref, key: string): string | null {
    // `this.draft` of a component that is written out as a map of functions
    if (document.facts.kind === 'component' && document.form(of) === 'read' && document.textOf(of) === 'this')
      return `${document.id}\n${key}`;
    const element = shown.has(key) ? this.elementOf(document, of) : null;
    return element === null ? null : `${element}\n`;
  }

  /** The element of the page that `getElementById('draft')` or a name for it is. */
  private elementOf(document: LinkedDocument, ref: Ref): string | null {
    const value = document.form(ref) === 'read' ? this.onlyValue(document, ref) : ref;
    const op = value === null || document.form(value) !== 'call' ? null : document.op(value);
    const callee = op?.op === 'call' ? (document.textOf(op.callee) ?? '') : '';
    const first = op?.op === 'call' ? op.args[0]?.[1] : undefined;
    const text = finding.has(callee) && first !== undefined && document.form(first) === 'const' ? document.textOf(first) : null;
    return text === null ? null : text.replace(/^#/, '');
  }

  private onlyValue(document: LinkedDocument, ref: Ref): Ref | null {
    const name = document.textOf(ref) ?? '';
    for (const unit of document.unitsAround(document.unitOf(ref))) {
      const writes = document.writes[unit]?.get(name);
      if (writes !== undefined) return writes.length === 1 && writes[0] !== undefined ? document.valueOf(writes[0]) : null;
    }
    return null;
  }
}

const filling = /^(?:set[A-Z_]|dispatch)/;
const shown: ReadonlySet<string> = new Set(['value', 'textContent', 'innerText', 'innerHTML']);
const jquery: ReadonlySet<string> = new Set(['val', 'html']);
const stored: ReadonlySet<string> = new Set(['setItem', 'getItem']);
const finding: ReadonlySet<string> = new Set(['getElementById', 'querySelector', '$', 'jQuery', 'byId']);
const handingRounds = 2;
