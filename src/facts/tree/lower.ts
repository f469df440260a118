import type { Argument, Ref, Span } from '../../model/facts.js';
import type { DocumentBuilder } from '../lowering/builder.js';
import type { SpanMap } from '../lowering/span-map.js';
import type { EmbedCode } from './embed.js';
import { interpolate, type Interpolation } from './interpolation.js';
import { childrenOf, type TreeEntry, type TreeExpression, type TreeNode, type TreeScalar } from './node.js';
import { scalarMap } from './segments.js';

/** Where the text of a tree stands, and what reads the code in it. */
export interface TreePlace {
  readonly map: SpanMap;
  readonly embed: EmbedCode;
}

/** A tree that has become ops, with the op of each of its nodes, for roles that point at them. */
export class LoweredTree {
  private readonly refs = new Map<TreeNode, Ref>();

  constructor(
    readonly builder: DocumentBuilder,
    readonly text: string,
    readonly interpolation: Interpolation,
    readonly place: TreePlace,
  ) {}

  /** The op of a node that `lower` has reached; an unknown for one that it has not. */
  ref(node: TreeNode): Ref {
    return this.refs.get(node) ?? this.builder.unknown([], node.span);
  }

  args(entries: readonly TreeEntry[], without: ReadonlySet<string> = new Set()): Argument[] {
    return entries.filter((entry) => !without.has(entry.key)).map((entry) => [entry.key, this.ref(entry.value)]);
  }

  /** The op of a scalar's text from `from` on: the value in `NAME=value`. */
  part(node: TreeScalar, from: number): Ref {
    const text = String(node.value ?? '');
    const map = lazyMap(this.text, node);
    const span = map([from, text.length]);
    const parts = interpolate(this.builder, text.slice(from), this.interpolation, ([start, end]) => map([start + from, end + from]));
    return parts === null ? this.builder.const(text.slice(from), span) : this.builder.template(parts, span);
  }

  /** Children before parents, each node once: iterative, because depth is the file's choice. */
  lower(root: TreeNode): Ref {
    const pending: { node: TreeNode; stage: 'enter' | 'leave' }[] = [{ node: root, stage: 'enter' }];
    const open = new Set<TreeNode>();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, stage } = next;
      if (stage === 'leave') {
        this.refs.set(node, this.make(node));
        continue;
      }
      if (this.refs.has(node) || open.has(node)) continue;
      open.add(node);
      pending.push({ node, stage: 'leave' });
      const below = childrenOf(node);
      for (let i = below.length - 1; i >= 0; i--) {
        const part = below[i];
        if (part !== undefined) pending.push({ node: part, stage: 'enter' });
      }
    }
    return this.ref(root);
  }

  private make(node: TreeNode): Ref {
    if (node.form === 'scalar') return this.makeScalar(node);
    if (node.form === 'list')
      return this.builder.make(
        'list',
        node.items.map((item, index) => [index, this.ref(item)]),
        node.span,
      );
    if (node.form === 'map') return this.builder.make('map', this.args(node.entries), node.span);
    return this.makeExpression(node);
  }

  private makeExpression({ form, name, of, span }: TreeExpression): Ref {
    const { builder } = this;
    const [first] = of;
    if (form === 'read') return builder.read(name, span);
    if (form === 'get' && first !== undefined) return builder.get(this.ref(first), name, span);
    if (form === 'merge')
      return builder.merge(
        of.map((node) => this.ref(node)),
        span,
      );
    if (form !== 'template')
      return builder.unknown(
        of.map((node) => this.ref(node)),
        span,
        name === '' ? undefined : name,
      );
    return builder.template(
      of.map((node) => (node.form === 'scalar' && typeof node.value === 'string' && this.isPlain(node) ? node.value : this.ref(node))),
      span,
    );
  }

  private isPlain(node: TreeScalar): boolean {
    return this.builder.at(this.ref(node)).op === 'const';
  }

  private makeScalar(node: TreeScalar): Ref {
    if (typeof node.value !== 'string') return this.builder.const(node.value, node.span);
    const parts = interpolate(this.builder, node.value, this.interpolation, lazyMap(this.text, node));
    return parts === null ? this.builder.const(node.value, node.span) : this.builder.template(parts, node.span);
  }
}

/** Most scalars hold nothing that needs a place of its own. */
function lazyMap(text: string, node: TreeScalar): (span: Span) => Span {
  let made: ((span: Span) => Span) | null = null;
  return (span) => (made ??= scalarMap(text, node))(span);
}
