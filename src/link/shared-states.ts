import { append } from '../model/append.js';
import type { Ref } from '../model/facts.js';
import type { NameKnowledge } from '../model/knowledge.js';
import type { Value } from '../model/program.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { NameIndex } from './names.js';

/**
 * The state that the steps of a graph share: what one step gives back under a key, another reads under it
 * (`return {"fix": answer}` and `state["fix"]` of two nodes of a LangGraph), and so is what the graph is started with.
 */
export class SharedStates {
  private readonly steppers = new NameIndex<true>();
  private readonly starters = new NameIndex<true>();
  private memo: ReadonlyMap<string, readonly Value[]> | null = null;
  private readonly steps = new Set<string>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    names: Pick<NameKnowledge, 'steppers' | 'starters'>,
  ) {
    for (const name of names.steppers) this.steppers.add(name, true);
    for (const name of names.starters) this.starters.add(name, true);
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
      for (const [key, refs] of document.sets)
        for (const ref of refs)
          if (document.unitOf(ref) === unit && this.isSetOfState(document, ref)) append(found, key, { doc: document.id, ref });
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
      for (const [, arg] of op.op === 'call' ? op.args : [])
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

  private isSetOfState(document: LinkedDocument, ref: Ref): boolean {
    const op = document.op(ref);
    return op.op === 'set' && this.isParam(document, op.of);
  }

  private isState(document: LinkedDocument, of: Ref): boolean {
    return this.steps.has(`${document.id}:${document.unitOf(of)}`) && this.isParam(document, of);
  }

  private isParam(document: LinkedDocument, of: Ref): boolean {
    const base = document.op(of);
    if (base.op === 'param') return true;
    const params = document.facts.units[document.unitOf(of)]?.params ?? [];
    return base.op === 'read' && params.some(({ name }) => name === base.name);
  }
}
