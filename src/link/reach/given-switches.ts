import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from '../names/definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { onlyWrite } from '../documents/scopes.js';

interface Asked {
  readonly unit: number;
  readonly index: number;
  /** Of an object of options that the parameter is; null: the parameter itself. */
  readonly key: string | null;
  readonly fallback: Ref;
}

/**
 * What a function is told by its callers, or has where they say nothing: `publish(text, dry_run=True)`, `({ dryRun = true } = {}) => …`,
 * `options.dryRun ?? true`.
 */
export class GivenSwitches {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
    /** Does a default start leave a call out? */
    private readonly rests: (document: LinkedDocument, ref: Ref) => boolean,
  ) {}

  /** A value for each call; null where it is no such test, or where a call gives something that is not written out. */
  of(test: Value): readonly Value[] | null {
    const document = this.documents[test.doc];
    const asked = document === undefined ? null : this.askedIn(document, test.ref);
    if (document === undefined || asked === null) return null;
    const sites = this.definitions.knownCallers?.of(document.id, asked.unit) ?? [];
    const given = sites.map(({ document: caller, ref }) => this.givenBy({ doc: caller.id, ref }, document, asked));
    return given.length === 0 || given.includes(null) ? null : given.filter((value) => value !== null);
  }

  /** What the parameter that a name stands for is given by the calls that a default start makes, where it leaves others out; null where it leaves out none. */
  awake(document: LinkedDocument, ref: Ref): readonly Value[] | null {
    const known = this.memoAwake.get(document.id, ref);
    if (known !== undefined) return known;
    this.memoAwake.set(document.id, ref, null);
    const found = this.findAwake(document, ref);
    this.memoAwake.set(document.id, ref, found);
    return found;
  }
  private readonly memoAwake = new DocumentMap<readonly Value[] | null>();

  private findAwake(document: LinkedDocument, ref: Ref): readonly Value[] | null {
    const index = document.form(ref) === 'read' ? this.parameterAt(document, ref) : null;
    if (index === null) return null;
    const unit = document.unitOf(ref);
    const calls = this.definitions.knownCallers?.of(document.id, unit) ?? [];
    const awake = calls.filter((call) => !this.rests(call.document, call.ref));
    if (awake.length === 0 || awake.length === calls.length) return null;
    const fallback = document.facts.units[unit]?.params[index]?.default ?? null;
    const given = awake.map(({ document: caller, ref: call }) => {
      const value = this.definitions.knownCallers?.given({ doc: caller.id, ref: call }, document.id, unit, index) ?? null;
      return value ?? (fallback === null ? null : { doc: document.id, ref: fallback });
    });
    return given.includes(null) ? null : given.filter((value) => value !== null);
  }

  private givenBy(call: Value, document: LinkedDocument, { unit, index, key, fallback }: Asked): Value | null {
    const given = this.definitions.knownCallers?.given(call, document.id, unit, index) ?? null;
    const standing: Value = { doc: document.id, ref: fallback };
    if (given === null || key === null) return given ?? standing;
    const caller = this.documents[given.doc];
    const made = caller?.op(given.ref);
    if (made?.op !== 'make' || made.shape !== 'map' || made.items.some(([own]) => own === '**')) return null;
    const value = made.items.find(([own]) => own === key)?.[1];
    return value === undefined ? standing : { doc: given.doc, ref: value };
  }

  private askedIn(document: LinkedDocument, ref: Ref): Asked | null {
    const op = document.op(ref);
    if (op.op === 'merge') return this.withFallback(document, op.of);
    const write = onlyWrite(this.documents, document, ref);
    const value = write === null ? null : document.op(document.valueOf(write));
    if (value?.op === 'merge') return this.withFallback(document, value.of);
    if (write === null || value?.op !== 'param') return null;
    const unit = document.unitOf(write);
    const fallback = document.facts.units[unit]?.params[value.index]?.default ?? null;
    return fallback === null || !isYesOrNo(document, fallback) ? null : { unit, index: value.index, key: null, fallback };
  }

  /** A part of the options that a parameter is, or a constant. */
  private withFallback(document: LinkedDocument, [first, fallback, ...others]: readonly Ref[]): Asked | null {
    const get = first === undefined ? null : document.op(first);
    if (get?.op !== 'get' || fallback === undefined || others.length > 0 || !isYesOrNo(document, fallback)) return null;
    const index = this.parameterAt(document, get.of);
    return index === null ? null : { unit: document.unitOf(get.of), index, key: String(get.key), fallback };
  }

  private parameterAt(document: LinkedDocument, ref: Ref): number | null {
    const op = document.op(ref);
    if (op.op === 'param') return op.index;
    const write = onlyWrite(this.documents, document, ref);
    const value = write === null || document.unitOf(write) !== document.unitOf(ref) ? null : document.op(document.valueOf(write));
    return value?.op === 'param' ? value.index : null;
  }
}

/** Another default (nothing, a text) is a value that somebody works with. */
export function isYesOrNo(document: LinkedDocument, ref: Ref): boolean {
  const op = document.op(ref);
  return op.op === 'const' && typeof op.value === 'boolean';
}
