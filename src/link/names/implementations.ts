import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import { instanceOf, type Definition } from './definition.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { MemberContext } from './members.js';
import { writtenName } from '../documents/written-name.js';

export interface ClassUnit {
  readonly doc: number;
  readonly unit: number;
}

/** What stands behind a class whose methods are only declared: subclasses of the tree, its annotations, bases of a package, or whoever is handed it. */
export class Implementations {
  private readonly memo = new Map<string, readonly Definition[]>();
  private memoSubclasses: ReadonlyMap<string, readonly ClassUnit[]> | null = null;
  private memoNamed: ReadonlySet<string> | null = null;
  private readonly bodies = new Map<number, ReadonlySet<number>>();

  constructor(private readonly context: MemberContext) {}

  /** Its unit does nothing, or only says by an error that others have to. */
  isOnlyDeclared({ doc, unit }: ClassUnit): boolean {
    const document = this.context.documents[doc];
    if (document?.facts.units[unit]?.form !== 'function') return false;
    const known = this.bodies.get(doc) ?? withBodies(document);
    this.bodies.set(doc, known);
    return !known.has(unit);
  }

  of({ doc, unit }: ClassUnit): readonly Definition[] {
    const key = `${doc}:${unit}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    this.memo.set(key, []);
    const found = this.find({ doc, unit });
    this.memo.set(key, found);
    return found;
  }

  private find({ doc, unit }: ClassUnit): readonly Definition[] {
    const own = this.context.documents[doc]?.facts.units[unit];
    if (own === undefined) return [];
    const makers = [...own.decorators, ...own.bases].map((ref) => ({ doc, ref }));
    const foreign = [...makers, ...this.context.takers(doc, unit)].flatMap((value) => this.context.of(value));
    return [
      ...this.made({ doc, unit }, own.name).map((other): Definition => instanceOf(other, null)),
      ...foreign.filter(({ kind }) => kind === 'external'),
    ];
  }

  /** Classes of the tree that extend it. What nothing names is made by nobody, unless a framework makes it or none is named. */
  private made({ doc, unit }: ClassUnit, name: string): readonly ClassUnit[] {
    const all = this.subclasses(name).filter((other) => this.extends(other, { doc, unit }));
    const made = all.length < 2 ? all : all.filter((other) => this.isMade(other));
    return this.context.limits.first(made.length > 0 ? made : all, maxSubclasses, doc);
  }

  /** Classes of the tree that extend it and are made somewhere. */
  extending({ doc, unit }: ClassUnit): readonly ClassUnit[] {
    const known = this.memoExtending.get(doc, unit);
    if (known !== undefined) return known;
    const name = this.context.documents[doc]?.facts.units[unit]?.name ?? '';
    const all = this.subclasses(name).filter((other) => this.isMade(other) && this.extends(other, { doc, unit }));
    const found = this.context.limits.first(all, maxSubclasses, doc);
    this.memoExtending.set(doc, unit, found);
    return found;
  }
  private readonly memoExtending = new DocumentMap<readonly ClassUnit[]>();

  private isMade({ doc, unit }: ClassUnit): boolean {
    const own = this.context.documents[doc]?.facts.units[unit];
    this.memoNamed ??= namedClasses(this.context.documents);
    return own !== undefined && (own.decorators.length > 0 || this.memoNamed.has(own.name));
  }

  private extends(other: ClassUnit, base: ClassUnit): boolean {
    const bases = this.context.documents[other.doc]?.facts.units[other.unit]?.bases ?? [];
    return bases.some((ref) =>
      this.context.of({ doc: other.doc, ref }).some((item) => item.kind === 'unit' && item.doc === base.doc && item.unit === base.unit),
    );
  }

  private subclasses(name: string): readonly ClassUnit[] {
    this.memoSubclasses ??= this.indexSubclasses();
    return this.memoSubclasses.get(name) ?? [];
  }

  private indexSubclasses(): ReadonlyMap<string, readonly ClassUnit[]> {
    const found = new Map<string, ClassUnit[]>();
    for (const document of this.context.documents) {
      if (document.role === 'test' || document.role === 'vendored') continue;
      document.facts.units.forEach((unit, index) => {
        for (const ref of unit.form === 'class' ? unit.bases : []) {
          const name = writtenName(document, ref);
          append(found, name, { doc: document.id, unit: index });
        }
      });
    }
    return found;
  }
}

/** Names of classes that are read anywhere but where another class extends them or their own file gives them out. */
function namedClasses(documents: readonly LinkedDocument[]): ReadonlySet<string> {
  const own = documents.filter(({ role }) => role !== 'test' && role !== 'vendored');
  const names = new Set(own.flatMap(({ facts }) => facts.units.flatMap(({ form, name }) => (form === 'class' ? [name] : []))));
  const found = new Set<string>();
  for (const document of own) {
    const given = document.facts.exports.flatMap(({ value }) => (value === null ? [] : [value]));
    const unmade = new Set([...document.facts.units.flatMap((unit) => unit.bases), ...given]);
    for (const ref of document.facts.ops.withText(['read', 'get'], (text) => names.has(document.importedName(text.replace(/^\$/, '')))))
      if (!unmade.has(ref) && names.has(writtenName(document, ref))) found.add(writtenName(document, ref));
  }
  return found;
}

function withBodies(document: LinkedDocument): ReadonlySet<number> {
  const found = new Set(document.facts.units.map(({ parent }) => parent));
  for (let ref = 0; ref < document.facts.ops.length; ref++) if (isWork(document, ref)) found.add(document.unitOf(ref));
  return found;
}

/** Binding parameters is none, nor is making an error: what is made of it (`return`, `write`) would be. */
function isWork(document: LinkedDocument, ref: Ref): boolean {
  switch (document.form(ref)) {
    case 'param':
    case 'const':
    case 'template':
    case 'read':
      return false;
    case 'write':
      return document.form(document.valueOf(ref)) !== 'param';
    case 'call': {
      const made = document.calleeOf(ref);
      return document.form(made) !== 'read' || !/(?:Error|Exception)$/.test(document.textOf(made) ?? '');
    }
    default:
      return true;
  }
}

/** Of more, the first ones stand for all. */
const maxSubclasses = 8;
