import type { Value } from '../../model/program.js';
import { append } from '../../model/append.js';
import { extensionOf, receiverName } from '../../model/extension-methods.js';
import type { Kind, Ref } from '../../model/facts.js';
import { type Definition, unitOf } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { DocumentMap } from '../documents/document-map.js';
import { writtenName } from '../documents/written-name.js';

interface ExtensionContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

interface Extension {
  readonly doc: number;
  readonly unit: number;
  /** The class whose objects have it, as it is written. */
  readonly type: string;
}

/** Functions of the tree that are called as methods of what others have: `fun String.publish()`, `static void Publish(this string text)`. */
export class Extensions {
  private readonly byName = new Map<string, Extension[]>();
  private readonly all = new DocumentMap<true>();

  constructor(
    private readonly context: ExtensionContext,
    /** Methods that objects of packages have as well. */
    private readonly common: ReadonlySet<string>,
  ) {
    for (const document of context.documents) if (extending.has(document.facts.kind) && document.role !== 'test') this.add(document);
  }

  /** What a member that is called can be where its object has no such method of its own. */
  of(document: LinkedDocument, ref: Ref, bases: readonly Definition[], own: readonly Definition[]): readonly Definition[] {
    if (!extending.has(document.facts.kind) || !document.isCalled(ref)) return none;
    const name = document.textOf(ref) ?? '';
    const found = this.byName.get(`${document.facts.kind} ${name}`);
    if (found === undefined || [...bases, ...own].some(({ kind }) => kind === 'unit')) return none;
    const types = new Set(bases.flatMap((base) => this.typesOf(base)));
    const typed = found.filter(({ type }) => types.has(type));
    // Of several classes that are extended under one name, the type has to tell which is meant: `order.ToDto()`.
    const isOne = new Set(found.map(({ type }) => type)).size === 1;
    const isOpen = isOne && !bases.some(({ kind }) => kind === 'instance') && (types.size === 0 || !this.common.has(name));
    return (typed.length === 0 && isOpen ? found : typed).map(({ doc, unit }) => unitOf(doc, unit));
  }

  /** What a call gives the first parameter of such a function, which it does not write among its arguments; null for any other. */
  receiver({ doc, ref }: Value, unit: { readonly doc: number; readonly unit: number }): { readonly value: Value | null } | null {
    const document = this.context.documents[doc];
    if (document === undefined || !this.all.has(unit.doc, unit.unit)) return null;
    const callee = document.calleeOf(ref);
    // Within another function that extends the class.
    if (document.form(callee) !== 'get') return document.facts.kind === 'kotlin' ? { value: null } : null;
    const value = { doc, ref: document.baseOf(callee) };
    // `Letters.Publish(text)` names the class that holds it.
    return this.context.of(value).some(({ kind }) => kind === 'unit') ? null : { value };
  }

  private add(document: LinkedDocument): void {
    const exported = new Set(document.facts.exports.map(({ name }) => name));
    for (const [unit, { name, form, params }] of document.facts.units.entries()) {
      const [first] = params;
      const isOne = document.facts.kind === 'kotlin' ? first?.name === receiverName : exported.has(extensionOf(name));
      if (form !== 'function' || name === '' || first === undefined || !isOne) continue;
      append(this.byName, `${document.facts.kind} ${name}`, { doc: document.id, unit, type: typeName(document, first.type) });
      this.all.set(document.id, unit, true);
    }
  }

  private typesOf(base: Definition): readonly string[] {
    if (base.kind === 'instance') return [this.context.documents[base.doc]?.facts.units[base.unit]?.name ?? ''];
    return base.kind === 'external' ? [base.name.slice(base.name.lastIndexOf('.') + 1)] : [];
  }
}

function typeName(document: LinkedDocument, type: Ref | null): string {
  if (type === null) return '';
  const op = document.op(type);
  return op.op === 'merge' && op.of[0] !== undefined ? writtenName(document, op.of[0]) : writtenName(document, type);
}

const extending: ReadonlySet<Kind> = new Set<Kind>(['csharp', 'kotlin']);
const none: readonly Definition[] = [];
