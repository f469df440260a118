import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Callers } from '../calls/callers.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isConstructorName } from '../names/constructions.js';
import { lookUp, onlyWrite, parameterOf } from '../documents/scopes.js';
import type { Definitions } from '../names/definitions.js';

interface GivingContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly callers: Callers;
}

/** By which call a thing came to where it is used, where one function makes or runs many: `first = note(text)` and `second = note(answer)`. */
export class GivingCalls {
  constructor(private readonly context: GivingContext) {}

  /** The call that an expression is, or that its name stands for; null where it can be anything else. */
  of(document: LinkedDocument, ref: Ref): Value | null {
    if (document.form(ref) === 'call') return { doc: document.id, ref };
    const write = document.form(ref) === 'read' ? onlyWrite(this.context.documents, document, ref) : null;
    const value = write === null ? null : itemOfLiteral(document, document.valueOf(write));
    return value === null || document.form(value) !== 'call' ? null : { doc: document.id, ref: value };
  }

  /** The call that gave what `of` stands for, where the function that it calls is the one in which that is made. */
  through(document: LinkedDocument, of: Ref, made: Value): Value | null {
    const call = this.of(document, of);
    const unit = this.context.documents[made.doc]?.unitOf(made.ref);
    return call !== null && unit !== undefined && this.enters(call, made.doc, unit) ? call : null;
  }

  enters(call: Value, doc: number, unit: number): boolean {
    const document = this.context.documents[call.doc];
    if (document?.form(call.ref) !== 'call') return false;
    const called = this.context.definitions.calledBy({ doc: call.doc, ref: document.calleeOf(call.ref) });
    return called.some((own) => own.kind === 'unit' && own.doc === doc && own.unit === unit);
  }

  /** Calls that hand over a function which is called by the name of a parameter: `retry(() => load())` where `retry` calls `run()`. */
  handing(document: LinkedDocument, callee: Ref, { doc, unit }: { readonly doc: number; readonly unit: number }): readonly Value[] {
    if (!this.isParameter(document, callee)) return [];
    const takers = this.context.callers.takers(doc, unit);
    return takers.length > maxTakers ? [] : takers.map(({ document: taker, ref }) => ({ doc: taker.id, ref }));
  }

  /** Is the unit a constructor that the call makes an object by, rather than one that the constructor of an heir calls? */
  isMaking({ facts }: LinkedDocument, unit: number, { doc, ref }: Value): boolean {
    if (!isConstructorName(facts.units[unit]?.name ?? '')) return false;
    return this.context.definitions
      .of({ doc, ref })
      .some((own) => own.kind === 'instance' && own.call?.doc === doc && own.call.ref === ref);
  }

  private isParameter(document: LinkedDocument, callee: Ref): boolean {
    const op = document.op(callee);
    const writes = op.op === 'read' ? lookUp(this.context.documents, document, callee, op.name) : [];
    return (
      writes.length > 0 &&
      writes.every(({ doc, ref }) => {
        const written = this.context.documents[doc]?.op(ref);
        return written?.op === 'write' && this.context.documents[doc]?.form(written.value) === 'param';
      })
    );
  }
}

/** `note(text)` of the first of `shown, sent = note(text), note(answer)`. */
function itemOfLiteral(document: LinkedDocument, ref: Ref): Ref {
  const op = document.op(ref);
  const list = op.op === 'get' && document.form(op.of) === 'make' ? document.op(op.of) : null;
  return op.op === 'get' && list?.op === 'make' ? (list.items.find(([key]) => key === op.key)?.[1] ?? ref) : ref;
}

/** The class around a field of the own object, where a function of it puts into the field what it is given; null where none does. */
export function classThatIsGiven(documents: readonly LinkedDocument[], document: LinkedDocument, ref: Ref, key: string): number | null {
  const unit = document.classAround(ref);
  if (unit === undefined) return null;
  const isGiven = (document.sets.get(key) ?? []).some((set) => {
    const op = document.op(set);
    if (op.op !== 'set' || !document.unitsAround(document.unitOf(set)).includes(unit)) return false;
    return document.form(op.value) === 'param' || parameterOf(documents, { doc: document.id, ref: op.value }) !== null;
  });
  return isGiven ? unit : null;
}

/** A function that is handed over more often than that is told apart by nobody. */
const maxTakers = 32;
