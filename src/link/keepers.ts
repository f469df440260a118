import { append } from '../model/append.js';
import type { Ref } from '../model/facts.js';
import type { Value } from '../model/program.js';
import type { Definitions } from './definitions.js';
import type { LinkedDocument } from './documents.js';
import { literal } from './modules.js';
import type { Slices } from './slice.js';

export interface KeeperContext {
  readonly documents: readonly LinkedDocument[];
  readonly definitions: Definitions;
  readonly slices: Slices;
}

/**
 * Objects of a framework that keep what is put into them for everything that runs later: `st.session_state["rows"] = uploaded` is what
 * another run, another function or another page finds under `st.session_state.rows`.
 */
export function joinKeepers({ documents, definitions, slices }: KeeperContext, keepers: readonly string[]): void {
  const places = new KeeperPlaces(definitions, keepers);
  for (const document of documents) if (document.role !== 'test' && document.role !== 'vendored') places.note(document);
  for (const { key, value } of places.taken) {
    const put = places.put.get(key);
    if (put !== undefined) slices.join(value, key.slice(key.lastIndexOf('\n') + 1), put);
  }
}

class KeeperPlaces {
  /** By keeper and key. */
  readonly put = new Map<string, Value[]>();
  readonly taken: { readonly key: string; readonly value: Value }[] = [];
  private readonly names: ReadonlySet<string>;
  private readonly last: ReadonlySet<string>;

  constructor(
    private readonly definitions: Definitions,
    keepers: readonly string[],
  ) {
    this.names = new Set(keepers);
    this.last = new Set(keepers.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  }

  note(document: LinkedDocument): void {
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const form = document.form(ref);
      if (form === 'get') this.noteGet(document, ref);
      else if (form === 'set') this.noteSet(document, ref);
      else if (form === 'call') this.noteCall(document, ref);
    }
  }

  private noteGet(document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    const keeper = op.op === 'get' && typeof op.key === 'string' ? this.keeperAt(document, op.of) : null;
    if (op.op === 'get' && keeper !== null) this.taken.push({ key: `${keeper}\n${op.key}`, value: { doc: document.id, ref } });
  }

  private noteSet(document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    const keeper = op.op === 'set' && typeof op.key === 'string' ? this.keeperAt(document, op.of) : null;
    if (op.op === 'set' && keeper !== null) append(this.put, `${keeper}\n${op.key}`, { doc: document.id, ref });
  }

  /** `keeper.rows.append(x)`, `keeper.set("rows", x)`, `keeper.get("rows")` */
  private noteCall(document: LinkedDocument, ref: Ref): void {
    const op = document.op(ref);
    const callee = op.op === 'call' ? document.op(op.callee) : null;
    if (op.op !== 'call' || callee?.op !== 'get' || op.args.length === 0) return;
    const holder = document.op(callee.of);
    const kept = holder.op === 'get' && typeof holder.key === 'string' ? this.keeperAt(document, holder.of) : null;
    if (holder.op === 'get' && kept !== null)
      for (const [, arg] of op.args)
        if (document.form(arg) !== 'closure' && document.form(arg) !== 'const')
          append(this.put, `${kept}\n${holder.key}`, { doc: document.id, ref: arg });
    const keeper = kept === null ? this.keeperAt(document, callee.of) : null;
    const key = keeper === null ? null : literal(document.op(op.args[0]?.[1] ?? ref));
    if (keeper === null || key === null) return;
    const given = op.args[1]?.[1];
    if (callee.key === 'get') this.taken.push({ key: `${keeper}\n${key}`, value: { doc: document.id, ref } });
    else if (given !== undefined) append(this.put, `${keeper}\n${key}`, { doc: document.id, ref: given });
  }

  private keeperAt(document: LinkedDocument, of: Ref): string | null {
    const op = document.op(of);
    const written = op.op === 'read' ? op.name : op.op === 'get' ? String(op.key) : '';
    if (!this.last.has(written)) return null;
    return this.definitions.names({ doc: document.id, ref: of }).find((name) => this.names.has(name)) ?? null;
  }
}
