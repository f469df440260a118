import { append } from '../../model/append.js';
import type { Ref } from '../../model/facts.js';
import type { KeptBox } from '../../model/knowledge.js';
import type { Value } from '../../model/program.js';
import type { LinkedDocument } from '../documents/documents.js';
import { literal } from '../files/modules.js';
import { NameIndex } from '../names/names.js';
import type { Slices } from '../flows/slice.js';

/**
 * Objects of a framework that keep what is put into them for everything that runs later: `st.session_state["rows"] = uploaded` is what
 * another run, another function or another page finds under `st.session_state.rows`.
 */
export class Keepers {
  private readonly keepers = new NameIndex<string>();
  private readonly last: ReadonlySet<string>;
  private readonly boxes = new NameIndex<KeptBox>();
  private readonly boxNames: ReadonlySet<string>;
  private memo: Kept | null = null;

  constructor(
    private readonly documents: readonly LinkedDocument[],
    keepers: readonly string[],
    boxes: readonly KeptBox[],
    private readonly names: (value: Value) => readonly string[],
  ) {
    for (const name of keepers) this.keepers.add(name, name);
    this.last = new Set(keepers.flatMap((name) => lastNames(name)));
    for (const box of boxes) for (const name of box.calls) this.boxes.add(name, box);
    this.boxNames = new Set(boxes.flatMap(({ calls }) => calls.flatMap(lastNames)));
  }

  /** What was put where `ref`, a read of a keeper, takes it from. */
  put(document: LinkedDocument, ref: Ref): readonly Value[] {
    const taken = this.takenAt(document, ref);
    return taken === null ? [] : ((this.memo ??= this.collect()).put.get(taken) ?? []);
  }

  join(slices: Slices): void {
    const { put, taken } = (this.memo ??= this.collect());
    for (const [key, values] of taken) {
      const given = put.get(key);
      if (given !== undefined) for (const value of values) slices.join(value, key.slice(key.lastIndexOf('\n') + 1), given);
    }
  }

  private collect(): Kept {
    const kept = { put: new Map<string, Value[]>(), taken: new Map<string, Value[]>() };
    for (const document of this.documents) {
      if (document.role === 'test' || document.role === 'vendored') continue;
      for (let ref = 0; ref < document.facts.ops.length; ref++) {
        const form = document.form(ref);
        if (form === 'set') this.noteSet(kept, document, ref);
        else if (form === 'call') this.noteCall(kept, document, ref);
        const key = this.takenAt(document, ref) ?? (form === 'call' ? this.boxAt(document, ref) : null);
        if (key !== null) append(kept.taken, key, { doc: document.id, ref });
      }
    }
    return kept;
  }

  /** The keeper and the key that is read: `keeper.rows`, `keeper.get("rows")`. */
  private takenAt(document: LinkedDocument, ref: Ref): string | null {
    const form = document.form(ref);
    if (form === 'get') return this.placeOf(document, document.baseOf(ref), document.textOf(ref) ?? '');
    const taken = form === 'call' ? takenBy(document, ref) : null;
    return taken === null ? null : this.placeOf(document, taken.of, taken.key);
  }

  /** `st.text_area("Draft", key="draft")` shows what stands under its key. */
  private boxAt(document: LinkedDocument, ref: Ref): string | null {
    const callee = document.calleeOf(ref);
    if (document.form(callee) !== 'get' || !this.boxNames.has(document.textOf(callee) ?? '')) return null;
    const [box] = this.names({ doc: document.id, ref: callee }).flatMap((name) => this.boxes.find(name));
    const op = box === undefined ? null : document.op(ref);
    const given = op?.op === 'call' ? op.args.find(([key]) => key === box?.key)?.[1] : undefined;
    const key = given === undefined ? null : literal(document.op(given));
    return key === null || box === undefined ? null : `${box.keeper}\n${key}`;
  }

  private noteSet({ put }: Kept, document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    const place = op.op === 'set' && typeof op.key === 'string' ? this.placeOf(document, op.of, op.key) : null;
    if (place !== null) append(put, place, { doc: document.id, ref });
  }

  /** `keeper.rows.append(x)`, `keeper.set("rows", x)` */
  private noteCall({ put }: Kept, document: LinkedDocument, ref: Ref): void {
    if (document.form(document.calleeOf(ref)) !== 'get') return;
    const op = document.op(ref);
    const callee = op.op === 'call' ? document.op(op.callee) : null;
    if (op.op !== 'call' || callee?.op !== 'get' || op.args.length === 0) return;
    const holder = document.op(callee.of);
    const kept = holder.op === 'get' && typeof holder.key === 'string' ? this.placeOf(document, holder.of, holder.key) : null;
    if (kept !== null)
      for (const [, arg] of op.args)
        if (document.form(arg) !== 'closure' && document.form(arg) !== 'const') append(put, kept, { doc: document.id, ref: arg });
    const given = op.args[1]?.[1];
    if (kept !== null || given === undefined || callee.key === 'get') return;
    const key = literal(document.op(op.args[0]?.[1] ?? ref));
    const place = key === null ? null : this.placeOf(document, callee.of, key);
    if (place !== null) append(put, place, { doc: document.id, ref: given });
  }

  private placeOf(document: LinkedDocument, of: Ref, key: string): string | null {
    const form = document.form(of);
    if ((form !== 'read' && form !== 'get') || !this.last.has(document.textOf(of) ?? '')) return null;
    const [keeper] = this.names({ doc: document.id, ref: of }).flatMap((name) => this.keepers.find(name));
    return keeper === undefined ? null : `${keeper}\n${key}`;
  }
}

/** `row.get("summary")`: what the text is taken out of. */
export function takenBy(document: LinkedDocument, call: Ref): Taken | null {
  const callee = document.calleeOf(call);
  if (document.form(callee) !== 'get' || !taking.has(document.textOf(callee) ?? '')) return null;
  const op = document.op(call);
  const first = op.op === 'call' ? op.args[0]?.[1] : undefined;
  const key = first !== undefined && document.form(first) === 'const' ? document.textOf(first) : null;
  return key === null ? null : { of: document.baseOf(callee), key };
}

const taking: ReadonlySet<string> = new Set(['get', 'getItem']);

/** What a text is taken out of, and the text. */
export interface Taken {
  readonly of: Ref;
  readonly key: string;
}

/** `{a,b}` of `x.{a,b}`. */
function lastNames(pattern: string): readonly string[] {
  return pattern
    .slice(pattern.lastIndexOf('.') + 1)
    .replace(/[{}]/g, '')
    .split(',');
}

/** By keeper and key. */
interface Kept {
  readonly put: Map<string, Value[]>;
  readonly taken: Map<string, Value[]>;
}
