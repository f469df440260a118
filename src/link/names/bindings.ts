import type { Op } from '../../model/facts.js';
import type { Binding } from '../../model/binding.js';
import type { NameKnowledge } from '../../model/knowledge.js';
import { type Definition, externalOf } from './definition.js';
import { valuesAt } from '../documents/key-paths.js';
import type { LinkedDocument } from '../documents/documents.js';
import { pathMatcher } from './wildcard.js';

/** What a platform hands to a program under the names that its configuration gives them: `env.AI`, where `[ai] binding = "AI"` is written. */
export class Bindings {
  /** By the object that holds it and the name under which it does: `env.AI`. */
  private readonly bound = new Map<string, string>();

  constructor(documents: readonly LinkedDocument[], { bindings }: NameKnowledge) {
    for (const form of bindings) {
      const named = form.files.map((file) => pathMatcher(file));
      for (const document of documents) if (named.some((isNamed) => isNamed(document.path))) this.bind(document, form);
    }
  }

  private bind(document: LinkedDocument, { holder, keys }: Binding): void {
    for (const [key, name] of Object.entries(keys))
      for (const ref of valuesAt(document, document.facts.root, key)) {
        const op = document.op(ref);
        if (op.op === 'const' && typeof op.value === 'string') this.bound.set(`${holder}.${op.value}`, name);
      }
  }

  /** Of a part that is taken from the object; null where the configuration binds nothing under that name. */
  member(document: LinkedDocument, { of, key }: Op & { op: 'get' }): Definition | null {
    if (this.bound.size === 0) return null;
    const form = document.form(of);
    const holder = form === 'read' || form === 'get' ? document.textOf(of) : null;
    const name = holder === null ? undefined : this.bound.get(`${holder}.${String(key)}`);
    return name === undefined ? null : externalOf(name, null);
  }
}
