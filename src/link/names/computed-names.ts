import type { Kind, Ref } from '../../model/facts.js';
import type { Definition } from './definition.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';
import { literal } from '../files/modules.js';

/** Functions that are taken by a name which is only known when the program runs: any of those of the module or the object. */
export class ComputedNames {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  /** Of `tools[name]` with an imported module, `this[name]`, `globals()[name]` and `getattr(tools, name)`; none for anything else. */
  of(document: LinkedDocument, ref: Ref): readonly string[] {
    const isIndex = document.form(ref) === 'index';
    const holder = isIndex ? moduleIn(document, ref) : holderIn(document, ref);
    if (holder === null) return [];
    const op = isIndex ? document.op(ref) : null;
    const fits = op?.op === 'index' ? namesBy(this.documents, document, op.by) : any;
    return this.definitions.of({ doc: document.id, ref: holder }).flatMap((item) => {
      const around = item.kind === 'instance' ? item.unit : 0;
      const units = item.kind === 'module' || item.kind === 'instance' ? (this.documents[item.doc]?.facts.units ?? []) : [];
      return units.flatMap(({ name, parent, form }) =>
        parent === around && form === 'function' && name !== '' && fits(name) ? [name] : [],
      );
    });
  }
}

interface KeyedContext {
  readonly documents: readonly LinkedDocument[];
  readonly memberTable: { all(definition: Definition): readonly Definition[] };
}

/** The methods that `this[name]` can be, less the one that asks. */
export function methodsByKey(
  context: KeyedContext,
  document: LinkedDocument,
  ref: Ref,
  bases: readonly Definition[],
): readonly Definition[] {
  const op = document.form(ref) === 'index' && mayBeMethod(document, ref) ? document.op(ref) : null;
  const objects = op === null ? [] : bases.filter(({ kind }) => kind === 'instance');
  if (op?.op !== 'index' || objects.length === 0) return [];
  const found = objects.flatMap((own) => context.memberTable.all(own));
  return found.filter(namedBy(context.documents, document, op.by));
}

/** Is it a function that a key can name from where it is asked for? None asks for itself. */
export function namedBy(documents: readonly LinkedDocument[], document: LinkedDocument, by: Ref): (own: Definition) => boolean {
  const fits = namesBy(documents, document, by);
  const around = document.unitsAround(document.unitOf(by));
  return (own) => {
    const isAround = own.kind === 'unit' && own.doc === document.id && around.includes(own.unit);
    return own.kind !== 'unit' || (!isAround && fits(documents[own.doc]?.facts.units[own.unit]?.name ?? ''));
  };
}

/** May what an object has under a computed key be one of its methods: `this[name](text)`, `const run = this[name]`? */
export function mayBeMethod(document: LinkedDocument, ref: Ref): boolean {
  // What a table says of an object and its method stands together there: `entry.handler[entry.method](text)`.
  if (!keyed.has(document.facts.kind) || !holding.has(document.form(document.baseOf(ref)))) return false;
  const next = document.opAfter(ref);
  return document.isCalled(ref) || (next?.op === 'write' && next.value === ref);
}

/** Which names a key can be that is put together around what is only known when the program runs: `do${verb}`. */
function namesBy(documents: readonly LinkedDocument[], document: LinkedDocument, by: Ref): (name: string) => boolean {
  const write = document.form(by) === 'read' ? onlyWrite(documents, document, by) : null;
  const op = document.op(write === null ? by : document.valueOf(write));
  if (op.op !== 'template') return any;
  const [first, last] = [op.parts[0], op.parts.at(-1)].map((part) => (typeof part === 'string' ? part.toLowerCase() : ''));
  return (name) => name.toLowerCase().startsWith(first ?? '') && name.toLowerCase().endsWith(last ?? '');
}

const callable: ReadonlySet<string> = new Set(['read', 'name']);

const any = (): boolean => true;

function moduleIn(document: LinkedDocument, ref: Ref): Ref | null {
  const of = document.baseOf(ref);
  const form = document.form(of);
  return document.isModule(of) || form === 'call' || mayBeMethod(document, ref) ? of : null;
}

function holderIn(document: LinkedDocument, ref: Ref): Ref | null {
  const callee = document.calleeOf(ref);
  const op = callable.has(document.form(callee)) && document.textOf(callee) === 'getattr' ? document.op(ref) : null;
  const [first, second] = op?.op === 'call' ? op.args : [];
  if (first === undefined || second === undefined) return null;
  return literal(document.op(second[1])) === null ? first[1] : null;
}

const holding: ReadonlySet<string> = new Set(['read', 'call']);
/** Languages whose objects give their methods by a key as they do by a name. */
const keyed: ReadonlySet<Kind> = new Set<Kind>(['javascript', 'component', 'php', 'ruby']);
