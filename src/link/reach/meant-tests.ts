import type { Value } from '../../model/program.js';
import { spelledOut } from '../documents/spelled-out.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Definitions } from '../names/definitions.js';

/** What a condition stands for that is a name, a call, or the reading of a text. */
export class MeantTests {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  /** `LIVE = getenv("LIVE", "no") == "yes"`: the comparison that a name stands for. */
  named(test: Value): Value | null {
    const [only, ...others] = this.definitions.of(test).filter((own) => own.kind !== 'external' || !declaredAs.has(own.name));
    const op = only?.kind === 'value' && others.length === 0 ? this.documents[only.doc]?.op(only.ref) : undefined;
    return only?.kind === 'value' && op?.op === 'unknown' && op.operator !== undefined ? only : null;
  }

  /** What a name, a call or a field stands for; empty where that is no comparison. */
  standsFor(test: Value): readonly Value[] {
    const one = this.named(test) ?? this.result(test);
    return one === null ? this.several(test) : [one];
  }

  /** What a field of several objects is, where one of them has it from a comparison and all others from a yes or no; empty for any other test. */
  private several(test: Value): readonly Value[] {
    const found = this.definitions.of(test).flatMap((own) => (own.kind === 'value' ? [own] : []));
    if (found.length < 2 || found.length < this.definitions.of(test).length) return [];
    const ops = found.map(({ doc, ref }) => this.documents[doc]?.op(ref));
    const compared = ops.filter((op) => op?.op === 'unknown' && op.operator !== undefined);
    const plain = ops.filter((op) => op?.op === 'const' && typeof op.value === 'boolean');
    return compared.length > 0 && compared.length + plain.length === found.length ? found : [];
  }

  /** Of the call itself, or of a name for what it gives. */
  spelledOut(test: Value): Value | null {
    const call = this.callOf(test);
    const document = this.documents[call.doc];
    const meant = document === undefined ? null : spelledOut(document, call.ref);
    return meant === null ? null : { doc: call.doc, ref: meant };
  }

  /** `["1", "yes"].includes(value)`: what is looked for, and the list that is written out; empty for any other test. */
  amongWritten(test: Value): readonly Value[] {
    const { doc, ref } = this.callOf(test);
    const document = this.documents[doc];
    const op = document?.op(ref);
    const callee = op?.op === 'call' ? document?.op(op.callee) : undefined;
    const word = op?.op === 'call' && op.args.length === 1 ? op.args[0]?.[1] : undefined;
    if (callee?.op !== 'get' || word === undefined || !lookups.has(String(callee.key)) || document?.form(callee.of) !== 'make') return [];
    return [word, callee.of].map((own): Value => ({ doc, ref: own }));
  }

  private callOf(test: Value): Value {
    const [only, ...others] = this.definitions.of(test);
    return only?.kind === 'external' && others.length === 0 && only.call !== null ? only.call : only?.kind === 'value' ? only : test;
  }

  /** `except ImportError: AVAILABLE = False`: what is written where something failed is no default. */
  isFallenBackTo(test: Value): boolean {
    return this.definitions.of(test).some((own) => {
      const document = own.kind === 'value' ? this.documents[own.doc] : undefined;
      if (own.kind !== 'value' || document === undefined) return false;
      return document.blocksOf(own.ref).some((index) => document.facts.blocks[index]?.form === 'catch');
    });
  }

  /** `if is_dry_run():` of a function without parameters, the one value that it gives. */
  result(test: Value): Value | null {
    const op = this.documents[test.doc]?.op(test.ref);
    const [only, ...others] = op?.op === 'call' ? this.definitions.of({ doc: test.doc, ref: op.callee }) : [];
    const document = only?.kind === 'unit' ? this.documents[only.doc] : undefined;
    if (only?.kind !== 'unit' || document === undefined || others.length > 0) return null;
    const [returned, ...more] = document.returns[only.unit] ?? [];
    const value = returned === undefined ? undefined : document.op(returned);
    const isPlain = document.facts.units[only.unit]?.params.length === 0 && more.length === 0;
    return isPlain && value?.op === 'return' ? { doc: document.id, ref: value.value } : null;
  }
}

/** Types of a field that is declared first and set by the constructor: `private readonly live: boolean`. */
const declaredAs: ReadonlySet<string> = new Set(['boolean', 'bool', 'Boolean']);
/** Methods that ask whether a list has an item. */
const lookups: ReadonlySet<string> = new Set(['includes', 'include?', 'contains', 'Contains']);
