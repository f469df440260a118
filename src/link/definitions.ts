import type { Key, Op, Ref } from '../model/facts.js';
import type { EnvironmentKnowledge, NameKnowledge } from '../model/knowledge.js';
import type { Value } from '../model/program.js';
import type { Callers } from './callers.js';
import type { LinkedDocument } from './documents.js';
import { literal, member, type Modules } from './modules.js';
import { lookUp } from './scopes.js';

/** What a name or an expression can stand for. */
export type Definition =
  /** Something of a package, by its qualified name; `call` made it. */
  | { readonly kind: 'external'; readonly name: string; readonly call: Value | null }
  | { readonly kind: 'unit'; readonly doc: number; readonly unit: number; readonly self: Definition | null }
  /** An object of a class of the tree. */
  | { readonly kind: 'instance'; readonly doc: number; readonly unit: number; readonly call: Value | null }
  | { readonly kind: 'module'; readonly doc: number }
  /** A literal, a map, a computed value. */
  | { readonly kind: 'value'; readonly doc: number; readonly ref: Ref }
  /** A field that is filled from the environment. */
  | { readonly kind: 'setting'; readonly name: string; readonly fallback: Value | null; readonly at: Value };

/**
 * Resolves expressions to what they stand for, across units and files: assignments, attributes, imports, factories, parameters
 * (annotation, default, callers, the call a callback is passed to). Memoised; cycles end in nothing.
 */
export class Definitions {
  private readonly memo: (readonly Definition[] | undefined)[][] = [];
  private readonly keyed: ReadonlySet<string>;
  private readonly transparent: ReadonlySet<string>;
  private readonly injectors: ReadonlySet<string>;
  private readonly settings: ReadonlySet<string>;
  private readonly aliases: ReadonlyMap<string, string>;
  private callers: Callers | null = null;
  private depth = 0;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly modules: Modules,
    names: NameKnowledge,
    environment: EnvironmentKnowledge,
  ) {
    this.keyed = new Set(names.keyed);
    this.transparent = new Set(names.transparent);
    this.injectors = new Set(names.injectors);
    this.settings = new Set(environment.settings);
    this.aliases = new Map(Object.entries(names.aliases));
  }

  /** Callers are found with definitions, so they are given after construction. */
  useCallers(callers: Callers): void {
    this.callers = callers;
  }

  of({ doc, ref }: Value): readonly Definition[] {
    const memo = (this.memo[doc] ??= []);
    const known = memo[ref];
    if (known !== undefined) return known;
    const document = this.documents[doc];
    if (document === undefined || this.depth > maxDepth) return [];
    memo[ref] = [];
    this.depth++;
    const found = distinct(this.resolve(document, ref));
    this.depth--;
    memo[ref] = found;
    return found;
  }

  /** Qualified names of an expression. */
  names(value: Value): string[] {
    return [...new Set(this.of(value).flatMap((definition) => (definition.kind === 'external' ? [definition.name] : [])))];
  }

  /** Members of what an expression stands for, as if `.key` were written behind it. */
  members(definition: Definition, key: Key): readonly Definition[] {
    switch (definition.kind) {
      case 'external':
        return typeof key === 'string' && definition.name.length < maxName
          ? [{ kind: 'external', name: key === '[]' ? definition.name : this.canonical(`${definition.name}.${key}`), call: definition.call }]
          : [definition];
      case 'module':
        return this.moduleMember(definition.doc, String(key));
      case 'unit':
        return this.classMember(definition.doc, definition.unit, String(key), definition);
      case 'instance':
        return this.classMember(definition.doc, definition.unit, String(key), definition);
      case 'value':
        return this.literalMember(definition, key);
      case 'setting':
        return [];
    }
  }

  private resolve(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const op = document.op(ref);
    const at = (inner: Ref): readonly Definition[] => this.of({ doc: document.id, ref: inner });
    switch (op.op) {
      case 'name':
        return [this.namedByFrontEnd(document, op.name)];
      case 'read':
        return this.resolveRead(document, ref, op.name);
      case 'write':
      case 'return':
      case 'yield':
        return at(op.value);
      case 'set':
        return at(op.value);
      case 'get':
        return this.resolveGet(document, op, ref);
      case 'index':
        return at(op.of).flatMap((definition) => this.members(definition, '[]'));
      case 'merge':
        return op.of.flatMap(at);
      case 'closure':
        return [{ kind: 'unit', doc: document.id, unit: op.unit, self: null }];
      case 'param':
        return this.resolveParam(document, document.unitOf(ref), op.index);
      case 'call':
        return this.resolveCall(document, op, ref);
      default:
        return [{ kind: 'value', doc: document.id, ref }];
    }
  }

  private namedByFrontEnd(document: LinkedDocument, name: string): Definition {
    if (!name.startsWith('module:')) return { kind: 'external', name, call: null };
    const module = name.slice('module:'.length);
    const doc = this.modules.resolve(document, module);
    return doc === null ? { kind: 'external', name: this.canonical(module), call: null } : { kind: 'module', doc };
  }

  private resolveRead(document: LinkedDocument, ref: Ref, name: string): readonly Definition[] {
    const writes = lookUp(this.documents, document, ref, name);
    if (writes.length > 0) return writes.flatMap((value) => this.of(value));
    const imported = this.resolveImported(document, name);
    if (imported.length > 0 || document.importsByLocal.has(name)) return imported;
    if (name === 'this' || name === 'super') return this.enclosingInstance(document, ref, name);
    if (document.parent !== null) {
      const outer = this.documents[document.parent.doc];
      if (outer !== undefined) return this.moduleMember(outer.id, name);
    }
    return [{ kind: 'external', name: this.canonical(name), call: null }];
  }

  private resolveImported(document: LinkedDocument, name: string): readonly Definition[] {
    const own = document.importsByLocal.get(name) ?? [];
    const found = own.flatMap((item) => this.importedMember(document, item.module, item.name));
    if (found.length > 0) return found;
    return document.facts.imports
      .filter((item) => item.name === '*' && item.local === null)
      .flatMap((item) => {
        const doc = this.modules.resolve(document, item.module);
        return doc === null ? [] : this.moduleMember(doc, name);
      });
  }

  private importedMember(document: LinkedDocument, module: string, name: string): readonly Definition[] {
    const doc = this.modules.resolve(document, module);
    if (doc !== null) {
      if (name === '*') return [{ kind: 'module', doc }];
      const found = this.moduleMember(doc, name);
      if (found.length > 0) return found;
    }
    const submodule = name === '*' ? null : this.modules.submodule(document, module, name);
    if (submodule !== null) return [{ kind: 'module', doc: submodule }];
    if (doc !== null || module.startsWith('.')) return [];
    return [{ kind: 'external', name: this.canonical(name === '*' || name === 'default' ? module : `${module}.${name}`), call: null }];
  }

  /** A name that other files can take from a document. */
  private moduleMember(doc: number, name: string): readonly Definition[] {
    const document = this.documents[doc];
    if (document === undefined) return [];
    const key = `${doc}\n${name}`;
    if (this.open.has(key)) return [];
    this.open.add(key);
    const found = distinct(this.findExport(document, name));
    this.open.delete(key);
    return found;
  }
  private readonly open = new Set<string>();

  private findExport(document: LinkedDocument, name: string): readonly Definition[] {
    const { exports, root } = document.facts;
    const named = exports.filter((item) => item.name === name);
    const found = named.flatMap((item) =>
      item.value !== null
        ? this.of({ doc: document.id, ref: item.value })
        : item.from === null
          ? []
          : this.importedMember(document, item.from, item.fromName ?? name),
    );
    if (found.length > 0) return found;
    const written = document.writes[0]?.get(name) ?? [];
    if (written.length > 0) return written.flatMap((ref) => this.of({ doc: document.id, ref }));
    if (root !== null) {
      const value = name === 'default' ? root : member(document, root, name);
      return value === null ? [] : this.of({ doc: document.id, ref: value });
    }
    const passedOn = exports.filter((item) => item.name === '*' && item.from !== null);
    const starred = passedOn.flatMap((item) => this.importedMember(document, item.from ?? '', name)).filter((item) => item.kind !== 'external');
    if (starred.length > 0) return starred;
    if (name !== 'default') {
      const whole = exports.filter((item) => item.name === 'default' && item.value !== null);
      const members = whole.flatMap((item) => this.of({ doc: document.id, ref: item.value ?? 0 }).flatMap((own) => this.members(own, name)));
      if (members.length > 0) return members;
    }
    return this.resolveImported(document, name);
  }

  private resolveGet(document: LinkedDocument, op: Op & { op: 'get' }, ref: Ref): readonly Definition[] {
    const bases = this.of({ doc: document.id, ref: op.of });
    const found = bases.flatMap((definition) => this.members(definition, op.key));
    return found.length > 0 && !found.every(isUnresolvedValue) ? found : [...found, ...this.assignedMember(document, op, ref)];
  }

  /** `x.key = value` elsewhere for the same name `x`. */
  private assignedMember(document: LinkedDocument, op: Op & { op: 'get' }, ref: Ref): readonly Definition[] {
    const base = document.op(op.of);
    if (base.op !== 'read' || base.name === 'this') return [];
    return (document.sets.get(String(op.key)) ?? []).flatMap((at) => {
      const set = document.op(at);
      if (set.op !== 'set' || at === ref) return [];
      const target = document.op(set.of);
      return target.op === 'read' && target.name === base.name ? this.of({ doc: document.id, ref: set.value }) : [];
    });
  }

  private literalMember(definition: { readonly doc: number; readonly ref: Ref }, key: Key): readonly Definition[] {
    const document = this.documents[definition.doc];
    const op = document?.op(definition.ref);
    if (document === undefined || op?.op !== 'make') return [];
    const items = op.items.filter(([own]) => own === key || key === '[]' || own === '[]' || own === '*');
    const spread = op.items.filter(([own]) => own === '**').flatMap(([, ref]) => this.of({ doc: document.id, ref }));
    return [
      ...items.flatMap(([, ref]) => this.of({ doc: document.id, ref })),
      ...(items.length === 0 ? spread.flatMap((inner) => (inner.kind === 'value' && inner.ref === definition.ref ? [] : this.members(inner, key))) : []),
    ];
  }

  private enclosingInstance(document: LinkedDocument, ref: Ref, name: string): readonly Definition[] {
    const unit = document.unitsAround(document.unitOf(ref)).find((at) => document.facts.units[at]?.form === 'class');
    if (unit === undefined) return [];
    if (name === 'this') return [{ kind: 'instance', doc: document.id, unit, call: null }];
    return (document.facts.units[unit]?.bases ?? []).flatMap((base) => this.of({ doc: document.id, ref: base }));
  }

  private classMember(doc: number, unit: number, key: string, self: Definition): readonly Definition[] {
    const document = this.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined || own.form !== 'class') return [];
    const fields = document.writes[unit]?.get(key) ?? [];
    const assigned = (document.sets.get(key) ?? []).filter((ref) => this.isOwnAttribute(document, unit, ref));
    const bases = own.bases.flatMap((base) => this.of({ doc, ref: base }));
    const setting = fields.length > 0 && bases.some((base) => base.kind === 'external' && this.settings.has(base.name));
    const found = setting
      ? fields.map((ref): Definition => ({ kind: 'setting', name: key, fallback: fieldDefault(document, ref), at: { doc, ref } }))
      : [...fields, ...assigned].flatMap((ref) => this.of({ doc, ref }));
    if (found.length > 0) return found.map((item) => (item.kind === 'unit' ? { ...item, self } : item));
    return bases.flatMap((base) => {
      if (base.kind === 'unit') return base.unit === unit && base.doc === doc ? [] : this.classMember(base.doc, base.unit, key, self);
      return base.kind === 'external' ? this.members(base, key) : [];
    });
  }

  /** `self.key = …` inside a method of the class, or `this.key = …`. */
  private isOwnAttribute(document: LinkedDocument, unit: number, ref: Ref): boolean {
    const set = document.op(ref);
    const target = set.op === 'set' ? document.op(set.of) : null;
    if (target?.op !== 'read') return false;
    const method = document.unitOf(ref);
    if (!document.unitsAround(method).includes(unit)) return false;
    return target.name === 'this' || target.name === 'self' || target.name === 'cls';
  }

  private resolveParam(document: LinkedDocument, unit: number, index: number): readonly Definition[] {
    const own = document.facts.units[unit];
    const param = own?.params[index];
    if (own === undefined || param === undefined) return [];
    const at = (ref: Ref): readonly Definition[] => this.of({ doc: document.id, ref });
    const around = document.facts.units[own.parent];
    if (index === 0 && around?.form === 'class' && (param.name === 'self' || param.name === 'cls'))
      return [{ kind: 'instance', doc: document.id, unit: own.parent, call: null }];
    const typed = param.type === null ? [] : this.typed(document, param.type);
    const given = this.callers?.arguments(document.id, unit, index) ?? [];
    const found = [
      ...typed,
      ...given.flatMap((value) => this.of(value)),
      ...(param.default === null ? [] : at(param.default)),
      ...(this.callers?.handed(document.id, unit, index) ?? []),
    ];
    return found;
  }

  /** What an annotation says: `Client`, `Optional[Client]`, `Annotated[Client, Depends(make)]`, `"Client"`. */
  private typed(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const op = document.op(ref);
    if (op.op === 'index') return this.typed(document, op.by);
    if (op.op === 'merge' || op.op === 'unknown') return (op.op === 'merge' ? op.of : op.uses).flatMap((part) => this.typed(document, part));
    if (op.op === 'make') return op.items.flatMap(([, part]) => this.typed(document, part));
    const text = literal(op);
    const found = text === null ? this.of({ doc: document.id, ref }) : this.resolveImported(document, text);
    return found.flatMap((item): Definition[] => {
      if (item.kind === 'unit') return [{ kind: 'instance', doc: item.doc, unit: item.unit, call: null }];
      return item.kind === 'external' && item.name.includes('.') && !item.name.startsWith('typing.') ? [item] : [];
    });
  }

  private resolveCall(document: LinkedDocument, op: Op & { op: 'call' }, ref: Ref): readonly Definition[] {
    const call: Value = { doc: document.id, ref };
    const callees = this.of({ doc: document.id, ref: op.callee });
    const found = callees.flatMap((callee): readonly Definition[] => {
      switch (callee.kind) {
        case 'external':
          return this.externalResult(document, op, callee.name, call);
        case 'unit':
          return this.unitResult(callee, call);
        default:
          return [];
      }
    });
    return found.length > 0 ? found : [{ kind: 'value', ...call }];
  }

  private externalResult(document: LinkedDocument, op: Op & { op: 'call' }, name: string, call: Value): readonly Definition[] {
    const first = op.args.find(([key]) => key === 0)?.[1];
    if (first !== undefined && this.transparent.has(name)) {
      const inner = this.of({ doc: document.id, ref: first });
      if (inner.length > 0) return inner;
    }
    if (first !== undefined && this.injectors.has(name))
      return this.of({ doc: document.id, ref: first }).flatMap((item) => (item.kind === 'unit' ? this.unitResult(item, call) : [item]));
    if (!this.keyed.has(name)) return [{ kind: 'external', name, call }];
    const key = first === undefined ? null : this.literalText({ doc: document.id, ref: first });
    return [{ kind: 'external', name: key === null ? name : this.canonical(`${name}(${key})`), call }];
  }

  private unitResult(callee: Definition & { kind: 'unit' }, call: Value): readonly Definition[] {
    const document = this.documents[callee.doc];
    if (document?.facts.units[callee.unit]?.form === 'class') return [{ kind: 'instance', doc: callee.doc, unit: callee.unit, call }];
    return (document?.returns[callee.unit] ?? []).flatMap((ref) => this.of({ doc: callee.doc, ref }));
  }

  private literalText(value: Value): string | null {
    for (const definition of this.of(value)) {
      const op = definition.kind === 'value' ? this.documents[definition.doc]?.op(definition.ref) : undefined;
      const text = op === undefined ? null : literal(op);
      if (text !== null) return text;
    }
    return null;
  }

  /** Follows prefix aliases, so that two ways of naming one thing are one name. */
  private canonical(name: string): string {
    for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
      const alias = this.aliases.get(name.slice(0, end));
      if (alias !== undefined) return alias + name.slice(end);
    }
    return name;
  }
}

function fieldDefault(document: LinkedDocument, ref: Ref): Value | null {
  const write = document.op(ref);
  const value = write.op === 'write' ? document.op(write.value) : null;
  if (write.op !== 'write' || value === null || (value.op === 'call' && value.style === 'new' && value.args.length === 0)) return null;
  return { doc: document.id, ref: write.value };
}

function isUnresolvedValue(definition: Definition): boolean {
  return definition.kind === 'value';
}

function distinct(definitions: readonly Definition[]): readonly Definition[] {
  if (definitions.length < 2) return definitions;
  const seen = new Map<string, Definition>();
  for (const item of definitions) {
    if (seen.size >= maxDefinitions) break;
    seen.set(keyOf(item), item);
  }
  return [...seen.values()];
}

function keyOf(item: Definition): string {
  switch (item.kind) {
    case 'external':
      return `e ${item.name} ${item.call?.doc}:${item.call?.ref}`;
    case 'unit':
      return `u ${item.doc}:${item.unit}`;
    case 'instance':
      return `i ${item.doc}:${item.unit} ${item.call?.doc}:${item.call?.ref}`;
    case 'module':
      return `m ${item.doc}`;
    case 'value':
      return `v ${item.doc}:${item.ref}`;
    case 'setting':
      return `s ${item.at.doc}:${item.at.ref}`;
  }
}

/** Deeper chains of definitions than this are cut; prototypes stay below 30. */
const maxDepth = 120;
const maxDefinitions = 16;
const maxName = 160;
