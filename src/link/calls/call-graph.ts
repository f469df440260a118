import { append } from '../../model/append.js';
import type { CallView, UnitView } from '../../model/program.js';
import type { Calls } from './calls.js';
import type { Definitions } from '../names/definitions.js';
import type { LinkedDocument } from '../documents/documents.js';

/** Which calls a unit's body reaches, through functions, methods and callbacks of the tree. */
export class CallGraph {
  private readonly own = new Map<string, CallView[]>();
  private readonly memo = new Map<string, readonly CallView[]>();
  /** Units that a call starts elsewhere, by its number: those of a low-code flow. */
  private readonly started = new Map<number, readonly string[]>();

  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    private readonly calls: Calls,
    called: readonly { readonly by: CallView; readonly units: readonly UnitView[] }[],
  ) {
    for (const { by, units } of called) {
      const keys = units.map(({ doc, unit }) => `${doc}:${unit}`);
      this.started.set(by.id, keys);
    }
    for (const call of calls.all) {
      const key = `${call.value.doc}:${call.unit.unit}`;
      append(this.own, key, call);
    }
  }

  /** The unit's own calls first, then those of what it calls. At most 2,000. */
  reaches(unit: UnitView): readonly CallView[] {
    const key = `${unit.doc}:${unit.unit}`;
    const known = this.memo.get(key);
    if (known !== undefined) return known;
    const found = this.walk([key]);
    this.memo.set(key, found);
    return found;
  }

  /** What one call reaches: the bodies of the tree's functions that it can run. */
  behind(call: CallView): readonly CallView[] {
    return this.walk(this.targets(call));
  }

  private walk(start: readonly string[]): readonly CallView[] {
    const seen = new Set<string>();
    const found: CallView[] = [];
    const pending = [...start];
    for (let next = pending.shift(); next !== undefined && found.length < maxCalls; next = pending.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      pending.push(...this.nested(next));
      for (const call of this.own.get(next) ?? []) {
        found.push(call);
        pending.push(...this.targets(call));
      }
    }
    if (found.length >= maxCalls) this.definitions.limits.note(found[0]?.value.doc ?? 0, 'too-many');
    return found;
  }

  /** Functions written inside the unit run with it, and so does the code that a tool of a low-code flow holds. */
  private nested(key: string): readonly string[] {
    return (this.memoNested ??= this.findNested()).get(key) ?? [];
  }
  private memoNested: ReadonlyMap<string, readonly string[]> | null = null;

  private findNested(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    for (const { id, facts, parent: holder } of this.documents) {
      facts.units.forEach(({ parent, form }, index) => {
        if (form === 'function') append(found, `${id}:${parent}`, `${id}:${index}`);
      });
      const around = holder === null ? undefined : this.documents[holder.doc]?.facts;
      if (holder !== null && around?.kind === 'low-code') append(found, `${holder.doc}:${holder.unit}`, `${id}:0`);
    }
    return found;
  }

  private targets(call: CallView): readonly string[] {
    const known = this.memoTargets.get(call.id) ?? [...this.findTargets(call), ...(this.started.get(call.id) ?? [])];
    this.memoTargets.set(call.id, known);
    return known;
  }
  private readonly memoTargets = new Map<number, readonly string[]>();

  private findTargets(call: CallView): string[] {
    const document = this.documents[call.value.doc];
    const op = document?.op(call.value.ref);
    if (op?.op !== 'call') return [];
    const values = [op.callee, ...op.args.map(([, ref]) => ref)];
    return values.flatMap((ref, position) => {
      const form = document?.form(ref);
      if (position > 0 && form !== 'read' && form !== 'get' && form !== 'closure') return [];
      return this.definitions.of({ doc: call.value.doc, ref }).flatMap((definition) => {
        if (definition.kind !== 'unit') return [];
        const unit = this.documents[definition.doc]?.facts.units[definition.unit];
        if (unit?.form === 'function') return [`${definition.doc}:${definition.unit}`];
        return position === 0 ? this.constructorsOf(definition.doc, definition.unit) : [];
      });
    });
  }

  private constructorsOf(doc: number, unit: number): string[] {
    const units = this.documents[doc]?.facts.units ?? [];
    return units.flatMap((inner, index) =>
      inner.parent === unit && (inner.name === '__init__' || inner.name === 'constructor') ? [`${doc}:${index}`] : [],
    );
  }
}

const maxCalls = 2000;
