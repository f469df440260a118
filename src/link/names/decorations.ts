import type { Value } from '../../model/program.js';
import type { Definition, Definitions } from './definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';
import { functionsMade } from './made-functions.js';

export type UnitDefinition = Definition & { readonly kind: 'unit' };

/** Functions below a decorator of the tree: `@tool` hands them to `tool`, `@tool('…')` to the function that `tool` gives back. */
export class Decorations {
  private readonly given = new DocumentMap<readonly Value[]>();
  private readonly makers = new DocumentMap<readonly UnitDefinition[]>();
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
          this.makers.set(document.id, unit, [...this.decorators(document.id, unit), { ...maker, unit: taker }]);
        }
      }
    }
  }

  /** What a decorator is put above. */
  functions(doc: number, unit: number): readonly Value[] {
    return this.given.get(doc, unit) ?? [];
  }

  decorators(doc: number, unit: number): readonly UnitDefinition[] {
    return this.makers.get(doc, unit) ?? [];
  }

  private madeBy({ doc, unit }: UnitDefinition): readonly number[] {
    const document = this.documents[doc];
    return document === undefined ? [] : (functionsMade(document).get(unit) ?? []);
  }
}

function calleeOf(document: LinkedDocument, decorator: number): number {
  const op = document.op(decorator);
  return op.op === 'call' ? op.callee : decorator;
}

/** Where a decorator is a function that is called with what it stands above. */
const kinds: ReadonlySet<string> = new Set(['python', 'notebook']);
