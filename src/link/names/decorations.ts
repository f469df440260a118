import type { Value } from '../../model/program.js';
import type { Definition, Definitions } from './definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { unitOf } from './definition.js';
import { functionsMade } from './made-functions.js';

export type UnitDefinition = Definition & { readonly kind: 'unit' };

/** Functions below a decorator of the tree: `@tool` hands them to `tool`, `@tool('…')` to the function that `tool` gives back. */
export class Decorations {
  private readonly given = new DocumentMap<readonly Value[]>();
  private readonly makers = new DocumentMap<readonly UnitDefinition[]>();
  private readonly inPlace = new DocumentMap<readonly UnitDefinition[]>();
  private readonly pending: { readonly document: LinkedDocument; readonly unit: number; readonly decorator: number }[] = [];

  constructor(
    private readonly documents: readonly LinkedDocument[],
    own: readonly LinkedDocument[],
    isNamed: (document: LinkedDocument, ref: number) => boolean,
  ) {
    for (const document of own)
      if (kinds.has(document.facts.kind))
        document.facts.units.forEach(({ decorators }, unit) => {
          for (const decorator of decorators)
            if (isNamed(document, calleeOf(document, decorator))) this.pending.push({ document, unit, decorator });
        });
  }

  /** Once names can be resolved. What a factory gives back is read off, not resolved: its parameters are what is being found here. */
  settle(definitions: Definitions): void {
    for (const { document, unit, decorator } of this.pending.splice(0)) {
      const closure = document.closureOf.get(unit);
      const callee = calleeOf(document, decorator);
      for (const maker of closure === undefined ? [] : definitions.of({ doc: document.id, ref: callee })) {
        if (maker.kind !== 'unit' || closure === undefined) continue;
        for (const taker of callee === decorator ? [maker.unit] : this.madeBy(maker)) {
          this.given.set(maker.doc, taker, [...this.functions(maker.doc, taker), { doc: document.id, ref: closure }]);
          for (const wrapper of this.madeBy({ ...maker, unit: taker }))
            this.inPlace.set(maker.doc, wrapper, [...this.wrapped(maker.doc, wrapper), unitOf(document.id, unit)]);
          this.makers.set(document.id, unit, [...this.decorators(document.id, unit), { ...maker, unit: taker }]);
        }
      }
    }
  }

  /** What a decorator is put above. */
  functions(doc: number, unit: number): readonly Value[] {
    return this.given.get(doc, unit) ?? [];
  }

  /** Functions for which the unit is called, because a decorator gives it back in their place. */
  wrapped(doc: number, unit: number): readonly UnitDefinition[] {
    return this.inPlace.get(doc, unit) ?? [];
  }

  /**
   * Whether a call of a decorated function is the one by which its decorator calls it with all that it is given, and how many
   * arguments that adds before those of any other call: `return step(session, *given)`.
   */
  passedOn({ doc: at, ref }: Value, doc: number, unit: number): { readonly passing: boolean; readonly before: number } {
    const passing = this.passings(doc, unit);
    if (passing.some(({ call }) => call.doc === at && call.ref === ref)) return { passing: true, before: 0 };
    return { passing: false, before: passing[0]?.before ?? 0 };
  }

  private passings(doc: number, unit: number): readonly Passing[] {
    if (this.decorators(doc, unit).length === 0) return none;
    const known = this.memoPassings.get(doc, unit);
    if (known !== undefined) return known;
    const found = this.decorators(doc, unit).flatMap((decorator) =>
      this.madeBy(decorator).flatMap((wrapper) => this.passingsIn(decorator, wrapper)),
    );
    this.memoPassings.set(doc, unit, found);
    return found;
  }
  private readonly memoPassings = new DocumentMap<readonly Passing[]>();

  private passingsIn({ doc, unit }: UnitDefinition, wrapper: number): Passing[] {
    const document = this.documents[doc];
    const step = document?.facts.units[unit]?.params[0]?.name;
    const params = document?.facts.units[wrapper]?.params ?? [];
    const rest = params.findIndex(({ form }) => form === 'rest');
    if (document === undefined || step === undefined || rest < 0) return [];
    return document.calls.flatMap((ref) => {
      const op = document.unitOf(ref) === wrapper ? document.op(ref) : null;
      if (op?.op !== 'call' || document.form(op.callee) !== 'read' || document.textOf(op.callee) !== step) return [];
      const given = op.args.findIndex(([key, value]) => key === '*' && document.textOf(value) === params[rest]?.name);
      return given < 0 ? [] : [{ call: { doc, ref }, before: given - rest }];
    });
  }

  decorators(doc: number, unit: number): readonly UnitDefinition[] {
    return this.makers.get(doc, unit) ?? [];
  }

  private madeBy({ doc, unit }: UnitDefinition): readonly number[] {
    const document = this.documents[doc];
    return document === undefined ? [] : (functionsMade(document).get(unit) ?? []);
  }
}

interface Passing {
  readonly call: Value;
  readonly before: number;
}

const none: readonly Passing[] = [];

function calleeOf(document: LinkedDocument, decorator: number): number {
  const op = document.op(decorator);
  return op.op === 'call' ? op.callee : decorator;
}

/** Where a decorator is a function that is called with what it stands above. */
const kinds: ReadonlySet<string> = new Set(['python', 'notebook']);
