import type { Ref } from '../../model/facts.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';

/** Functions that are taken by a name which is only known when the program runs: any of those of the module or the object. */
export class ComputedNames {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  /** Of `tools[name]` with an imported module, `globals()[name]` and `getattr(tools, name)`; none for anything else. */
  of(document: LinkedDocument, ref: Ref): readonly string[] {
    const holder = document.form(ref) === 'index' ? moduleIn(document, document.baseOf(ref)) : holderIn(document, ref);
    if (holder === null) return [];
    return this.definitions.of({ doc: document.id, ref: holder }).flatMap((item) => {
      const around = item.kind === 'instance' ? item.unit : 0;
      const units = item.kind === 'module' || item.kind === 'instance' ? (this.documents[item.doc]?.facts.units ?? []) : [];
      return units.flatMap(({ name, parent, form }) => (parent === around && form === 'function' && name !== '' ? [name] : []));
    });
  }
}

function moduleIn(document: LinkedDocument, of: Ref): Ref | null {
  const form = document.form(of);
  return document.isModule(of) || form === 'call' ? of : null;
}

function holderIn(document: LinkedDocument, ref: Ref): Ref | null {
  const callee = document.calleeOf(ref);
  const op = document.form(callee) === 'read' && document.textOf(callee) === 'getattr' ? document.op(ref) : null;
  const [first, second] = op?.op === 'call' ? op.args : [];
  if (first === undefined || second === undefined) return null;
  return literal(document.op(second[1])) === null ? first[1] : null;
}
