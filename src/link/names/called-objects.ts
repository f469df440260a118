import { append } from '../../model/append.js';
import type { Kind, Ref } from '../../model/facts.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { writtenName } from '../documents/written-name.js';

/** The method by which an object itself is called, as Python and the catalogues name it. */
export const callMethod = '__call__';

/** As a language names it. */
export function callMethodOf(kind: Kind): string {
  return callMethods.get(kind) ?? callMethod;
}

const callMethods: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ['kotlin', 'invoke'],
  ['php', '__invoke'],
  ['ruby', 'call'],
  ['swift', 'callAsFunction'],
  ['dart', 'call'],
]);

/** Where a package calls what its class is extended for (`dspy.Module`, `torch.nn.Module`), the method that is written for that. */
const forwardMethod = 'forward';

/** What is called where an expression stands for objects: `ask = Asker()` and `ask(text)` call their `__call__`, if they have one. */
export function calledObjects(
  found: readonly Definition[],
  documents: readonly LinkedDocument[],
  members: (of: Definition, key: string) => readonly Definition[],
): readonly Definition[] {
  if (!found.some(({ kind }) => kind === 'instance')) return found;
  return found.flatMap((own) => {
    const document = own.kind === 'instance' ? documents[own.doc] : undefined;
    const written = document === undefined ? [] : [callMethodOf(document.facts.kind), ...(isHeir(document, own) ? [forwardMethod] : [])];
    const called = written.map((name) => members(own, name).filter(({ kind }) => kind === 'unit')).find((units) => units.length > 0);
    return called ?? [own];
  });
}

function isHeir({ facts }: LinkedDocument, own: Definition): boolean {
  const bases = own.kind === 'instance' ? facts.units[own.unit]?.bases : undefined;
  return forwarding.has(facts.kind) && (bases ?? []).length > 0;
}

const forwarding: ReadonlySet<Kind> = new Set<Kind>(['python', 'notebook']);

interface Making {
  readonly document: LinkedDocument;
  readonly ref: Ref;
}

/** What objects that are called themselves are named. */
export class CalledObjects {
  private byClass: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(private readonly documents: readonly LinkedDocument[]) {}

  /** By what the unit is called where it is the method by which objects of its class are: `ask` of `ask = Asker()`, of `Screen(ask: Asker)`. */
  names({ facts: { kind, units } }: LinkedDocument, unit: number, makings: ReadonlyMap<string, readonly Making[]>): readonly string[] {
    const own = units[unit];
    const isCalled = own?.name === callMethodOf(kind) || (own?.name === forwardMethod && forwarding.has(kind));
    const around = own !== undefined && isCalled ? units[own.parent] : undefined;
    if (around?.form !== 'class' || (own?.name === forwardMethod && around.bases.length === 0)) return [];
    this.byClass ??= declaredAs(this.documents);
    return [...(makings.get(around.name) ?? []).flatMap(keptAs), ...(this.byClass.get(around.name) ?? [])];
  }
}

/** `ask = Asker()`, `self.ask = Asker()`, `(ask = Asker())` of a parameter. */
function keptAs({ document, ref }: Making): readonly string[] {
  const next = document.opAfter(ref);
  if (next?.op === 'param') {
    const { params } = document.facts.units[document.unitOf(ref + 1)] ?? { params: [] };
    return params.flatMap((own) => (own.default === ref ? [own.name] : []));
  }
  return next?.op === 'write' && next.value === ref ? [next.name.replace(/^\$(?=.)/, '')] : next?.op === 'set' ? [String(next.key)] : [];
}

/** The parameters that a class is named at. */
function declaredAs(documents: readonly LinkedDocument[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const document of documents)
    for (const { params } of document.facts.units)
      for (const { name, type } of params) if (type !== null) append(found, writtenName(document, type), name);
  return found;
}
