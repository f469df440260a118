import type { Argument, Ref, Span } from '../../model/facts.js';
import type { Node } from '../tree-sitter/tree.js';
import { type Builder, builderNames } from './builders.js';
import type { Lowering } from './lowering.js';

/** One step of `a.b(c)[d].e`, as its language writes it. */
export interface Link {
  readonly node: Node;
  /** What it hangs on; null where it begins with a bare name. */
  readonly inner: Node | null;
  readonly member: string | null;
  /** The arguments of its call, lowered when their turn comes; null where nothing is called. */
  readonly args: (() => Argument[]) | null;
  /** Anything else that is done to the value before it. */
  readonly apply?: (value: Ref) => Ref;
  /** What it hangs on where that is no node: `this`. */
  readonly begin?: () => Ref;
  /** What is made of the result of its call. */
  readonly after?: (value: Ref) => Ref;
}

export interface ChainReader {
  /** Null: the chain begins here. */
  link(node: Node): Link | null;
  /** `new X.Builder(…)`: the type that is built, and what the builder is given. */
  builder(node: Node): { readonly type: () => Ref; readonly args: () => Argument[] } | null;
}

/** Leans to the left as deep as it is long, so it is lowered from its first link on. A chain that builds something is one call of its type. */
export function lowerChain(lowering: Lowering, node: Node, reader: ChainReader): Ref {
  const links: Link[] = [];
  let first: Node | null = node;
  for (let link = reader.link(node); link !== null; link = first === null ? null : reader.link(first)) {
    links.unshift(link);
    first = link.inner;
  }
  return new Chain(lowering, reader, links).lower(first);
}

class Chain {
  constructor(
    private readonly lowering: Lowering,
    private readonly reader: ChainReader,
    private readonly links: readonly Link[],
  ) {}

  lower(first: Node | null): Ref {
    const { links, lowering } = this;
    const builder = first === null ? null : this.reader.builder(first);
    const built = builder === null ? -1 : this.end(0);
    if (builder !== null && built >= 0) return this.rest(this.build(builder.type(), builder.args(), 0, built), built + 1);
    const start = links[0];
    if (first !== null) return this.rest(this.begin(lowering.expression(first)), 0);
    if (start === undefined) throw new RangeError('a chain without links');
    if (start.begin !== undefined) return this.rest(start.begin(), 0);
    const value = this.begin(lowering.read(start.member ?? '', lowering.span(start.node)));
    const called = start.args === null ? value : lowering.out.call(value, start.args(), lowering.span(start.node));
    return this.rest(start.after?.(called) ?? called, 1);
  }

  /** A builder that a variable holds is built by several statements. */
  private begin(value: Ref): Ref {
    this.builder = this.lowering.builders.of(value);
    return value;
  }
  private builder: Builder | null = null;

  private rest(start: Ref, from: number): Ref {
    let value = start;
    for (let at = from; at < this.links.length; at++) {
      const link = this.links[at];
      if (link === undefined) break;
      const built = link.args !== null && builderNames.has(link.member ?? '') ? this.end(at + 1) : -1;
      if (built < 0) value = this.step(value, link);
      else {
        value = this.build(value, link.args?.() ?? [], at + 1, built);
        at = built;
      }
    }
    return value;
  }

  private step(value: Ref, { node, member, args, apply, after }: Link): Ref {
    const { out } = this.lowering;
    const span = this.lowering.span(node);
    const applied = apply === undefined ? value : apply(value);
    const callee = member === null ? applied : out.get(applied, member, span);
    if (args === null) return callee;
    const given = args();
    const [only] = given;
    const { builder } = this;
    if (builder !== null && member === 'build') return this.made(builder.type, builder.given, builder.steps, span);
    if (builder !== null && member !== null) builder.steps.push([member, given]);
    const property = given.length === 1 ? propertyOf(member ?? '') : null;
    const call = out.call(callee, given, span);
    if (property !== null && only !== undefined) out.set(applied, property, only[1], span);
    return after?.(call) ?? call;
  }

  /** Where the builder's steps, all of them calls, end in `build()`; -1 where they do not. */
  private end(from: number): number {
    for (let at = from; at < this.links.length; at++) {
      const link = this.links[at];
      if (link === undefined || link.args === null || link.member === null) return -1;
      if (link.member === 'build') return at;
    }
    return -1;
  }

  /** `X.builder(a).key(k).build()` means what `new X(a, key: k)` does. */
  private build(type: Ref, given: readonly Argument[], from: number, end: number): Ref {
    const last = this.links[end] ?? this.links[0];
    const span = last === undefined ? ([0, 0] as const) : this.lowering.span(last.node);
    const steps = this.links.slice(from, end).map(({ member, args }) => [member ?? '', args?.() ?? []] as const);
    return this.made(type, given, steps, span);
  }

  private made(type: Ref, given: readonly Argument[], steps: Builder['steps'], span: Span): Ref {
    const values = new Map<string, (readonly Argument[])[]>();
    for (const [member, args] of steps) values.set(member, [...(values.get(member) ?? []), args]);
    const named = [...values].map(([name, times]): Argument => [name, this.setting(times, span)]);
    return this.lowering.out.call(type, [...given, ...named], span, 'new');
  }

  /** What a setter is given, each time that it is called: pairs make a map, several values a list. */
  private setting(times: readonly (readonly Argument[])[], span: Span): Ref {
    const { out } = this.lowering;
    const items = times.flatMap((args): Argument[] => {
      const [first, second] = args;
      const key = first !== undefined && second !== undefined && args.length === 2 ? out.at(first[1]) : null;
      if (second !== undefined && key?.op === 'const' && typeof key.value === 'string') return [[key.value, second[1]]];
      return args.map(([own, ref]): Argument => [typeof own === 'string' ? own : '[]', ref]);
    });
    const [only] = items;
    if (only === undefined) return out.const(true, span);
    if (items.some(([key]) => key !== '[]')) return out.make('map', items, span);
    return items.length === 1
      ? only[1]
      : out.make(
          'list',
          items.map(([, ref], index): Argument => [index, ref]),
          span,
        );
  }
}

/** `setUrl(x)` sets `url`, as an assignment does in other languages. */
function propertyOf(method: string): string | null {
  const name = /^set([A-Z]\w*)$/.exec(method)?.[1];
  return name === undefined ? null : name.charAt(0).toLowerCase() + name.slice(1);
}
