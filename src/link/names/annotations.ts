import type { Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { instanceOf, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import type { Exports } from './exports.js';
import { literal } from '../files/modules.js';

/** What an annotation says: `Client`, `Optional[Client]`, `Annotated[Client, Depends(make)]`, `"Client"`. */
export class Annotations {
  constructor(
    private readonly exports: Exports,
    private readonly resolve: (value: Value) => readonly Definition[],
    /** Is a generic that stands for itself, beside what it holds: the context of a run. */
    private readonly isContext: (type: Definition) => boolean,
  ) {}

  of(document: LinkedDocument, ref: Ref): readonly Definition[] {
    const op = document.op(ref);
    if (op.op === 'index') return [...this.of(document, op.of).filter((item) => this.isContext(item)), ...this.of(document, op.by)];
    if (op.op === 'merge' || op.op === 'unknown') return (op.op === 'merge' ? op.of : op.uses).flatMap((part) => this.of(document, part));
    if (op.op === 'make') return op.items.flatMap(([, part]) => this.of(document, part));
    const text = literal(op);
    const found = text === null ? this.resolve({ doc: document.id, ref }) : this.exports.imported(document, text);
    return found.flatMap((item): Definition[] => {
      if (item.kind === 'unit') return [instanceOf(item, null)];
      // `Annotated[str, typer.Option(envvar="URL")]`
      if (item.kind === 'instance' || item.kind === 'setting') return [item];
      const isOfPackage = item.kind === 'external' && (item.name.includes('.') || document.facts.kind === 'php');
      return isOfPackage && !item.name.startsWith('typing.') ? [item] : [];
    });
  }
}
