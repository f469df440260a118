import { externalOf } from '../names/definition.js';
import { append } from '../../model/append.js';
import type { Key } from '../../model/facts.js';
import { languageOf } from '../../model/languages.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import { CalledObjects } from '../names/called-objects.js';
import { Decorations, type UnitDefinition } from '../names/decorations.js';
import { isComputedMember, isElement } from './computed-callees.js';
import { ExtendedHandlers } from './extended-handlers.js';
import { DefaultImports } from '../names/default-imports.js';
import type { Definition, Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { receiverParams } from '../documents/receiver-params.js';
import { type FunctionNames, functionNamesOf, isMade } from '../documents/function-names.js';
import { isConstructorName } from '../names/constructions.js';
import { callsFunction } from '../names/function-methods.js';
import type { OtherNames } from '../names/other-names.js';
import { type CallSite, isNamesake } from './namesakes.js';
import { PartialCalls } from './partial-calls.js';
import { RaisedEvents } from './raised-events.js';
import { startedWith } from './started-calls.js';
import { TabledFunctions } from '../names/tabled-functions.js';
import { writtenName } from '../documents/written-name.js';

/** Who calls a unit of the tree and with what, and which package's call a callback is handed to. Found lazily by written name. */
export class Callers {
  /** By language and written name. */
  private readonly byMethod = new Map<string, Map<string, CallSite[]>>();
  private readonly handedTo = new DocumentMap<{ readonly site: CallSite; readonly key: Key }[]>();
  private readonly decorations: Decorations;
  private readonly objects: CalledObjects;
  private readonly tabled: TabledFunctions;
  private readonly defaultImports: DefaultImports;
  private readonly otherNames: OtherNames;
  private readonly memo = new DocumentMap<readonly CallSite[]>();
  private readonly listeners: ReadonlySet<string>;
  private readonly extended: ExtendedHandlers;
  private readonly events: RaisedEvents<CallSite>;
  private readonly partials: PartialCalls;
  private readonly functions: FunctionNames;
  private readonly deferrers: ReadonlySet<string>;
  private readonly runners: ReadonlyMap<string, number>;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    names: Pick<NameKnowledge, 'listeners' | 'handlers' | 'emitters' | 'deferrers' | 'runners' | 'partials'>,
  ) {
    this.listeners = new Set(names.listeners);
    this.extended = new ExtendedHandlers(documents, definitions, names.handlers);
    this.events = new RaisedEvents(documents, definitions, names.emitters);
    this.partials = new PartialCalls(documents, names.partials);
    this.deferrers = new Set(names.deferrers);
    this.runners = new Map(names.runners);
    this.objects = new CalledObjects(documents);
    // What tests hand over is not what the program runs with.
    const own = documents.filter(({ role }) => role !== 'test' && role !== 'vendored');
    this.defaultImports = new DefaultImports(own);
    const functions = functionNamesOf(documents, this.defaultImports, this.partials);
    this.functions = functions;
    this.otherNames = functions.others;
    for (const document of own) for (const ref of document.calls) this.index(document, ref, functions);
    this.tabled = new TabledFunctions(own, (document, ref) => functions.names.has(writtenName(document, ref)));
    this.decorations = new Decorations(documents, own, (document, ref) => functions.names.has(writtenName(document, ref)));
  }

  /** Calls whose callee can be this unit; for a method `constructor`/`__init__`, the calls of its class. */
  of(doc: number, unit: number): readonly CallSite[] {
    const known = this.memo.get(doc, unit);
    if (known !== undefined) return known;
    this.memo.set(doc, unit, []);
    const { names, target } = this.calledAs(doc, unit);
    const { limits } = this.definitions;
    const callable = this.callsIn(this.documents[doc]);
    const decorated = this.decorations.wrapped(doc, unit).flatMap((own) => this.of(own.doc, own.unit));
    const candidates = [...names].flatMap((name) => limits.first(callable.get(name) ?? [], maxCandidates, doc));
    const found = candidates.filter(
      ({ document, ref, callee }) =>
        !isNamesake({ document, ref, callee }, { doc, unit }) &&
        this.definitions
          .calledBy({ doc: document.id, ref: callee })
          .some((definition) => definition.kind === 'unit' && definition.doc === doc && definition.unit === target),
    );
    const all = decorated.length === 0 ? found : [...found, ...decorated];
    this.memo.set(doc, unit, all);
    return all;
  }

  private callsIn(document: LinkedDocument | undefined): Map<string, CallSite[]> {
    const language = document === undefined ? '' : languageOf(document.facts.kind);
    const known = this.byMethod.get(language) ?? new Map<string, CallSite[]>();
    this.byMethod.set(language, known);
    return known;
  }

  /** What callers give for parameter `index`. */
  arguments(doc: number, unit: number, index: number): Value[] {
    return [...this.called(doc, unit, index).map(({ value }) => value), ...this.handedOn(doc, unit, index)];
  }

  /** What calls of the unit give for a parameter. */
  called(doc: number, unit: number, index: number): { readonly call: Value; readonly value: Value }[] {
    return this.of(doc, unit).flatMap(({ document, ref }) => {
      const call = { doc: document.id, ref };
      return this.givenBy(call, { doc, unit, index }).map((value) => ({ call, value }));
    });
  }

  /** What a parameter is given where the unit is decorated, listens or is started elsewhere. */
  handedOn(doc: number, unit: number, index: number): Value[] {
    const decorated = index === this.firstOf(doc, unit) ? this.decorations.functions(doc, unit) : [];
    return [...decorated, ...this.emitted(doc, unit, index), ...this.started(doc, unit, index).map(({ value }) => value)];
  }

  /** Calls that start the function elsewhere, with what they give for a parameter. */
  started(doc: number, unit: number, index: number): { readonly call: Value; readonly value: Value }[] {
    const param = { place: index - this.firstOf(doc, unit), name: this.documents[doc]?.facts.units[unit]?.params[index]?.name };
    return (this.handedTo.get(doc, unit) ?? []).flatMap((handed) => startedWith(handed, this.runners, param));
  }

  /** What one call gives for a parameter; null where it gives nothing. */
  given(call: Value, doc: number, unit: number, index: number): Value | null {
    return this.givenBy(call, { doc, unit, index })[0] ?? null;
  }

  private givenBy(call: Value, { doc, unit, index }: { readonly doc: number; readonly unit: number; readonly index: number }): Value[] {
    const own = this.documents[doc]?.facts.units[unit];
    // A shell names none: `$1`.
    const param = own?.params[index];
    const op = this.documents[call.doc]?.op(call.ref);
    if (own === undefined || op?.op !== 'call') return [];
    const receiver = this.definitions.extensions.receiver(call, { doc, unit });
    if (receiver !== null && index === 0) return receiver.value === null ? [] : [receiver.value];
    const { passing, before } = this.decorations.passedOn(call, doc, unit);
    const place = index - (receiver === null ? 0 : 1) - this.firstOf(doc, unit) - this.partials.givenBefore(call) - before;
    const isTaken = (key: Key): boolean => {
      // What a decorator passes on comes from the calls of the decorated function.
      if (passing && key === '*') return false;
      if (key === place || key === param?.name || key === '**' || key === '*') return true;
      // `*rest` takes what follows it, `**options` what no other parameter is named after.
      if (typeof key === 'number') return param?.form === 'rest' && key > place;
      return param?.form === 'keywords' && own.params.every(({ name }) => name !== key);
    };
    return op.args
      .filter(([key]) => isTaken(key) || (op.style === 'jsx' && index === 0))
      .map(([, value]) => ({ doc: call.doc, ref: value }));
  }

  /** The first parameter that callers give something for. */
  private firstOf(doc: number, unit: number): number {
    const units = this.documents[doc]?.facts.units ?? [];
    const own = units[unit];
    const isMethod = units[own?.parent ?? -1]?.form === 'class' || this.decorations.wrapped(doc, unit).length > 0;
    return isMethod ? receiverParams(own?.params) : 0;
  }

  /** `bus.on('done', handler)` is called by `bus.emit('done', x)`, whatever the bus is named where it is used. */
  private emitted(doc: number, unit: number, index: number): readonly Value[] {
    return this.raisers(doc, unit).flatMap((site) => this.events.given(site, index));
  }

  /** Calls that raise an event which a unit listens to. */
  raisers(doc: number, unit: number): readonly CallSite[] {
    return (this.handedTo.get(doc, unit) ?? []).flatMap(({ site, key }) => {
      const op = site.document.op(site.ref);
      if (key !== 1 || op.op !== 'call' || !this.listeners.has(writtenName(site.document, op.callee))) return [];
      return this.events.namesAt(site).flatMap((event) => this.events.raising(event));
    });
  }

  /** A callback's parameter is a thing of the package it is handed to: `@slack/bolt.App.message.$0`. */
  handed(doc: number, unit: number, index: number): Definition[] {
    const document = this.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined) return [];
    const decorated = own.decorators.flatMap((ref) =>
      this.calleeNames({ document, ref }).map((name) => `${name}.$${own.params[index]?.name ?? index}`),
    );
    const passed = (this.handedTo.get(doc, unit) ?? []).flatMap(({ site }) => this.calleeNames(site).map((name) => `${name}.$${index}`));
    return [...new Set([...decorated, ...passed, ...this.extended.of(doc, unit, index)])].map((name) => externalOf(name, null));
  }

  /** Calls that a unit is handed to as an argument. */
  takers(doc: number, unit: number): readonly CallSite[] {
    return (this.handedTo.get(doc, unit) ?? []).map(({ site }) => site);
  }

  private calleeNames({ document, ref }: Pick<CallSite, 'document' | 'ref'>): readonly string[] {
    const op = document.op(ref);
    return this.definitions.names({ doc: document.id, ref: op.op === 'call' ? op.callee : ref });
  }

  private calledAs(doc: number, unit: number): { names: ReadonlySet<string>; target: number } {
    const document = this.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined) return { names: new Set(), target: unit };
    const around = document.facts.units[own.parent];
    if (around?.form === 'class' && isConstructorName(own.name))
      return { names: new Set([around.name, ...this.otherNames.of(around.name)]), target: own.parent };
    const imported = this.defaultImports.of(document, unit);
    const written = [own.name, ...this.writtenAs(document, unit), ...this.functions.madeAs(document, unit)];
    const others = written.flatMap((name) => (name === '' ? [] : this.otherNames.of(name)));
    const objects = this.objects.names(document, unit, this.callsIn(document));
    return { names: new Set([...written, ...others, ...imported, ...objects, ...this.aliases(doc, unit), computedMember]), target: unit };
  }

  /** `publish = lambda text: …` */
  private writtenAs(document: LinkedDocument, unit: number): string[] {
    const closure = document.facts.units[unit]?.name === '' ? document.closureOf.get(unit) : undefined;
    const next = closure === undefined ? null : document.opAfter(closure);
    return next?.op === 'write' && next.value === closure ? [next.name] : [];
  }

  /** Other names that a function is called by: the parameter, option or table entry that it is handed over as. */
  private aliases(doc: number, unit: number): string[] {
    const decorated = this.decorations.decorators(doc, unit).flatMap((decorator) => ['', ...this.paramNames(decorator, 0)]);
    const handed = (this.handedTo.get(doc, unit) ?? []).flatMap(({ site, key }) => {
      // A function of a table is taken out by a computed key; one that is kept is an element of a list.
      if (typeof key === 'string') return [key, '', ...this.tabled.taken];
      const op = site.document.op(site.ref);
      const callees = op.op === 'call' ? this.definitions.of({ doc: site.document.id, ref: op.callee }) : [];
      return ['', ...callees.flatMap((callee) => (callee.kind === 'unit' ? this.paramNames(callee, key) : []))];
    });
    return [...decorated, ...handed, ...this.tabled.namesOf(doc, unit)];
  }

  private paramNames({ doc, unit }: UnitDefinition, position: number): string[] {
    const units = this.documents[doc]?.facts.units ?? [];
    const own = units[unit];
    const called = own?.form === 'class' ? units.filter(({ parent, name }) => parent === unit && isConstructorName(name)) : [own];
    return called.flatMap((item) => {
      const first = receiverParams(item?.params);
      const name = item?.params[position + first]?.name;
      return name === undefined ? [] : [name, `_${name}`];
    });
  }

  private index(document: LinkedDocument, ref: number, functions: FunctionNames): void {
    const callee = document.calleeOf(ref);
    const site = { document, ref, callee };
    const name = isComputedMember(document, callee) ? computedMember : writtenName(document, callee);
    const callable = this.callsIn(document);
    append(callable, name, site);
    if (isElement(document, callee)) append(callable, '', site);
    const calls = this.deferrers.has(name) || callsFunction(document.facts.kind, name);
    const base = document.form(callee) === 'get' && calls ? document.baseOf(callee) : null;
    // `publish.delay(text)` has a worker call `publish(text)`.
    if (base !== null) append(callable, writtenName(document, base), { ...site, callee: base });
    this.events.add(site, name);
    const op = document.op(ref);
    for (const [key, value] of op.op === 'call' ? op.args : []) this.indexHanded(site, key, value, functions);
  }

  private indexHanded(site: CallSite, key: Key, value: number, functions: FunctionNames): void {
    const { document } = site;
    const form = document.form(value);
    const op = form === 'closure' || form === 'make' ? document.op(value) : null;
    if (op?.op === 'closure') this.addHanded(document.id, op.unit, site, key);
    else if (op?.op === 'make')
      for (const [own, inner] of op.items) if (document.form(inner) !== 'make') this.indexHanded(site, own, inner, functions);
    const named = (form === 'read' || form === 'get') && functions.names.has(writtenName(document, value));
    if (named || isMade(document, value, functions.makers)) this.pendingHanded.push({ site, key, value });
  }
  private readonly pendingHanded: { readonly site: CallSite; readonly key: Key; readonly value: number }[] = [];

  /** Functions handed over by name and those that are decorated; resolved once every document is indexed. */
  settle(): void {
    this.decorations.settle(this.definitions);
    for (const { site, key, value } of this.pendingHanded.splice(0))
      for (const definition of this.definitions.of({ doc: site.document.id, ref: value }))
        if (definition.kind === 'unit') this.addHanded(definition.doc, definition.unit, site, key);
    this.tabled.settle(this.definitions);
  }

  private addHanded(doc: number, unit: number, site: CallSite, key: Key): void {
    const list = this.handedTo.get(doc, unit);
    if (list === undefined) this.handedTo.set(doc, unit, [{ site, key }]);
    else list.push({ site, key });
  }
}

const computedMember = '()';

/** Names such as `run` occur thousands of times; more candidates than this are not looked at. */
const maxCandidates = 200;
