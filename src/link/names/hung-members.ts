import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { isOwnObject } from '../containers/contents.js';
import type { Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';

interface HungContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
}

/** `server.shop = { orders }`: maps and functions that the tree hangs on an object of a package, for whoever is given that object. */
export class HungMembers {
  /** By the name that they are set under. */
  private readonly byKey = new Map<string, { readonly doc: number; readonly of: Ref; readonly value: Ref }[]>();

  constructor(private readonly context: HungContext) {
    for (const document of context.documents) if (document.role !== 'test' && document.role !== 'vendored') this.add(document);
  }

  of({ call }: Definition & { readonly kind: 'external' }, key: string): readonly Definition[] {
    if (call === null) return [];
    return (this.byKey.get(key) ?? []).flatMap(({ doc, of, value }) => {
      const holders = this.context.of({ doc, ref: of });
      const isSame = holders.some((own) => own.kind === 'external' && own.call?.doc === call.doc && own.call.ref === call.ref);
      return isSame ? this.context.of({ doc, ref: value }).filter(({ kind }) => kind !== 'external') : [];
    });
  }

  private add(document: LinkedDocument): void {
    for (const [key, refs] of document.sets)
      for (const ref of refs) {
        const of = document.baseOf(ref);
        const set = document.form(of) === 'read' && !isOwnObject(document.op(of)) ? document.op(ref) : null;
        const form = set?.op === 'set' ? document.form(set.value) : null;
        if (set?.op === 'set' && (form === 'make' || form === 'closure'))
          append(this.byKey, key, { doc: document.id, of, value: set.value });
      }
  }
}
