import { ofEach } from '../../model/append.js';
import type { Op, Ref } from '../../model/facts.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import type { LinkedDocument } from '../documents/documents.js';
import { collect, type Definition } from '../names/definition.js';
import { attributesOf } from './attributes.js';
import { Messages } from './messages.js';
import { StateFills } from './state-fills.js';
import { type StoreContext, Stores } from './stores.js';

/** What pages and applications keep for whoever asks later, and what is handed down their components. */
export class States {
  readonly fills: StateFills;
  readonly stores: Stores;
  readonly messages: Messages;

  constructor(
    private readonly context: StoreContext,
    names: Pick<NameKnowledge, 'states'>,
  ) {
    this.fills = new StateFills(context, names);
    this.stores = new Stores(context, names);
    this.messages = new Messages(context, this.stores);
  }

  /** What `this` is in a function of a store; null anywhere else. */
  self(document: LinkedDocument, ref: Ref, name: string): readonly Definition[] | null {
    return name === 'this' ? this.stores.self(document, ref) : null;
  }

  /** What calling something of a package gives, where that is what a state or a context holds; null for any other call. */
  called(callee: Definition & { kind: 'external' }, document: LinkedDocument, op: Op & { op: 'call' }): readonly Definition[] | null {
    const first = op.args[0]?.[1];
    const tapped = first === undefined ? [] : this.fills.tapped(callee.name, { doc: document.id, ref: first });
    return tapped.length > 0 ? tapped : this.stores.called(callee, document, op);
  }

  /** What a member of a state, or of what a component is given, stands for; nothing for any other. */
  member(document: LinkedDocument, op: Op & { op: 'get' }, bases: readonly Definition[]): readonly Definition[] {
    const attributes = attributesOf(this.context.documents, this.context.callers(), document, op);
    if (attributes.length > 0) return collect(attributes, (value) => this.context.of(value));
    return op.key === 1 ? this.fills.second(bases) : [];
  }

  /** What messages stand for that a function of a store is given. */
  sent(document: LinkedDocument, unit: number, index: number): readonly Definition[] {
    return ofEach(this.messages.given(document, unit, index), (value) => this.context.of(value));
  }
}
