import { append } from '../model/append.js';
import type { Ref } from '../model/facts.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from './documents.js';
import type { MemberContext } from './members.js';
import { writtenName } from './callers.js';

export interface ClassUnit {
  readonly doc: number;
  readonly unit: number;
}

/** What stands behind a class whose methods are only declared: subclasses of the tree, its annotations, bases of a package, or whoever is handed it. */
export class Implementations {
  private readonly memo = new Map<string, readonly Definition[]>();
  private memoSubclasses: ReadonlyMap<string, readonly ClassUnit[]> | null = null;
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
    const inTree = this.subclasses(own.name).filter((other) => this.extends(other, { doc, unit }));
    const makers = [...own.decorators, ...own.bases].map((ref) => ({ doc, ref }));
    const foreign = [...makers, ...this.context.takers(doc, unit)].flatMap((value) => this.context.of(value));
    return [
      ...this.context.limits.first(inTree, maxSubclasses, doc).map((other): Definition => ({ kind: 'instance', ...other, call: null })),
      ...foreign.filter(({ kind }) => kind === 'external'),
    ];
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

function withBodies(document: LinkedDocument): ReadonlySet<number> {
  const found = new Set(document.facts.units.map(({ parent }) => parent));
  for (let ref = 0; ref < document.facts.ops.length; ref++) if (isWork(document, ref)) found.add(document.unitOf(ref));
  return found;
}

/** Binding parameters is none, nor is making an error: what is made of it (`return`, `write`) would be. */
function isWork(document: LinkedDocument, ref: Ref): boolean {
  const op = document.op(ref);
  switch (op.op) {
    case 'param':
    case 'const':
    case 'template':
    case 'read':
      return false;
    case 'write':
      return document.op(op.value).op !== 'param';
    case 'call': {
      const made = document.op(op.callee);
      return made.op !== 'read' || !/(?:Error|Exception)$/.test(made.name);
    }
    default:
      return true;
  }
}

/** Of more, the first ones stand for all. */
const maxSubclasses = 8;
