import type { Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { writtenName } from '../documents/written-name.js';
import { decidingTests, testsAround } from '../documents/deciding-tests.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { lookUp } from '../documents/scopes.js';

export interface SelectionContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  /** Methods that call a function that they are given, by the place of that argument. */
  readonly forwarders: ReadonlyMap<string, number>;
}

/** `[ticket for ticket in tickets if label(ticket) == "spam"]`: what decides about an element decides about what is done with it. */
export function filtersOf(document: LinkedDocument, ref: Ref, { items }: Op & { op: 'make' }): readonly Ref[] {
  const [first] = items;
  if (items.length !== 1 || first?.[0] !== '[]') return [];
  const around = testsAround(document, ref);
  return decidingTests(document, first[1]).filter((test) => !around.includes(test));
}

/** What chooses among several literals: `next(queue for queue in queues if queue["name"] == answer)`, `queues.find(…)`, `queues[answer]`. */
export function selectorsOf({ documents }: SelectionContext, document: LinkedDocument, of: Ref): readonly Value[] {
  const base = document.op(of);
  const made = base.op === 'read' ? lookUp(documents, document, of, base.name) : [{ doc: document.id, ref: of }];
  return made.flatMap(({ doc, ref }): readonly Value[] => {
    const maker = documents[doc];
    const op = maker?.form(ref) === 'write' ? maker.op(maker.valueOf(ref)) : maker?.op(ref);
    if (maker === undefined || op === undefined) return [];
    if (op.op === 'index') return [{ doc, ref: op.by }];
    const selects = op.op === 'call' && selecting.has(writtenName(maker, op.callee));
    return selects ? op.args.flatMap(([, arg]) => resultsOf(maker, arg)) : [];
  });
}

/** What a function that is written out as an argument gives back, or the argument itself. */
export function resultsOf(document: LinkedDocument, arg: Ref): readonly Value[] {
  const op = document.form(arg) === 'closure' ? document.op(arg) : null;
  return op?.op === 'closure' ? document.resultsOf(op.unit) : [{ doc: document.id, ref: arg }];
}

/** `filter(is_spam, tickets)`, `pool.submit(ask, question)`: what the function says that somebody else calls. */
export function askedAbout(
  { documents, definitions, forwarders }: SelectionContext,
  document: LinkedDocument,
  call: Op & { op: 'call' },
): readonly Value[] {
  const name = writtenName(document, call.callee);
  const place = forwarders.get(name);
  if (place === undefined && !asking.has(name)) return [];
  const named = call.args.filter(([key, arg]) => (place === undefined || key === place) && isName.has(document.form(arg)));
  return named.flatMap(([, arg]) =>
    definitions
      .of({ doc: document.id, ref: arg })
      .flatMap((own) => (own.kind === 'unit' ? (documents[own.doc]?.resultsOf(own.unit) ?? []) : [])),
  );
}

const isName: ReadonlySet<Op['op']> = new Set(['read', 'get']);
/** Calls that take one of several, and those that ask a function about each. */
const selecting: ReadonlySet<string> = new Set(['next', 'find', 'get', 'first', 'First', 'FirstOrDefault', 'Single', 'at']);
const asking: ReadonlySet<string> = new Set(['filter', 'filterfalse', 'sorted', 'find', 'Where']);
