import { Extensions } from './extensions.js';
import { methodsByKey } from './computed-names.js';
import { enclosingObject } from './object-methods.js';
import { ofEach, trimmed } from '../../model/append.js';
import type { Key, Op, Ref } from '../../model/facts.js';
import type { Knowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import { Annotations } from './annotations.js';
import { Contents } from '../containers/contents.js';
import type { LinkedDocument } from '../documents/documents.js';
import { calledObjects } from './called-objects.js';
import { Bindings } from './bindings.js';
import { Composed } from './composed.js';
import { instanceOf, unitOf, valueOf, bounded, collect, namesOf, type Definition } from './definition.js';
import { States } from '../states/states.js';
import { Elements } from '../containers/elements.js';
import { Exports } from './exports.js';
import { secondOfPair } from '../containers/pairs-of-maps.js';
import { Keepers } from '../stores/keepers.js';
import { KeptServices } from '../stores/kept-services.js';
import { Limits } from '../documents/limits.js';
import { type MemberContext, Members } from './members.js';
import type { Modules } from '../files/modules.js';
import { type NameIndex, nameIndexOf } from './names.js';
import { Prefixes } from './prefixes.js';
import { isInFlow, type BareNames, unwrittenName } from './free-names.js';
import { bareMembers } from '../files/packages.js';
import { PackageResults } from './package-results.js';
import { KeyedResults } from './keyed-results.js';
import { OwnReaders, type ReaderContext } from './own-readers.js';
import { RunContexts } from '../calls/run-contexts.js';
import { lookUp } from '../documents/scopes.js';
import { SettingValues } from '../texts/setting-values.js';

export type { Definition } from './definition.js';

/**
 * Resolves expressions to what they stand for, across units and files: assignments, attributes, imports, factories, parameters
 * (annotation, default, callers, the call a callback is passed to). Memoised; cycles end in nothing.
 */
export class Definitions {
  private readonly memo: (readonly Definition[] | undefined)[][] = [];
  private readonly outcomes: NameIndex<true>;
  private readonly bindings: Bindings;
  private readonly composed: Composed;
  private readonly exports: Exports;
  private readonly bare: BareNames;
  readonly memberTable: Members;
  readonly elements: Elements;
  readonly contents: Contents;
  readonly keepers: Keepers;
  readonly states: States;
  private readonly services: KeptServices;
  private readonly prefixes: Prefixes;
  private readonly runContexts: RunContexts;
  private readonly annotations: Annotations;
  private readonly keyedResults: KeyedResults;
  private readonly ownReaders: OwnReaders;
  private readonly packages: PackageResults;
  readonly settingValues: SettingValues;
  private callers: Callers | null = null;
  readonly extensions: Extensions;
  readonly limits = new Limits();

  constructor(
    readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    names: Knowledge['names'],
    environment: Knowledge['environment'],
  ) {
    this.outcomes = nameIndexOf(names.outcomes);
    this.bindings = new Bindings(documents, names);
    this.composed = new Composed((value) => this.of(value), names);
    this.prefixes = new Prefixes(names);
    const of = (value: Value): readonly Definition[] => this.of(value);
    const canonical = (name: string): string => this.prefixes.canonical(name);
    const { members } = this;
    this.exports = new Exports(documents, modules, this.limits, { of, members, prefixes: this.prefixes });
    this.bare = { exports: this.exports, canonical, members };
    this.contents = new Contents(documents, names);
    this.states = new States({ documents, of, callers: () => this.callers }, names);
    this.keepers = new Keepers(documents, names.keepers, names.keptBoxes, (value) => this.names(value));
    this.elements = new Elements({ documents, contents: this.contents, limits: this.limits, of, members }, names);
    this.services = new KeptServices({ documents, of }, names);
    this.runContexts = new RunContexts({ documents, of, members, names: (value) => this.names(value) }, names);
    this.annotations = new Annotations(this.exports, of, (type) => this.runContexts.isContext(type));
    const given: ReaderContext['given'] = (...call) => this.callers?.given(...call) ?? null;
    this.keyedResults = new KeyedResults(documents, of, given);
    this.ownReaders = new OwnReaders({ documents, of, names: (value) => this.names(value), given }, environment);
    const called = (callee: Definition, call: Value): readonly Definition[] =>
      callee.kind === 'unit' ? this.unitResult(callee, call) : [];
    const { parsed, groups } = modules;
    this.extensions = new Extensions(
      { documents, of },
      new Set([...names.mutators, ...names.elements, ...names.views, ...names.iterators]),
    );
    this.settingValues = new SettingValues({ documents, parsed, contents: this.contents, of, members, called }, names, environment);
    const { services, keyedResults, settingValues, composed } = this;
    const allMembers = (definition: Definition): readonly Definition[] => this.memberTable.all(definition);
    this.packages = new PackageResults(
      { documents, modules, services, settingValues, keyedResults, composed, prefixes: this.prefixes, of, members, allMembers, called },
      names,
    );
    const takers: MemberContext['takers'] = (doc, unit) =>
      (this.callers?.takers(doc, unit) ?? []).map(({ document, ref }) => ({ doc: document.id, ref }));
    this.memberTable = new Members({ documents, exports: this.exports, groups, limits: this.limits, environment, of, takers, canonical });
  }

  /** Callers are found with definitions, so they are given after construction. */
  useCallers(callers: Callers): void {
    this.callers = callers;
  }

  get knownCallers(): Callers | null {
    return this.callers;
  }

  of(value: Value): readonly Definition[] {
    const known = this.memo[value.doc]?.[value.ref];
    if (known === open) this.limits.meetCycle();
    return known ?? this.find(value);
  }

  private find({ doc, ref }: Value): readonly Definition[] {
    const document = this.documents[doc];
    if (document === undefined || !this.limits.enter(doc)) return [];
    const memo = (this.memo[doc] ??= new Array<undefined>(document.facts.ops.length));
    memo[ref] = open;
    const kept = collect(this.keepers.put(document, ref), (value) => this.of(value));
    const own = this.resolve(document, ref);
    this.limits.leave();
    // Most values share the definitions of another one: a copy for each would not fit in memory.
    return (memo[ref] = bounded(kept.length === 0 ? own : [...kept, ...own], this.limits, doc));
  }

  /** What a call calls. */
  readonly calledBy = (callee: Value): readonly Definition[] => calledObjects(this.of(callee), this.documents, this.members);

  /** Qualified names of an expression. */
  names(value: Value): readonly string[] {
    return namesOf(this.of(value));
  }

  /** Does the expression say how a request went, rather than what was answered? */
  isOutcome(value: Value): boolean {
    return this.names(value).some((name) => this.outcomes.find(name).length > 0);
  }

  /** Members of what an expression stands for, as if `.key` were written behind it. */
  readonly members = (definition: Definition, key: Key): readonly Definition[] => this.memberTable.of(definition, key);

  private resolve(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const op = document.op(ref);
    switch (op.op) {
      case 'name':
        return this.exports.ofFrontEnd(document, op.name);
      case 'read':
        return this.resolveRead(document, ref, op.name);
      case 'write':
      case 'return':
      case 'yield':
      case 'set':
        return this.of({ doc: document.id, ref: op.value });
      case 'get':
        return this.resolveGet(document, op, ref);
      case 'index':
        // `Provide[Container.mailer]` is what the container gives.
        return this.packages.isInjector(this.names({ doc: document.id, ref: op.of }))
          ? this.of({ doc: document.id, ref: op.by })
          : this.elementsOf(document, op.of, this.of({ doc: document.id, ref: op.of }), ref);
      case 'merge':
        return trimmed(op.of.flatMap((ref) => this.of({ doc: document.id, ref })));
      case 'closure':
        return [unitOf(document.id, op.unit)];
      case 'param':
        return trimmed(this.resolveParam(document, document.unitOf(ref), op.index));
      case 'call':
        return this.resolveCall(document, op, ref);
      case 'unknown':
        return this.composed.of(document, op, ref);
      default:
        return [valueOf({ doc: document.id, ref })];
    }
  }

  /** What a name stands for where it is read. */
  resolveRead(document: LinkedDocument, ref: Ref, written: string): readonly Definition[] {
    const name = this.states.fills.keptAs(document, written) ?? written;
    const writes = lookUp(this.documents, document, ref, name);
    if (writes.length > 0) {
      const [parsed, written] = [this.settingValues.parsedInto(document, name), collect(writes, (value) => this.of(value))];
      return parsed.length === 0 ? written : [...parsed, ...written];
    }
    if ((name === 'this' || name === 'super') && !isInFlow(this.documents, document))
      return this.states.self(document, ref, name) ?? enclosingObject(document, ref, name, (value) => this.of(value));
    return unwrittenName(this.documents, document, ref, name, this.bare);
  }

  private resolveGet(document: LinkedDocument, op: Op & { op: 'get' }, ref: Ref): readonly Definition[] {
    const bound = this.bindings.member(document, op);
    if (bound !== null) return [bound];
    const bases = this.of({ doc: document.id, ref: op.of });
    if (op.key === '[]') return this.elementsOf(document, op.of, bases, ref);
    const told = this.states.member(document, op, bases);
    const pair = told.length === 0 && op.key === 1 ? secondOfPair(this, document, op.of) : told;
    const kept = pair.length > 0 ? pair : this.services.member(bases, String(op.key));
    const handed = kept.length > 0 ? kept : ofEach(bases, (base) => this.runContexts.member(base, op.key));
    if (handed.length > 0) return handed;
    const found = ofEach(bases, (definition) => this.members(definition, op.key));
    const beside = [...this.elements.entries(bases, op.key), ...this.extensions.of(document, ref, bases, found)];
    if (beside.length > 0) return [...beside, ...found];
    // What a package hands over may be given more by the program: `request.session.client = new Client()`.
    const isTold = found.some(({ kind }) => kind !== 'value' && kind !== 'external');
    return isTold ? found : trimmed([...found, ...this.memberTable.assigned(document, op, ref)]);
  }

  /** What is read by a computed key or in a loop: members of what the container is, and what was added to it. */
  private elementsOf(document: LinkedDocument, of: Ref, bases: readonly Definition[], ref: Ref): readonly Definition[] {
    const own = [...ofEach(bases, (base) => this.members(base, '[]')), ...methodsByKey(this, document, ref, bases)];
    return [...own, ...this.elements.of({ doc: document.id, ref: of })];
  }

  private resolveParam(document: LinkedDocument, unit: number, index: number): readonly Definition[] {
    const own = document.facts.units[unit];
    const param = own?.params[index];
    if (own === undefined || param === undefined) return [];
    const around = document.facts.units[own.parent];
    if (index === 0 && around?.form === 'class' && (param.name === 'self' || param.name === 'cls'))
      return [instanceOf({ doc: document.id, unit: own.parent }, null)];
    const state = this.states.stores.given(document, unit, index);
    if (state.length > 0) return state;
    const typed = param.type === null ? [] : this.annotations.of(document, param.type);
    const given = this.callers?.arguments(document.id, unit, index) ?? [];
    const found = [
      ...typed,
      ...given.flatMap((value) => this.of(value)),
      ...(param.default === null ? [] : this.of({ doc: document.id, ref: param.default })),
      ...this.states.sent(document, unit, index),
      ...this.settingValues.handed(document, unit, index),
      ...(this.callers?.handed(document.id, unit, index) ?? []),
    ];
    if (index > 0) return found;
    const takers = this.callers?.takers(document.id, unit) ?? [];
    return [...found, ...takers.flatMap((taker) => this.elements.given(taker.document, taker.ref))];
  }

  private resolveCall(document: LinkedDocument, op: Op & { op: 'call' }, ref: Ref): readonly Definition[] {
    const call: Value = { doc: document.id, ref };
    const results = ofEach(this.calledBy({ doc: document.id, ref: op.callee }), (callee): readonly Definition[] => {
      switch (callee.kind) {
        case 'external':
          return this.states.called(callee, document, op) ?? this.packages.of(document, op, callee.name, call);
        case 'unit':
          return this.ownReaders.read(callee, call) ?? this.unitResult(callee, call);
        default:
          // No field is called: `ticket.id()` reads one, and `container.mailer()` gives the object.
          return op.args.length === 0 && (callee.kind === 'instance' || bareMembers.has(document.facts.kind)) ? [callee] : [];
      }
    });
    const taken = [...this.settingValues.taken(document, op), ...this.elements.taken(document, op)];
    if (taken.length > 0) return trimmed([...taken, ...results]);
    return results.length > 0 ? results : [valueOf(call)];
  }

  private unitResult(callee: Definition & { kind: 'unit' }, call: Value): readonly Definition[] {
    const document = this.documents[callee.doc];
    if (document?.facts.units[callee.unit]?.form === 'class') return [instanceOf(callee, call)];
    const results = (document?.resultsOf(callee.unit) ?? []).flatMap((value) => this.of(value));
    return results.length < 2 ? results : results.filter((result) => this.keyedResults.isAskedFor(result, callee, call));
  }
}

/** What an expression stands for while that is being found. */
const open: readonly Definition[] = [];
