import type { Op, Ref } from '../../model/facts.js';
import type { EnvironmentKnowledge } from '../../model/environment-knowledge.js';
import type { Value } from '../../model/program.js';
import { settingOf, namesOf, type Definition } from '../names/definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { ClassUnit } from '../names/implementations.js';
import { literal } from '../files/modules.js';

export interface SettingContext {
  readonly documents: readonly LinkedDocument[];
  readonly knowledge: Pick<EnvironmentKnowledge, 'settings' | 'settingMarks' | 'settingNames' | 'sections'>;
  of(value: Value): readonly Definition[];
}

/** Classes whose fields are filled from the environment or from a file of settings, and what the fields are called there. */
export class SettingClasses {
  private readonly bases: ReadonlySet<string>;
  private readonly marks: ReadonlySet<string>;
  private readonly sectionMethods: ReadonlySet<string>;
  private memo: ReadonlyMap<string, string> | null = null;

  constructor(private readonly context: SettingContext) {
    this.bases = new Set(context.knowledge.settings);
    this.marks = new Set(context.knowledge.settingMarks);
    this.sectionMethods = new Set(context.knowledge.sections);
  }

  /** The field, filled from outside under the name that the class gives it; null for other classes. */
  field({ doc, unit }: ClassUnit, key: string, bases: readonly Definition[]): Definition | null {
    const document = this.context.documents[doc];
    const ref = document?.writes[unit]?.get(key)?.find((own) => !isMethod(document, own));
    const prefix = document === undefined || ref === undefined ? null : this.prefixOf(document, unit, bases);
    if (document === undefined || ref === undefined || prefix === null) return null;
    const fallback = fieldDefault(document, ref);
    return settingOf(renamed(document, fallback) ?? prefix + key, fallback, { doc, ref });
  }

  /** A part of a setting that is an object: `STORE__URL` for `settings.store.url`. */
  part(setting: Definition & { kind: 'setting' }, key: string): Definition {
    return settingOf(`${setting.name}${/[.:]/.test(setting.name) ? '.' : '__'}${key}`, null, setting.at);
  }

  private prefixOf(document: LinkedDocument, unit: number, bases: readonly Definition[]): string | null {
    if (namesOf(bases).some((name) => this.bases.has(name))) return prefixWithin(document, unit);
    const own = document.facts.units[unit];
    const base = this.context.knowledge.settingNames[own?.name ?? ''];
    if (base !== undefined && namesOf(bases).includes(base)) return '';
    for (const ref of own?.decorators ?? []) {
      const op = document.op(ref);
      const names = namesOf(this.context.of({ doc: document.id, ref: op.op === 'call' ? op.callee : ref }));
      if (op.op === 'call' && names.some((name) => this.marks.has(name))) {
        const given = op.args.find(([key]) => key === 'prefix' || key === 'value' || key === 0)?.[1];
        return `${given === undefined ? '' : (literal(document.op(given)) ?? '')}.`;
      }
    }
    if (this.sectionMethods.size === 0 || own === undefined) return null;
    const section = (this.memo ??= this.bound()).get(own.name);
    return section === undefined ? null : `${section}:`;
  }

  /** The section that a class is filled from, by the class's name: `GetSection("Store").Get<StoreOptions>()`. */
  private bound(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const document of this.context.documents) {
      if (document.facts.kind !== 'csharp' || document.role === 'test') continue;
      for (let ref = 0; ref < document.facts.ops.length; ref++) {
        const form = document.form(ref);
        const op = form === 'merge' || form === 'call' ? document.op(ref) : null;
        if (op === null) continue;
        const classes = op.op === 'merge' ? namesIn(document, op.of) : op.op === 'call' ? this.filledBy(document, op) : [];
        const section = classes.length === 0 ? null : this.sectionIn(document, op);
        if (section !== null) for (const name of classes) found.set(name, section);
      }
    }
    return found;
  }

  /** `section.Bind(options)` */
  private filledBy(document: LinkedDocument, op: Op & { op: 'call' }): readonly string[] {
    const callee = document.op(op.callee);
    if (callee.op !== 'get' || callee.key !== 'Bind') return [];
    return op.args.flatMap(([, ref]) =>
      this.context.of({ doc: document.id, ref }).flatMap((item) => {
        const own = item.kind === 'instance' ? this.context.documents[item.doc]?.facts.units[item.unit] : undefined;
        return own === undefined ? [] : [own.name];
      }),
    );
  }

  /** The name that `GetSection("Store")` is given, in what a call is made of. */
  private sectionIn(document: LinkedDocument, start: Op): string | null {
    const pending: Op[] = [start];
    for (let steps = 0; steps < maxSteps; steps++) {
      const op = pending.shift();
      if (op === undefined) return null;
      const callee = op.op === 'call' ? document.op(op.callee) : null;
      const given = op.op === 'call' ? op.args[0]?.[1] : undefined;
      if (callee?.op === 'get' && given !== undefined && this.sectionMethods.has(String(callee.key))) return this.text(document, given);
      pending.push(...partsOf(op).map((ref) => document.op(ref)));
    }
    return null;
  }

  private text(document: LinkedDocument, ref: Ref): string | null {
    for (const item of this.context.of({ doc: document.id, ref })) {
      const op = item.kind === 'value' ? this.context.documents[item.doc]?.op(item.ref) : undefined;
      const text = op === undefined ? null : literal(op);
      if (text !== null) return text;
    }
    return null;
  }
}

function partsOf(op: Op): readonly Ref[] {
  if (op.op === 'merge') return op.of;
  if (op.op === 'get') return [op.of];
  return op.op === 'call' ? [op.callee, ...op.args.map(([, ref]) => ref)] : [];
}

function namesIn(document: LinkedDocument, refs: readonly Ref[]): readonly string[] {
  if (!refs.some((ref) => document.form(ref) === 'call')) return [];
  return refs.flatMap((ref) => {
    const op = document.op(ref);
    return op.op === 'read' ? [op.name] : [];
  });
}

/** `model_config = SettingsConfigDict(env_prefix="SHOP_")`, or the same in an inner class. */
function prefixWithin(document: LinkedDocument, unit: number): string {
  const inner = document.facts.units.flatMap((own, index) => (own.parent === unit && own.form === 'class' ? [index] : []));
  const written = inner.flatMap((index) => document.writes[index]?.get('env_prefix') ?? []);
  const config = document.writes[unit]?.get('model_config') ?? [];
  const given = config.flatMap((ref) => {
    const value = valueOf(document, ref);
    const items = value.op === 'call' ? value.args : value.op === 'make' ? value.items : [];
    return items.flatMap(([key, item]) => (key === 'env_prefix' ? [item] : []));
  });
  const texts = [...given.map((ref) => document.op(ref)), ...written.map((ref) => valueOf(document, ref))].map(literal);
  return texts.find((text) => text !== null) ?? '';
}

/** `Field(validation_alias="SHOP_DSN")` */
function renamed(document: LinkedDocument, fallback: Value | null): string | null {
  const op = fallback === null ? null : document.op(fallback.ref);
  const given =
    op?.op === 'call' ? op.args.find(([key]) => key === 'validation_alias' || key === 'alias' || key === 'env')?.[1] : undefined;
  return given === undefined ? null : literal(document.op(given));
}

function valueOf(document: LinkedDocument, ref: Ref): Op {
  const write = document.op(ref);
  return write.op === 'write' ? document.op(write.value) : write;
}

function isMethod(document: LinkedDocument, ref: Ref): boolean {
  return valueOf(document, ref).op === 'closure';
}

function fieldDefault(document: LinkedDocument, ref: Ref): Value | null {
  const write = document.op(ref);
  const value = write.op === 'write' ? document.op(write.value) : null;
  if (write.op !== 'write' || value === null || (value.op === 'call' && value.style === 'new' && value.args.length === 0)) return null;
  return { doc: document.id, ref: write.value };
}

const maxSteps = 30;
