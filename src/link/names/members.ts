import type { Key, Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { externalOf, unitOf, type Definition } from './definition.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { pathOf } from '../documents/written-path.js';
import { callsFunction } from './function-methods.js';
import type { Exports } from './exports.js';
import { HungMembers } from './hung-members.js';
import type { Limits } from '../documents/limits.js';
import { type ClassUnit, Implementations } from './implementations.js';
import { bareMembers } from '../files/packages.js';
import { OutsideSets, selves } from './outside-sets.js';
import { LiteralMembers } from './literal-members.js';
import { Constructions, isConstructorName } from './constructions.js';
import { SettingClasses, type SettingContext } from '../texts/setting-classes.js';
import type { FileGroups } from '../files/file-groups.js';

export interface MemberContext {
  readonly documents: readonly LinkedDocument[];
  readonly exports: Exports;
  readonly limits: Limits;
  readonly groups: FileGroups;
  readonly environment: SettingContext['knowledge'];
  of(value: Value): readonly Definition[];
  /** Calls that are handed a class. */
  takers(doc: number, unit: number): readonly Value[];
  canonical(name: string): string;
}

/** What `.key` behind a definition stands for: exports, methods, fields, attributes, keys of literals. */
export class Members {
  private readonly documents: readonly LinkedDocument[];
  private readonly settings: SettingClasses;
  /** By class and name. */
  private readonly memo = new DocumentMap<Map<string, readonly Definition[]>>();
  private getters = 0;
  private readonly implementations: Implementations;
  private readonly constructions: Constructions;
  private readonly literals: LiteralMembers;
  private readonly hung: HungMembers;
  private readonly outside: OutsideSets;

  constructor(private readonly context: MemberContext) {
    this.documents = context.documents;
    this.hung = new HungMembers(context);
    this.outside = new OutsideSets(context);
    this.settings = new SettingClasses({ documents: context.documents, knowledge: context.environment, of: (value) => context.of(value) });
    this.implementations = new Implementations(context);
    this.literals = new LiteralMembers({ ...context, members: (definition, key) => this.of(definition, key) });
    this.constructions = new Constructions({ ...context, members: (definition, key) => this.of(definition, key) });
  }

  /** Members of what an expression stands for, as if `.key` were written behind it. */
  of(definition: Definition, key: Key): readonly Definition[] {
    switch (definition.kind) {
      case 'external':
        return typeof key === 'string' && definition.name.length < maxName
          ? [
              ...this.hung.of(definition, key),
              externalOf(key === '[]' ? definition.name : this.context.canonical(`${definition.name}.${key}`), definition.call),
            ]
          : [definition];
      case 'module':
        return key === '[]' ? this.elementsOf(definition) : this.context.exports.member(definition.doc, String(key));
      case 'unit':
        return this.unitMember(definition, String(key));
      case 'instance':
        // The first of several results: `cfg, err := config.Load()`.
        if (key === 0 && this.documents[definition.doc]?.facts.kind === 'go') return [definition];
        return this.instanceMember(definition, String(key));
      case 'value':
        return this.literals.of(definition, key);
      case 'setting':
        return this.partOf(definition, String(key));
    }
  }

  /** What an annotation says is in a box is taken out of it: `IOptions<Settings> options`, `options.Value.Url`. */
  private instanceMember(definition: Definition & { kind: 'instance' }, key: string): readonly Definition[] {
    const found = this.classMember(definition.doc, definition.unit, key, definition);
    return found.length === 0 && definition.call === null && boxed.has(key) ? [definition] : found;
  }

  /** `Object.values(require('./commands'))`: what the map that a module exports holds, or its functions. */
  private elementsOf(module: Definition & { kind: 'module' }): readonly Definition[] {
    const exported = this.context.exports.member(module.doc, 'default').filter(({ kind }) => kind === 'value');
    return exported.length > 0 ? exported.flatMap((own) => this.of(own, '[]')) : this.all(module);
  }

  /** What stands in the field as long as nobody fills it has its own members. */
  private partOf(setting: Definition & { kind: 'setting' }, key: string): readonly Definition[] {
    const fallback = setting.fallback === null ? [] : this.context.of(setting.fallback);
    const typed = fallback.flatMap((item) => this.of(item, key));
    return [...typed, this.settings.part(setting, key)];
  }

  /** `x.key = value` elsewhere for the same name `x`, or the same field of an object of its own. */
  assigned(document: LinkedDocument, op: Op & { op: 'get' }, ref: Ref): readonly Definition[] {
    const base = pathOf(document, op.of);
    if (base === null || base === 'this') return [];
    return (document.sets.get(String(op.key)) ?? []).flatMap((at) => {
      const set = document.op(at);
      if (set.op !== 'set' || at === ref) return [];
      return pathOf(document, set.of) === base ? this.context.of({ doc: document.id, ref: set.value }) : [];
    });
  }

  /** The methods of an object or the functions of a module, for a name that is only known when it runs. */
  all(definition: Definition): readonly Definition[] {
    const { doc, unit } =
      definition.kind === 'instance' ? definition : definition.kind === 'module' ? { doc: definition.doc, unit: 0 } : nowhere;
    const document = this.documents[doc];
    const names = [...(document?.writes[unit]?.keys() ?? [])].filter((name) => !name.startsWith('_'));
    return this.context.limits
      .first(names, maxMembers, doc)
      .flatMap((name) => this.of(definition, name))
      .filter((item) => item.kind === 'unit' && this.documents[item.doc]?.facts.units[item.unit]?.form === 'function');
  }

  /** A decorated function is what its decorators make of it: `task.delay()`, `flow.serve()`. */
  private unitMember(definition: Definition & { kind: 'unit' }, key: string): readonly Definition[] {
    const { doc, unit } = definition;
    const own = this.documents[doc]?.facts.units[unit];
    if (own?.form !== 'function') return this.classMember(doc, unit, key, definition);
    if (callsFunction(this.documents[doc]?.facts.kind, key)) return [definition];
    const results = this.gotten(definition);
    if (results.length > 0) return this.resultMember(results, key);
    return this.makersOf(doc, unit).flatMap((maker) => (maker.kind === 'external' ? this.of(maker, key) : []));
  }

  /** A getter is read like a field: what it returns; nothing for any other function. */
  gotten({ doc, unit }: ClassUnit): readonly Value[] {
    const isGetter = this.makersOf(doc, unit).some((maker) => maker.kind === 'external' && getters.has(maker.name));
    return isGetter ? (this.documents[doc]?.resultsOf(unit) ?? []) : [];
  }

  isOnlyDeclared(method: ClassUnit): boolean {
    return this.implementations.isOnlyDeclared(method);
  }

  private makersOf(doc: number, unit: number): readonly Definition[] {
    return (this.documents[doc]?.facts.units[unit]?.decorators ?? []).flatMap((ref) => this.context.of({ doc, ref }));
  }

  /** Getters that give getters are followed a few times only. */
  private resultMember(results: readonly Value[], key: string): readonly Definition[] {
    if (this.getters >= maxGetters) return [];
    this.getters++;
    const found = results.flatMap((value) => this.context.of(value)).flatMap((item) => this.of(item, key));
    this.getters--;
    return found;
  }

  /** The class's own member, else those of its bases; classes may inherit in circles. */
  private classMember(doc: number, unit: number, key: string, self: Definition): readonly Definition[] {
    const given = this.constructions.given(self, key);
    if (given.length > 0) return given;
    const found: Definition[] = [];
    const seen = new Set<string>();
    const pending: Definition[] = [unitOf(doc, unit)];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind === 'external') found.push(...this.of(next, key));
      if (next.kind !== 'unit' || seen.has(`${next.doc}:${next.unit}`)) continue;
      seen.add(`${next.doc}:${next.unit}`);
      if (seen.size > maxClasses) {
        this.context.limits.note(doc, 'too-far');
        break;
      }
      const bases = this.basesOf(next.doc, next.unit);
      const own = [...this.memberOfAnyPart(next.doc, next.unit, key, bases), ...this.overriding(self, next, key)];
      found.push(...own.map((item) => (item.kind === 'unit' ? unitOf(item.doc, item.unit, self) : item)));
      if (own.length === 0) pending.push(...[...bases].reverse());
    }
    return found;
  }

  /** What classes of the tree that are made somewhere have in place of a method, where an object is only known by the class that they extend. */
  private overriding(self: Definition, { doc, unit }: ClassUnit, key: string): readonly Definition[] {
    const isOpen = self.kind === 'instance' && self.call === null && self.doc === doc && self.unit === unit;
    const document = this.documents[doc];
    if (!isOpen || this.implementing > 0 || document === undefined || isConstructorName(key)) return [];
    const others = this.implementations.extending({ doc, unit });
    const fields = document.writes[unit]?.get(key) ?? [];
    if (fields.some((ref) => isMethod(document, ref))) return others.flatMap((other) => this.ownMember(other.doc, other.unit, key, []));
    // What the class only calls, they have as a method or put a function there: a mixin, a field that is begun as nothing.
    const set = others.flatMap((other) => this.writingsOf(other, key).map((ref) => ({ doc: other.doc, ref })));
    return set.flatMap((value) => this.context.of(value)).filter(({ kind }) => kind === 'unit');
  }

  /** Several files of a package may make up one class. */
  private memberOfAnyPart(doc: number, unit: number, key: string, bases: readonly Definition[]): readonly Definition[] {
    const own = this.ownMember(doc, unit, key, bases);
    const document = this.documents[doc];
    if (own.length > 0 || document === undefined) return own;
    const parts = this.context.groups.of(document)?.classes.get(document.facts.units[unit]?.name ?? '') ?? [];
    return parts.flatMap((part) => (part.doc === doc && part.unit === unit ? [] : this.ownMember(part.doc, part.unit, key, bases)));
  }

  private basesOf(doc: number, unit: number): readonly Definition[] {
    const own = this.documents[doc]?.facts.units[unit];
    return own?.form === 'class' ? own.bases.flatMap((base) => this.context.of({ doc, ref: base })) : [];
  }

  private ownMember(doc: number, unit: number, key: string, bases: readonly Definition[]): readonly Definition[] {
    const own = this.memo.get(doc, unit) ?? new Map<string, readonly Definition[]>();
    const known = own.get(key);
    if (known !== undefined) return known;
    const { limits } = this.context;
    const before = limits.cycles;
    const found = this.findOwnMember(doc, unit, key, bases);
    // What was found while something else was being found may not be all.
    if (limits.cycles !== before || this.implementing > 0) return found;
    own.set(key, found);
    this.memo.set(doc, unit, own);
    return found;
  }

  /** The ops by which a class itself fills a field: what its body writes, then what is set on `self`. */
  writingsOf({ doc, unit }: ClassUnit, key: string): readonly Ref[] {
    const document = this.documents[doc];
    if (document === undefined) return [];
    const assigned = (document.sets.get(key) ?? []).filter((ref) => this.isOwnAttribute(document, unit, ref));
    return [...(document.writes[unit]?.get(key) ?? []), ...assigned];
  }

  private findOwnMember(doc: number, unit: number, key: string, bases: readonly Definition[]): readonly Definition[] {
    const document = this.documents[doc];
    if (document?.facts.units[unit]?.form !== 'class') return [];
    const getter = bareMembers.has(document.facts.kind) ? fieldOfGetter(key) : null;
    const setting = this.settings.field({ doc, unit }, getter ?? key, bases);
    if (setting !== null) return [setting];
    const found = [
      ...this.writingsOf({ doc, unit }, key).flatMap((ref) => this.context.of({ doc, ref })),
      ...this.constructions.of(doc, unit, key),
    ];
    if (found.every(({ kind }) => kind === 'value')) found.push(...this.outside.beside(found, { doc, unit }, key));
    else if (found.every(isPlainType)) found.push(...this.outside.only({ doc, unit }, key));
    const field = found.length === 0 ? getter : null;
    if (field !== null) return this.ownMember(doc, unit, field, bases);
    return found.flatMap((item) => (item.kind === 'unit' ? this.implemented(item, { doc, unit }, key) : [item]));
  }

  /** A method that is only declared stands for what classes of the tree, or packages that are handed the interface, make of it. */
  private implemented(method: Definition & { kind: 'unit' }, owner: ClassUnit, key: string): readonly Definition[] {
    if (this.implementing >= maxImplementing || !this.implementations.isOnlyDeclared(method)) return [method];
    this.implementing++;
    const found = this.implementations.of(owner).flatMap((own) => this.of(own, key));
    this.implementing--;
    return found.length > 0 ? found : [method];
  }
  private implementing = 0;

  /** `self.key = …` inside a method of the class, or `this.key = …`. */
  private isOwnAttribute(document: LinkedDocument, unit: number, ref: Ref): boolean {
    const set = document.op(ref);
    const target = set.op === 'set' ? document.op(set.of) : null;
    if (target?.op !== 'read') return false;
    const method = document.unitOf(ref);
    if (!document.unitsAround(method).includes(unit)) return false;
    return selves.has(target.name);
  }
}

/** A field that is only declared, `dsn string`, is nothing yet. */
function isPlainType(item: Definition): boolean {
  return item.kind === 'external' && /^(?:string|bool|boolean|number|int|float)$/i.test(item.name);
}

function isMethod(document: LinkedDocument, ref: Ref): boolean {
  const write = document.op(ref);
  return write.op === 'write' && document.form(write.value) === 'closure';
}

/** Members of generic boxes that hold what they were made for: `IOptions`, `IOptionsMonitor`. */
const boxed: ReadonlySet<string> = new Set(['Value', 'CurrentValue']);
/** Decorators that make a method a field; front ends mark the getters of other languages with the first. */
const getters: ReadonlySet<string> = new Set(['property', 'functools.cached_property', 'cached_property', 'abc.abstractproperty']);
const nowhere = { doc: -1, unit: -1 };
const maxMembers = 64;
const maxGetters = 3;
/** Interfaces behind interfaces. */
const maxImplementing = 3;
/** Ancestors of one class. */
const maxClasses = 200;
/** `getUrl`, `isOpen`: accessors that no source writes out. */
function fieldOfGetter(key: string): string | null {
  const name = /^(?:get|is)([A-Z]\w*)$/.exec(key)?.[1];
  return name === undefined ? null : name.charAt(0).toLowerCase() + name.slice(1);
}

const maxName = 240;
