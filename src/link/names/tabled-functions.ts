import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from './definitions.js';
import { DocumentMap } from '../documents/document-map.js';
import type { LinkedDocument } from '../documents/documents.js';

/** `{ '#ask': { execute: ask } }`: what is written in a table is called by its key there, by a computed one, or by what it is taken out as. */
export class TabledFunctions {
  private readonly keys = new DocumentMap<readonly string[]>();
  private readonly pending: { readonly key: string; readonly value: Value }[] = [];
  /** `command` of `const command = commands[word]`. */
  private readonly takenAs = new Set<string>();

  constructor(
    documents: readonly LinkedDocument[],
    private readonly isNamed: (document: LinkedDocument, ref: Ref) => boolean,
  ) {
    for (const document of documents) this.add(document);
  }

  /** Once names can be resolved. */
  settle(definitions: Definitions): void {
    for (const { key, value } of this.pending.splice(0))
      for (const definition of definitions.of(value))
        if (definition.kind === 'unit')
          this.keys.set(definition.doc, definition.unit, [...(this.keys.get(definition.doc, definition.unit) ?? ['']), key]);
  }

  /** What a function may be called as because it stands in a table; nothing for one that stands in none. */
  namesOf(doc: number, unit: number): readonly string[] {
    const keys = this.keys.get(doc, unit);
    return keys === undefined ? [] : [...keys, ...this.takenAs];
  }

  private add(document: LinkedDocument): void {
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const form = document.form(ref);
      if (form === 'write' && document.form(document.valueOf(ref)) === 'index') this.takenAs.add(document.textOf(ref) ?? '');
      const op = form === 'make' ? document.op(ref) : null;
      if (op?.op !== 'make' || op.shape !== 'map') continue;
      for (const [key, value] of op.items)
        if (document.form(value) === 'read' && this.isNamed(document, value))
          this.pending.push({ key: String(key), value: { doc: document.id, ref: value } });
    }
  }
}
