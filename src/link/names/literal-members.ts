import { bareName } from '../../model/bare-name.js';
import type { Key, Op, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import { valueOf, type Definition } from './definition.js';
import type { LinkedDocument } from '../documents/documents.js';
import { isSettings } from '../files/parsed-files.js';

interface LiteralContext {
  readonly documents: readonly LinkedDocument[];
  of(value: Value): readonly Definition[];
  members(definition: Definition, key: Key): readonly Definition[];
}

/** What stands under a key of a list or a map that is written out, in code or in a file of settings. */
export class LiteralMembers {
  constructor(private readonly context: LiteralContext) {}

  /** What the key is in the literal or, where it does not write it, in what is spread into it; maps may be spread into each other. */
  of(start: Value, key: Key): readonly Definition[] {
    const found: Definition[] = [];
    const seen = new Set<string>();
    const pending: Definition[] = [valueOf(start)];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.kind !== 'value') {
        found.push(...this.context.members(next, key));
        continue;
      }
      const { doc, ref } = next;
      const op = this.context.documents[doc]?.op(ref);
      if (op?.op !== 'make' || seen.has(`${doc}:${ref}`)) continue;
      seen.add(`${doc}:${ref}`);
      const items = this.itemsOf(doc, op, key);
      for (const [own, item] of items)
        if (own === '*' && key === '[]') pending.push(...this.context.of({ doc, ref: item }));
        else found.push(...this.context.of({ doc, ref: item }));
      if (items.length > 0) continue;
      const isRoot = ref === this.context.documents[doc]?.facts.root;
      const parts = op.items.filter(([own]) => own === '**' || (isRoot && stages.has(String(own))));
      const spread = parts.flatMap(([, item]) => this.context.of({ doc, ref: item }));
      pending.push(...spread.reverse());
    }
    return found;
  }

  /** Libraries take a setting by the name of a field: `store_url` is `StoreURL` in Go. */
  private itemsOf(doc: number, { items }: Op & { op: 'make' }, key: Key): readonly (readonly [Key, Ref])[] {
    const found = items.filter(([own]) => own === key || key === '[]' || own === '[]' || own === '*');
    if (found.length > 0 || typeof key !== 'string' || !isSettings(this.context.documents[doc])) return found;
    return items.filter(([own]) => bareName(String(own)) === bareName(key));
  }
}

/** Sections of a file of settings that count as a whole, when the program runs there. */
const stages: ReadonlySet<string> = new Set(['default', 'production', 'prod', 'development', 'dev', 'staging', 'local']);
