import type { NodeKind, NodeKnowledge } from '../../model/knowledge.js';
import { wildcard } from '../names/wildcard.js';

/** One name for what the nodes of all low-code platforms do: `n8n:n8n-nodes-base.gmail.getAll` is `flow:gmail.read`. */
export class NodeNames {
  private readonly kinds = new Map<string, NodeKind>();
  private readonly open: { readonly matches: (type: string) => boolean; readonly kind: NodeKind }[] = [];
  private readonly verbs = new Map<string, string>();
  private readonly memo = new Map<string, readonly string[]>();

  constructor({ verbs, nodes }: NodeKnowledge) {
    for (const [verb, words] of Object.entries(verbs)) for (const word of words) this.verbs.set(word, verb);
    for (const kind of nodes)
      for (const type of kind.types)
        if (type.includes('*')) this.open.push({ matches: wildcard(type.toLowerCase()), kind });
        else this.kinds.set(type.toLowerCase(), kind);
  }

  /** Empty for a name that is no node's, or of a node that is not known. */
  of(name: string): readonly string[] {
    if (!name.includes(':') || name.startsWith('flow:')) return [];
    const known = this.memo.get(name);
    if (known !== undefined) return known;
    const dot = name.lastIndexOf('.');
    const kind = this.kindOf(name.slice(0, dot).toLowerCase());
    const found = kind === null ? [] : [`flow:${kind.service}.${this.verbOf(kind, name.slice(dot + 1))}`];
    this.memo.set(name, found);
    return found;
  }

  private kindOf(type: string): NodeKind | null {
    return this.kinds.get(type) ?? this.open.find(({ matches }) => matches(type))?.kind ?? null;
  }

  private verbOf({ verb, always, operations }: NodeKind, operation: string): string {
    if (always !== null) return always;
    const own = Object.entries(operations).find(([, names]) => names.some((pattern) => wildcard(pattern)(operation)));
    if (own !== undefined) return own[0];
    const words = operation
      .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
      .toLowerCase()
      .split(/[^a-z]+/);
    for (const word of words) {
      const found = this.verbs.get(word);
      if (found !== undefined) return found;
    }
    return verb;
  }
}
