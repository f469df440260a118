import type { Key, Ref } from '../../model/facts.js';
import type { Value } from '../../model/program.js';
import type { Definitions } from './definitions.js';
import { callsFunction } from './function-methods.js';
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

  /** What a function may be called as because it is put into a container. */
  get taken(): Iterable<string> {
    return this.takenAs;
  }

  private add(document: LinkedDocument): void {
    const called = calledIn(document);
    for (let ref = 0; ref < document.facts.ops.length; ref++) {
      const form = document.form(ref);
      const name = form === 'write' ? (document.textOf(ref) ?? '') : '';
      if (called.has(name) && isTaken(document, document.valueOf(ref))) this.takenAs.add(name);
      const op = form === 'make' || form === 'set' ? document.op(ref) : null;
      if (op?.op === 'set') this.put(document, op.key, op.value);
      else if (op?.op === 'make' && op.shape === 'map') for (const [key, value] of op.items) this.put(document, key, value);
    }
  }

  private put(document: LinkedDocument, key: Key, value: Ref): void {
    const form = document.form(value);
    const isBound = form === 'call' && document.textOf(document.calleeOf(value)) === 'js:bind';
    const isFunction = form === 'closure' || isBound || ((form === 'read' || form === 'get') && this.isNamed(document, value));
    if (isFunction) this.pending.push({ key: String(key), value: { doc: document.id, ref: value } });
  }
}

/** Names that are called as they stand, or by the method of a function: `handler.accept(note)`. */
function calledIn(document: LinkedDocument): ReadonlySet<string> {
  const found = new Set<string>();
  for (const call of document.calls) {
    const callee = document.calleeOf(call);
    const isMethod = document.form(callee) === 'get' && callsFunction(document.facts.kind, document.textOf(callee) ?? '');
    const named = isMethod ? document.baseOf(callee) : callee;
    if (document.form(named) === 'read') found.add(document.textOf(named) ?? '');
  }
  return found;
}

/** `handlers[word]`, `handlers.get(word)`, `handlers[word] ?? fallback` */
function isTaken(document: LinkedDocument, ref: Ref): boolean {
  const form = document.form(ref);
  if (form === 'index') return true;
  const op = form === 'merge' ? document.op(ref) : null;
  if (op?.op === 'merge') return op.of.some((part) => document.form(part) === 'index');
  return form === 'call' && takers.has(document.textOf(document.calleeOf(ref)) ?? '') && document.form(document.calleeOf(ref)) === 'get';
}

const takers: ReadonlySet<string> = new Set(['get', 'fetch', 'getOrDefault', 'TryGetValue']);
