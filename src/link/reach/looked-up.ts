import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isYesOrNo } from './given-switches.js';
import { literal } from '../files/modules.js';

/** What a test looks up under a name: the value that it finds, or whether the name is there at all. */
export type LookedUp = Value | 'on' | 'off';

/**
 * Switches that are kept together and asked by their names: `FLAGS["send"]`, `FLAGS.get("send", False)`, `"send" in ENABLED`, and the same in a
 * function that is given the name, `is_enabled("send")`.
 */
export class Lookups {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  of(test: Value): LookedUp | null {
    const document = this.documents[test.doc];
    if (document === undefined) return null;
    return this.at(document, test.ref, (ref) => literal(document.op(ref))) ?? this.calledWith(document, test.ref);
  }

  /** `is_enabled("send")`: what the one value that the function gives finds under what the call says. */
  private calledWith(document: LinkedDocument, ref: Ref): LookedUp | null {
    const call = document.op(ref);
    const [only, ...others] = call.op === 'call' ? this.definitions.of({ doc: document.id, ref: call.callee }) : [];
    const own = only?.kind === 'unit' && others.length === 0 ? this.documents[only.doc] : undefined;
    if (call.op !== 'call' || only?.kind !== 'unit' || own === undefined) return null;
    const [returned, ...more] = own.returns[only.unit] ?? [];
    const given = returned === undefined ? undefined : own.op(returned);
    if (given?.op !== 'return' || more.length > 0) return null;
    return this.at(own, given.value, (key) => literal(own.op(key)) ?? givenFor(document, call, own, only.unit, key));
  }

  private at(document: LinkedDocument, ref: Ref, named: (key: Ref) => string | null): LookedUp | null {
    const op = document.op(ref);
    if (op.op === 'merge') return this.preferred(document, op.of, named);
    if (op.op === 'unknown') return op.operator === 'in' ? this.among(document, op.uses, named) : null;
    const [of, key, fallback] = partsOf(document, op);
    const name = of === undefined || key === undefined ? null : named(key);
    const items = of === undefined || name === null ? null : this.itemsOf(document, of, 'map');
    if (items === null || name === null || isChanged(document, name)) return null;
    const found = items.find(([own]) => own === name);
    if (found !== undefined) return found[1];
    if (items.length === 0 || !items.every(([, value]) => this.isYesOrNo(value))) return null;
    return fallback !== undefined ? { doc: document.id, ref: fallback } : op.op === 'call' ? 'off' : null;
  }

  /** `flags[name] ?? false` */
  private preferred(document: LinkedDocument, [first, fallback]: readonly Ref[], named: (key: Ref) => string | null): LookedUp | null {
    if (first === undefined || fallback === undefined) return null;
    const op = document.op(first);
    const [of, key] = partsOf(document, op);
    if (of === undefined || key === undefined || named(key) === null || this.itemsOf(document, of, 'map') === null) return null;
    return this.at(document, first, named) ?? { doc: document.id, ref: fallback };
  }

  /** `"send" in ENABLED` */
  private among(document: LinkedDocument, [word, list]: readonly Ref[], named: (key: Ref) => string | null): LookedUp | null {
    const name = word === undefined ? null : named(word);
    // A list that grows while the program runs is called otherwise.
    const isConstant = list !== undefined && document.form(list) === 'read' && /^[A-Z][A-Z0-9_]{2,99}$/.test(document.textOf(list) ?? '');
    const items = !isConstant || name === null ? null : this.itemsOf(document, list, 'list');
    if (items === null) return null;
    const texts = items.map(([, { doc, ref }]) => this.documents[doc]?.op(ref)).map((op) => (op === undefined ? null : literal(op)));
    if (texts.includes(name)) return 'on';
    return texts.includes(null) ? null : 'off';
  }

  private isYesOrNo({ doc, ref }: Value): boolean {
    const document = this.documents[doc];
    return document !== undefined && isYesOrNo(document, ref);
  }

  /** Of the one map or list that is written out, in code or in a file of settings. */
  private itemsOf(document: LinkedDocument, ref: Ref, shape: 'list' | 'map'): readonly (readonly [string, Value])[] | null {
    const [only, ...others] = this.definitions.of({ doc: document.id, ref });
    const holder = only?.kind === 'value' || only?.kind === 'module' ? this.documents[only.doc] : undefined;
    const at = only?.kind === 'value' ? only.ref : (holder?.facts.root ?? null);
    const made = holder === undefined || at === null || others.length > 0 ? undefined : holder.op(at);
    if (holder === undefined || made?.op !== 'make' || made.shape !== shape) return null;
    if (only?.kind === 'value' && holder.unitOf(at ?? 0) !== 0) return null;
    // What another part adds is not known here.
    if (made.items.some(([key]) => key === '**' || key === '*' || key === '[]')) return null;
    return made.items.map(([key, item]) => [String(key), { doc: holder.id, ref: item }] as const);
  }
}

/** `FLAGS["send"] = …`, `FLAGS[name] = …` */
function isChanged(document: LinkedDocument, name: string): boolean {
  return document.sets.has(name) || document.sets.has('[]');
}

/** What is looked into, under which name, and what stands for one that is not there. */
function partsOf(document: LinkedDocument, op: Op): readonly (Ref | undefined)[] {
  if (op.op === 'index') return [op.of, op.by];
  const callee = op.op === 'call' ? document.op(op.callee) : null;
  if (op.op !== 'call' || callee?.op !== 'get' || callee.key !== 'get') return [];
  return [callee.of, ...op.args.slice(0, 2).map(([, ref]) => ref)];
}

/** The text that a call gives for the parameter that a function reads. */
function givenFor(document: LinkedDocument, call: Op & { op: 'call' }, own: LinkedDocument, unit: number, key: Ref): string | null {
  const read = own.op(key);
  const index = read.op === 'read' ? (own.facts.units[unit]?.params.findIndex(({ name }) => name === read.name) ?? -1) : -1;
  if (read.op !== 'read' || index < 0) return null;
  const given = call.args.find(([at]) => at === index || at === read.name)?.[1];
  return given === undefined ? null : literal(document.op(given));
}
