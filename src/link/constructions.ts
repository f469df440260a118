import type { Value } from '../model/program.js';
import type { Definition } from './definition.js';
import type { MemberContext } from './members.js';

/** Fields that constructions name: `Config{URL: url}`, `new Config(url: url)`. */
export class Constructions {
  private memo: ReadonlyMap<string, readonly Construction[]> | null = null;

  constructor(private readonly context: Pick<MemberContext, 'documents' | 'limits' | 'of'>) {}

  /** What the construction of this very object names the field. */
  given(self: Definition, key: string): readonly Definition[] {
    const call = self.kind === 'instance' ? self.call : null;
    const op = call === null ? undefined : this.context.documents[call.doc]?.op(call.ref);
    if (call === null || op?.op !== 'call' || op.style !== 'new') return [];
    return op.args.flatMap(([name, ref]) => (name === key ? this.context.of({ doc: call.doc, ref }) : []));
  }

  /** What any construction of the class names it. */
  of(doc: number, unit: number, key: string): readonly Definition[] {
    this.memo ??= this.collect();
    return this.context.limits
      .first(this.memo.get(key) ?? [], maxConstructions, doc)
      .filter(({ callee }) => this.context.of(callee).some((item) => item.kind === 'unit' && item.doc === doc && item.unit === unit))
      .flatMap(({ value }) => this.context.of(value));
  }

  private collect(): ReadonlyMap<string, readonly Construction[]> {
    const found = new Map<string, Construction[]>();
    for (const document of this.context.documents) {
      if (document.role === 'test') continue;
      for (const ref of document.calls) {
        const op = document.op(ref);
        if (op.op !== 'call' || op.style !== 'new') continue;
        for (const [key, value] of op.args) {
          if (typeof key !== 'string') continue;
          const list = found.get(key) ?? [];
          found.set(key, list);
          list.push({ callee: { doc: document.id, ref: op.callee }, value: { doc: document.id, ref: value } });
        }
      }
    }
    return found;
  }
}

interface Construction {
  readonly callee: Value;
  readonly value: Value;
}

/** Of one field's name; more are not looked at. */
const maxConstructions = 60;
