import type { Op, Ref } from '../model/facts.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { literal } from './modules.js';

/** Functions that are taken by a name which is only known when the program runs: any of those of the module or the object. */
export class ComputedNames {
  constructor(
    private readonly documents: readonly LinkedDocument[],
    private readonly definitions: Definitions,
  ) {}

  /** Of `tools[name]` with an imported module, `globals()[name]` and `getattr(tools, name)`; none for anything else. */
  of(document: LinkedDocument, op: Op & { op: 'index' | 'call' }): readonly string[] {
    const holder = op.op === 'index' ? moduleIn(document, op.of) : holderIn(document, op);
    if (holder === null) return [];
    return this.definitions.of({ doc: document.id, ref: holder }).flatMap((item) => {
      const around = item.kind === 'instance' ? item.unit : 0;
      const units = item.kind === 'module' || item.kind === 'instance' ? (this.documents[item.doc]?.facts.units ?? []) : [];
      return units.flatMap(({ name, parent, form }) => (parent === around && form === 'function' && name !== '' ? [name] : []));
    });
  }
}

function moduleIn(document: LinkedDocument, of: Ref): Ref | null {
  const base = document.op(of);
  const isModule = base.op === 'read' && document.importsByLocal.get(base.name)?.some(({ name }) => name === '*') === true;
  return isModule || base.op === 'call' ? of : null;
}

function holderIn(document: LinkedDocument, { callee, args }: Op & { op: 'call' }): Ref | null {
  const name = document.op(callee);
  const [first, second] = args;
  if (name.op !== 'read' || name.name !== 'getattr' || first === undefined || second === undefined) return null;
  return literal(document.op(second[1])) === null ? first[1] : null;
}
