import { append } from '../../model/append.js';
import type { Kind } from '../../model/facts.js';
import type { Reach } from '../../model/touch.js';
import { callMethodOf } from '../names/called-objects.js';
import { ComputedNames } from '../names/computed-names.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { ToldNames } from './told-names.js';

/** Which functions and classes of the documents that run are named by something that runs. */
export class UnitReaches {
  private readonly reached: Uint8Array[];
  private readonly computed: ComputedNames;
  private readonly told: ToldNames;
  private readonly mentionMemo = new Map<number, Set<string>[]>();
  private readonly innerMemo = new Map<number, readonly (readonly number[])[]>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly document: (doc: number) => Reach,
    /** Does somebody outside of the tree use what this file declares: a framework its classes, a shell the functions of its module? */
    private readonly isUsed: (document: LinkedDocument) => boolean,
    private readonly definitions: Definitions,
    /** Is this what whoever loads the file looks for? */
    private readonly isDiscovered: (document: LinkedDocument, unit: number) => boolean,
    /** Methods that packages call where no declaration says what interface a type has. */
    private readonly callbacks: ReadonlySet<string>,
  ) {
    this.computed = new ComputedNames(documents, definitions);
    this.told = new ToldNames(documents);
    this.reached = documents.map((own) => new Uint8Array(own.facts.units.length));
    this.reachUnits();
  }

  isReached(doc: number, unit: number): boolean {
    return this.reached[doc]?.[unit] === 1;
  }

  /** Units that something reached names; top levels first. */
  private reachUnits(): void {
    const byName = new Map<string, { doc: number; unit: number }[]>();
    const pending: { doc: number; unit: number }[] = [];
    for (const document of this.documents) {
      const reach = this.document(document.id);
      if (reach !== 'started' && reach !== 'may-run') continue;
      document.facts.units.forEach((unit, index) => {
        append(byName, unit.name, { doc: document.id, unit: index });
        const stored = storedName(document, document.closureOf.get(index));
        if (stored !== null && stored !== unit.name) append(byName, stored, { doc: document.id, unit: index });
        if (reach === 'may-run' || this.startsByItself(document, index)) pending.push({ doc: document.id, unit: index });
      });
    }
    const mentioned = new Set<string>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const marks = this.reached[next.doc];
      if (marks === undefined || marks[next.unit] === 1) continue;
      marks[next.unit] = 1;
      for (const name of this.mentions(next.doc, next.unit)) {
        if (mentioned.has(name)) continue;
        mentioned.add(name);
        pending.push(...(byName.get(name) ?? []));
      }
      pending.push(...this.inside(next.doc, next.unit, mentioned));
    }
  }

  /** Top levels, jobs and scripts, decorated functions, conventional entry names, methods that a package calls back. */
  private startsByItself(document: LinkedDocument, index: number): boolean {
    const unit = document.facts.units[index];
    if (unit === undefined) return false;
    if (unit.form !== 'function' && unit.form !== 'class') return true;
    if (unit.name !== '' && (unit.parent === 0 || document.facts.units[unit.parent]?.form === 'class') && this.isUsed(document))
      return true;
    return unit.decorators.length > 0 || conventionalNames.has(unit.name) || this.isDiscovered(document, index);
  }

  /** Units that run with their enclosing one: anonymous functions, constructors, methods that a base class of a package calls. */
  private inside(doc: number, unit: number, mentioned: ReadonlySet<string>): { doc: number; unit: number }[] {
    const document = this.documents[doc];
    const own = document?.facts.units[unit];
    if (document === undefined || own === undefined) return [];
    const foreign = own.bases.some((base) => this.definitions.of({ doc, ref: base }).some((item) => item.kind === 'external'));
    return (this.innerOf(document)[unit] ?? []).flatMap((index) => {
      const name = document.facts.units[index]?.name ?? '';
      const called = foreign || isImplicit(name, document.facts.kind) || (document.facts.kind === 'go' && this.callbacks.has(name));
      const runs = name === '' || mentioned.has(name) || (own.form === 'class' && called);
      return runs ? [{ doc, unit: index }] : [];
    });
  }

  /** By unit, those right inside it. */
  private innerOf(document: LinkedDocument): readonly (readonly number[])[] {
    const known = this.innerMemo.get(document.id);
    if (known !== undefined) return known;
    const inner: number[][] = document.facts.units.map(() => []);
    document.facts.units.forEach(({ parent }, index) => inner[parent]?.push(index));
    this.innerMemo.set(document.id, inner);
    return inner;
  }

  private mentions(doc: number, unit: number): Set<string> {
    const document = this.documents[doc];
    return document === undefined ? new Set() : (this.mentionsOf(document)[unit] ?? new Set());
  }

  private mentionsOf(document: LinkedDocument): Set<string>[] {
    const known = this.mentionMemo.get(document.id);
    if (known !== undefined) return known;
    const sets = document.facts.units.map(() => new Set<string>());
    const told = this.told.of(document);
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const form = document.form(ref);
      const names = sets[document.unitOf(ref)];
      if (form === 'index' || form === 'call') for (const name of this.computed.of(document, ref)) names?.add(name);
      // `return async function handle() {}`: used where it stands, unlike one that is kept under a name.
      else if (form === 'closure' && storedName(document, ref) === null) addClosureName(document, ref, names);
      else if (naming.has(form) && !told.has(ref)) for (const name of namesIn(document, ref)) names?.add(name);
    }
    for (const item of document.facts.imports) if (item.local !== item.name) sets[0]?.add(item.name);
    for (const item of document.facts.exports)
      if (item.name === 'default' && item.value !== null) addClosureName(document, item.value, sets[0]);
    this.mentionMemo.set(document.id, sets);
    return sets;
  }
}

const naming: ReadonlySet<string> = new Set(['read', 'name', 'get', 'const', 'make']);

function namesIn(document: LinkedDocument, ref: number): readonly string[] {
  const form = document.form(ref);
  const op = form === 'make' ? document.op(ref) : null;
  if (op?.op === 'make') return op.items.flatMap(([key]) => (typeof key === 'string' ? [key] : []));
  const text = document.textOf(ref);
  const name = text !== null && (form === 'name' || form === 'read') ? withoutPrefix(text) : text;
  if (name === null || name.length >= 80) return [];
  // Hooks and jobs are named with their module: `"app.replies.answer"`.
  const dotted = form === 'const' && /^[\w.]+\.\w+$/.test(name);
  return dotted ? [name, name.slice(name.lastIndexOf('.') + 1)] : [name];
}

function withoutPrefix(name: string): string {
  return name.startsWith('cli:') ? name.slice('cli:'.length) : name;
}

/** `handle` of `const handle = function () {}` and of `exports.handle = function () {}`. */
function storedName(document: LinkedDocument, closure: number | undefined): string | null {
  const next = closure === undefined ? null : document.opAfter(closure);
  if (next?.op === 'write' && next.value === closure) return next.name;
  return next?.op === 'set' && next.value === closure && typeof next.key === 'string' ? next.key : null;
}

function addClosureName(document: LinkedDocument, ref: number, names: Set<string> | undefined): void {
  const op = document.op(ref);
  if (op.op === 'closure') names?.add(document.facts.units[op.unit]?.name ?? '');
}

function isImplicit(name: string, kind: Kind): boolean {
  return name === 'constructor' || name === callMethodOf(kind) || name === '__construct' || (name.startsWith('__') && name.endsWith('__'));
}

const conventionalNames: ReadonlySet<string> = new Set([
  'main', 'init', 'handler', 'lambda_handler', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'loader', 'action', 'default', 'activate', 'setup', 'run',
  'getServerSideProps', 'getStaticProps', 'middleware', 'register', 'App', 'fetch', 'scheduled',
]); // prettier-ignore
