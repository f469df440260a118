import { append } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { type NameIndex, nameIndexOf } from '../names/names.js';

/**
 * The state that the steps of a graph share: what one step gives back under a key, another reads under it
 * (`return {"fix": answer}` and `state["fix"]` of two nodes of a LangGraph), and so is what the graph is started with.
 */
export class SharedStates {
  private readonly steppers: NameIndex<true>;
  private readonly starters: NameIndex<true>;
  private memo: ReadonlyMap<string, readonly Value[]> | null = null;
  private readonly steps = new Set<string>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly names: Pick<NameKnowledge, 'steppers' | 'starters' | 'stepFields' | 'stepSetters'>,
  ) {
    this.steppers = nameIndexOf(names.steppers);
    this.starters = nameIndexOf(names.starters);
  }

  /** What the steps, or who starts them, put under `key`, if `of` is the state that a step is given. */
  given(document: LinkedDocument, of: Ref, key: string): readonly Value[] {
    const found = (this.memo ??= this.collect());
    return found.has(key) && this.isState(document, of) ? (found.get(key) ?? []) : [];
  }

  private collect(): ReadonlyMap<string, readonly Value[]> {
    const found = new Map<string, Value[]>();
    for (const { document, unit } of this.stepUnits()) {
      this.steps.add(`${document.id}:${unit}`);
      for (const result of document.returns[unit] ?? [])
        for (const [key, value] of this.entriesOf({ doc: document.id, ref: result })) append(found, key, value);
      for (const [key, value] of this.setWithin(document, unit)) append(found, key, value);
      for (const value of this.setBy(document, unit)) for (const [key, own] of this.entriesOf(value)) append(found, key, own);
    }
    if (this.steps.size > 0)
      for (const { document, ref } of this.callsOf(this.starters)) {
        const op = document.op(ref);
        const first = op.op === 'call' ? op.args[0]?.[1] : undefined;
        if (first !== undefined) for (const [key, value] of this.entriesOf({ doc: document.id, ref: first })) append(found, key, value);
      }
    return found;
  }

  private *stepUnits(): Generator<{ readonly document: LinkedDocument; readonly unit: number }> {
    for (const { document, ref } of this.callsOf(this.steppers)) {
      const op = document.op(ref);
      for (const arg of op.op === 'call' ? partsOf(document, op) : [])
        for (const definition of this.definitions.of({ doc: document.id, ref: arg })) {
          const own = definition.kind === 'unit' ? this.documents[definition.doc] : undefined;
          if (definition.kind === 'unit' && own?.facts.units[definition.unit]?.form === 'function')
            yield { document: own, unit: definition.unit };
        }
    }
  }

  private *callsOf(index: NameIndex<true>): Generator<{ readonly document: LinkedDocument; readonly ref: Ref }> {
    for (const document of this.documents)
      for (const ref of document.calls) {
        const names = this.definitions.names({ doc: document.id, ref: document.calleeOf(ref) });
        if (names.some((name) => index.find(name).length > 0)) yield { document, ref };
      }
  }

  /** The items of a map that is given back, whatever wraps it (`Command(update={...})`). */
  private entriesOf(value: Value, depth = 0): (readonly [string, Value])[] {
    return this.definitions.of(value).flatMap((definition) => {
      if (depth > 2) return [];
      const inner = definition.kind === 'external' ? definition.call : definition.kind === 'value' ? definition : null;
      const document = inner === null ? undefined : this.documents[inner.doc];
      const op = inner === null ? undefined : document?.op(inner.ref);
      if (inner === null || op === undefined) return [];
      if (op.op === 'call') return op.args.flatMap(([, arg]) => this.entriesOf({ doc: inner.doc, ref: arg }, depth + 1));
      if (op.op !== 'make' || op.shape !== 'map') return [];
      return op.items.filter(([key]) => key !== '**').map(([key, ref]) => [String(key), { doc: inner.doc, ref }] as const);
    });
  }

  /** `state["fix"] = answer`, and the same of a copy that is given back: `out = dict(state); out["fix"] = answer; return out`. */
  private *setWithin(document: LinkedDocument, unit: number): Generator<readonly [string, Value]> {
    const given = new Set((document.returns[unit] ?? []).flatMap((ref) => nameRead(document, document.op(ref))));
    const isState = (of: Ref): boolean => this.isParam(document, of) || nameRead(document, document.op(of)).some((name) => given.has(name));
    for (const [key, refs] of document.sets)
      for (const ref of refs) if (document.unitOf(ref) === unit && isState(document.baseOf(ref))) yield [key, { doc: document.id, ref }];
    for (const ref of document.calls) {
      const callee = document.unitOf(ref) === unit ? document.calleeOf(ref) : null;
      if (callee === null || document.form(callee) !== 'get' || document.textOf(callee) !== 'update') continue;
      const op = isState(document.baseOf(callee)) ? document.op(ref) : null;
      for (const [key, arg] of op?.op === 'call' ? op.args : [])
        if (typeof key === 'string' && key !== '**') yield [key, { doc: document.id, ref: arg }];
        else yield* this.entriesOf({ doc: document.id, ref: arg });
    }
  }

  private isState(document: LinkedDocument, of: Ref): boolean {
    return this.steps.has(`${document.id}:${document.unitOf(of)}`) && this.isParam(document, of);
  }

  /** What a step hands to `setState({ … })`. */
  private setBy(document: LinkedDocument, unit: number): readonly Value[] {
    if (this.names.stepSetters.length === 0) return [];
    return document.calls.flatMap((call) => {
      const callee = document.unitOf(call) === unit ? document.calleeOf(call) : null;
      if (callee === null || !this.names.stepSetters.includes(document.textOf(callee) ?? '')) return [];
      const op = document.op(call);
      return op.op === 'call' ? op.args.map(([, ref]) => ({ doc: document.id, ref })) : [];
    });
  }

  private isParam(document: LinkedDocument, of: Ref): boolean {
    const base = document.op(of);
    if (base.op === 'param') return true;
    if (base.op === 'get') return this.names.stepFields.includes(String(base.key)) && this.isParam(document, base.of);
    if (base.op !== 'read') return false;
    const unit = document.unitOf(of);
    if (document.facts.units[unit]?.params.some(({ name }) => name === base.name) === true) return true;
    // `({ inputData }) => …`
    const [write] = this.names.stepFields.includes(base.name) ? (document.writes[unit]?.get(base.name) ?? []) : [];
    return write !== undefined && this.isParam(document, document.valueOf(write));
  }
}

/** Functions that a call is given, and those of a map that it is given. */
function partsOf(document: LinkedDocument, { args }: Op & { op: 'call' }): readonly Ref[] {
  return args.flatMap(([, arg]) => {
    const op = document.form(arg) === 'make' ? document.op(arg) : null;
    return [arg, ...(op?.op === 'make' ? op.items.map(([, item]) => item) : [])];
  });
}

/** The local name that a value is read from or given back by. */
function nameRead(document: LinkedDocument, op: Op): readonly string[] {
  if (op.op === 'return') return nameRead(document, document.op(op.value));
  return op.op === 'read' ? [op.name] : [];
}
