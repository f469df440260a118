import type { Key, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';

/** What is added, where a name is read, to what is called so: of all that the document adds to the name, what can be meant here. */
export class NamedContents {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  additions(document: LinkedDocument, ref: Ref, name: string): readonly Value[] {
    const found = this.ofSame(document, ref, name, this.definitions.contents.ofName(document.id, name));
    const field = found.length === 0 ? null : this.fieldOf(document, ref);
    return field === null ? found : found.filter((value) => isAddedTo(document, value.ref, field));
  }

  /** What is added to an attribute of the own object, or to the only field that is read of it. */
  ofAttribute(document: LinkedDocument, ref: Ref, key: string): readonly Value[] {
    const found = this.definitions.contents.ofAttribute(document.id, key);
    const field = found.length === 0 ? null : this.partRead(document, ref);
    return field === null ? found : found.filter((value) => isAddedTo(document, value.ref, field));
  }

  /** Calls that write into it. */
  fills(document: LinkedDocument, ref: Ref, name: string): readonly Value[] {
    return this.ofSame(document, ref, name, this.definitions.contents.fillsName(document.id, name));
  }

  /** What is added to its parts, or to one of them, with the name of the part: `report.sections.push(x)`. */
  parts(document: LinkedDocument, ref: Ref, name: string, key: Key | null): readonly (readonly [string, Value])[] {
    const parts = this.ofSame(document, ref, name, this.definitions.contents.partsOfName(document.id, name));
    const asked = key ?? (parts.length === 0 ? null : this.partRead(document, ref));
    return parts.flatMap((part) => {
      const callee = document.op(document.calleeOf(part.ref));
      const container = callee.op === 'get' ? document.op(callee.of) : callee;
      const isAsked = container.op === 'get' && (asked === null || container.key === asked);
      return isAsked ? [[String(container.key), part] as const] : [];
    });
  }

  /** What is assigned deeper in it, where what is read of it may hold that: `update.message.text = x`, then `update.message`. */
  deep(document: LinkedDocument, ref: Ref, name: string): readonly Value[] {
    const sets = this.definitions.contents.deepInName(document.id, name);
    const read = sets.length === 0 ? [] : keysBehind(document, ref);
    const meant = sets.flatMap(({ ref: set, keys }) => (isOneWay(keys, read) ? [{ doc: document.id, ref: set }] : []));
    return this.ofSame(document, ref, name, meant);
  }

  private ofSame(document: LinkedDocument, ref: Ref, name: string, found: readonly Value[]): readonly Value[] {
    if (found.length === 0) return found;
    const own = ownerOf(document, ref, name);
    return found.filter((value) => isSame(document, name, own, ownerOf(document, value.ref, name)));
  }

  /** The only field that is read of an object or a map of the tree: what is put into its others is not meant. */
  private fieldOf(document: LinkedDocument, ref: Ref): string | null {
    const whole = this.definitions.of({ doc: document.id, ref });
    const isWritten = whole.every(
      (own) =>
        own.kind === 'instance' ||
        (own.kind === 'value' && this.documents[own.doc]?.form(own.ref) === 'make') ||
        (own.kind === 'external' && own.call !== null && this.definitions.states.fills.isView(own.name)),
    );
    return whole.length > 0 && isWritten ? this.fieldRead(document, ref) : null;
  }

  /** The only field that is read of what no package makes, which may have it under another name. */
  private partRead(document: LinkedDocument, ref: Ref): string | null {
    const field = this.fieldRead(document, ref);
    const whole = field === null ? [] : this.definitions.of({ doc: document.id, ref });
    const isMade = whole.some((own) => own.kind === 'external' && own.call !== null && !this.definitions.states.fills.isView(own.name));
    return isMade ? null : field;
  }

  /** The field that is all that is read of a value. A method, or a getter of the tree, may give anything. */
  private fieldRead(document: LinkedDocument, ref: Ref): string | null {
    const next = document.opAfter(ref);
    if (next?.op !== 'get' || next.of !== ref || next.key === '[]' || document.isCalled(ref + 1)) return null;
    return this.definitions.of({ doc: document.id, ref: ref + 1 }).some(({ kind }) => kind === 'unit') ? null : String(next.key);
  }
}

/** The keys that are taken of a value right where it is read. */
function keysBehind(document: LinkedDocument, ref: Ref): readonly Key[] {
  const keys: Key[] = [];
  for (let at = ref; keys.length < maxWay; at++) {
    const next = document.opAfter(at);
    if (next?.op !== 'get' || next.of !== at || document.isCalled(at + 1)) break;
    keys.push(next.key);
  }
  return keys;
}

/** Is one of them on the way to the other? */
function isOneWay(a: readonly Key[], b: readonly Key[]): boolean {
  return a.every((key, at) => at >= b.length || key === b[at] || key === '[]' || b[at] === '[]');
}

const maxWay = 8;

/** The function, or the module, that a name belongs to where it is used; null where nothing here writes it. */
function ownerOf(document: LinkedDocument, ref: Ref, name: string): number | null {
  return document.unitsAround(document.unitOf(ref)).find((unit) => document.writes[unit]?.has(name) === true) ?? null;
}

/** One variable; or one of two functions that is handed what it calls so, which may be the other's. */
function isSame(document: LinkedDocument, name: string, a: number | null, b: number | null): boolean {
  if (a === b || a === null || b === null) return true;
  return [a, b].some((unit) => document.facts.units[unit]?.params.some((param) => param.name === name) === true);
}

function isAddedTo(document: LinkedDocument, ref: Ref, field: string): boolean {
  const op = document.op(ref);
  return op.op !== 'set' || op.key === '[]' || op.key === field;
}
