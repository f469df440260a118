import type { Key, Op, Ref } from '../model/facts.js';
import type { Value } from '../model/program.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import type { Exports } from './exports.js';

export interface MemberContext {
  readonly documents: readonly LinkedDocument[];
  readonly exports: Exports;
  /** Base classes whose fields are filled from the environment. */
  readonly settings: ReadonlySet<string>;
  of(value: Value): readonly Definition[];
  canonical(name: string): string;
}

/** What `.key` behind a definition stands for: exports, methods, fields, attributes, keys of literals. */
export class Members {
  private readonly documents: readonly LinkedDocument[];
  private readonly settings: ReadonlySet<string>;

  constructor(private readonly context: MemberContext) {
    this.documents = context.documents;
    this.settings = context.settings;
  }

  /** Members of what an expression stands for, as if `.key` were written behind it. */
  of(definition: Definition, key: Key): readonly Definition[] {
    switch (definition.kind) {
      case 'external':
        return typeof key === 'string' && definition.name.length < maxName
          ? [
              {
                kind: 'external',
                name: key === '[]' ? definition.name : this.context.canonical(`${definition.name}.${key}`),
                call: definition.call,
              },
            ]
          : [definition];
      case 'module':
        return this.context.exports.member(definition.doc, String(key));
      case 'unit':
        return this.unitMember(definition, String(key));
      case 'instance':
        return this.classMember(definition.doc, definition.unit, String(key), definition);
      case 'value':
        return this.literalMember(definition, key);
      case 'setting':
        return [];
    }
  }

  /** `x.key = value` elsewhere for the same name `x`. */
  assigned(document: LinkedDocument, op: Op & { op: 'get' }, ref: Ref): readonly Definition[] {
    const base = document.op(op.of);
    if (base.op !== 'read' || base.name === 'this') return [];
    return (document.sets.get(String(op.key)) ?? []).flatMap((at) => {
      const set = document.op(at);
      if (set.op !== 'set' || at === ref) return [];
      const target = document.op(set.of);
      return target.op === 'read' && target.name === base.name ? this.context.of({ doc: document.id, ref: set.value }) : [];
    });
  }

  private literalMember(definition: { readonly doc: number; readonly ref: Ref }, key: Key): readonly Definition[] {
    const document = this.documents[definition.doc];
    const op = document?.op(definition.ref);
    if (document === undefined || op?.op !== 'make') return [];
    const items = op.items.filter(([own]) => own === key || key === '[]' || own === '[]' || own === '*');
    const spread = op.items.filter(([own]) => own === '**').flatMap(([, ref]) => this.context.of({ doc: document.id, ref }));
    return [
      ...items.flatMap(([, ref]) => this.context.of({ doc: document.id, ref })),
      ...(items.length === 0
        ? spread.flatMap((inner) => (inner.kind === 'value' && inner.ref === definition.ref ? [] : this.of(inner, key)))
        : []),
    ];
  }

  /** The methods of an object or the functions of a module, for a name that is only known when it runs. */
  all(definition: Definition): readonly Definition[] {
    const { doc, unit } =
      definition.kind === 'instance' ? definition : definition.kind === 'module' ? { doc: definition.doc, unit: 0 } : nowhere;
    const document = this.documents[doc];
    const names = [...(document?.writes[unit]?.keys() ?? [])].filter((name) => !name.startsWith('_'));
    return names
      .slice(0, maxMembers)
      .flatMap((name) => this.of(definition, name))
      .filter((item) => item.kind === 'unit' && this.documents[item.doc]?.facts.units[item.unit]?.form === 'function');
  }

  /** A decorated function is what its decorators make of it: `task.delay()`, `flow.serve()`. */
  private unitMember(definition: Definition & { kind: 'unit' }, key: string): readonly Definition[] {
    const { doc, unit } = definition;
    const own = this.documents[doc]?.facts.units[unit];
    if (own?.form !== 'function') return this.classMember(doc, unit, key, definition);
    const makers = own.decorators.flatMap((ref) => this.context.of({ doc, ref }));
    if (makers.some((maker) => maker.kind === 'external' && getters.has(maker.name))) return this.resultMember(doc, unit, key);
    return makers.flatMap((maker) => (maker.kind === 'external' ? this.of(maker, key) : []));
  }

  /** A getter is read like a field: what it returns. */
  private resultMember(doc: number, unit: number, key: string): readonly Definition[] {
    const results = this.documents[doc]?.returns[unit] ?? [];
    return results.flatMap((ref) => this.context.of({ doc, ref })).flatMap((item) => this.of(item, key));
  }

  private classMember(doc: number, unit: number, key: string, self: Definition): readonly Definition[] {
    const document = this.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined || own.form !== 'class') return [];
    const fields = document.writes[unit]?.get(key) ?? [];
    const assigned = (document.sets.get(key) ?? []).filter((ref) => this.isOwnAttribute(document, unit, ref));
    const bases = own.bases.flatMap((base) => this.context.of({ doc, ref: base }));
    const setting = fields.length > 0 && bases.some((base) => base.kind === 'external' && this.settings.has(base.name));
    const found = setting
      ? fields.map((ref): Definition => ({ kind: 'setting', name: key, fallback: fieldDefault(document, ref), at: { doc, ref } }))
      : [...fields, ...assigned].flatMap((ref) => this.context.of({ doc, ref }));
    if (found.length > 0) return found.map((item) => (item.kind === 'unit' ? { ...item, self } : item));
    return bases.flatMap((base) => {
      if (base.kind === 'unit') return base.unit === unit && base.doc === doc ? [] : this.classMember(base.doc, base.unit, key, self);
      return base.kind === 'external' ? this.of(base, key) : [];
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
}

function fieldDefault(document: LinkedDocument, ref: Ref): Value | null {
  const write = document.op(ref);
  const value = write.op === 'write' ? document.op(write.value) : null;
  if (write.op !== 'write' || value === null || (value.op === 'call' && value.style === 'new' && value.args.length === 0)) return null;
  return { doc: document.id, ref: write.value };
}

/** Decorators that make a method a field; front ends mark the getters of other languages with the first. */
const getters: ReadonlySet<string> = new Set(['property', 'functools.cached_property', 'cached_property', 'abc.abstractproperty']);
const nowhere = { doc: -1, unit: -1 };
const maxMembers = 64;
const maxName = 160;
