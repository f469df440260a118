import type { Value } from '../../model/program.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { parameterOf } from '../documents/scopes.js';

/** Functions that make whichever client they are asked for: `def service(api): return build(api, "v1")`. */
export class KeyedResults {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly of: (value: Value) => readonly Definition[],
    /** What a call gives a function for one of its parameters. */
    private readonly given: (call: Value, doc: number, unit: number, index: number) => Value | null,
  ) {}

  /** Every text that is written for a value. */
  texts(value: Value): readonly string[] {
    const found = this.of(value).map((own) => (own.kind === 'value' ? this.documents[own.doc]?.op(own.ref) : undefined));
    return [...new Set(found.flatMap((op) => (op === undefined ? [] : (literal(op) ?? []))))];
  }

  /** Of all that the function makes, is this what the caller asks for? */
  isAskedFor(result: Definition, { doc, unit }: Definition & { kind: 'unit' }, caller: Value): boolean {
    const made = result.kind === 'external' && result.call?.doc === doc ? result.call.ref : null;
    const document = this.documents[doc];
    const op = made === null || document?.unitOf(made) !== unit ? undefined : document.op(made);
    const key = op?.op === 'call' ? op.args.find(([own]) => own === 0)?.[1] : undefined;
    const index = key === undefined ? null : parameterOf(this.documents, { doc, ref: key });
    const said = index === null ? null : this.given(caller, doc, unit, index);
    const [asked] = said === null ? [] : this.texts(said);
    return asked === undefined || result.kind !== 'external' || result.name.endsWith(`(${asked})`);
  }
}
