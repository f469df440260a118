import { IntColumn } from '../../model/int-column.js';
import type { Dependence } from './dependence.js';

/** Values that a question looks for. */
export class Goal {
  private readonly places: ReadonlySet<number>;

  constructor(places: Iterable<number>) {
    this.places = new Set(places);
  }

  get isEmpty(): boolean {
    return this.places.size === 0;
  }

  has(node: number): boolean {
    return this.places.has(node);
  }

  /** Of its places, parameters that only count where no call leads into their function: one that does says itself what it gives. */
  readonly isFromOutside: ((node: number) => boolean) | null = null;

  /** Which nodes lead to the goal, where that is known; whoever looks for it need not look elsewhere. */
  readonly isNear: ((node: number) => boolean) | null = null;
}

/** A goal that knows which values are computed from it, whatever the callers: found once for all, so that a question looks nowhere else. */
export class CommonGoal extends Goal {
  /** By node: not known yet, `near` where the goal is among what it is computed from, `far` where it is not. */
  private known: Uint8Array | null = null;

  constructor(
    private readonly dependence: Dependence,
    places: Iterable<number>,
    private readonly backwards: Backwards,
    /** Beyond these nothing is looked for. */
    private readonly stops: ((node: number) => boolean) | null = null,
    outside: Iterable<number> = [],
  ) {
    super(places);
    const given = new Set(outside);
    this.isFromOutside = (node) => given.has(node);
  }
  override readonly isFromOutside: (node: number) => boolean;

  /** It can be true of a node from which only a wrong caller leads there. */
  override readonly isNear = (node: number): boolean => {
    if (this.isEmpty) return false;
    const known = (this.known ??= new Uint8Array(this.backwards.nodes));
    if (known[node] === unknown) this.settle(node, known);
    return known[node] === near;
  };

  /** Visits what is not known yet behind the node, each once, then goes back from what is near. */
  private settle(start: number, known: Uint8Array): void {
    const visited = new IntColumn();
    const { backwards } = this;
    const { edges } = this.dependence;
    backwards.clear();
    const nearby: number[] = [];
    const visit = (node: number): void => {
      known[node] = far;
      visited.push(node);
    };
    visit(start);
    for (let at = 0; at < visited.length; at++) {
      const node = visited.at(at);
      if (this.has(node)) nearby.push(node);
      if (this.stops?.(node) === true) continue;
      const own = this.dependence.of(node);
      const count = edges.count(own);
      for (let index = 0; index < count; index++) {
        const to = edges.to(own, index);
        if (known[to] === near) nearby.push(node);
        else {
          if (known[to] === unknown) visit(to);
          backwards.add(to, node);
        }
      }
    }
    for (let node = nearby.pop(); node !== undefined; node = nearby.pop()) {
      if (known[node] === near) continue;
      known[node] = near;
      backwards.each(node, (before) => nearby.push(before));
    }
  }
}

/** From a node to those whose edges lead to it. One for all goals, which fill it in turn. */
export class Backwards {
  /** By node: 1 + the last edge to it; 0: none. */
  private readonly last: Int32Array;
  private readonly to = new IntColumn();
  private readonly from = new IntColumn();
  private readonly earlier = new IntColumn();

  constructor(readonly nodes: number) {
    this.last = new Int32Array(nodes);
  }

  add(to: number, from: number): void {
    this.earlier.push(this.last[to] ?? 0);
    this.from.push(from);
    this.last[to] = this.to.push(to);
  }

  each(to: number, visit: (from: number) => void): void {
    for (let at = this.last[to] ?? 0; at > 0; at = this.earlier.at(at - 1)) visit(this.from.at(at - 1));
  }

  clear(): void {
    for (let at = 0; at < this.to.length; at++) this.last[this.to.at(at)] = 0;
    for (const column of [this.to, this.from, this.earlier]) column.clear();
  }
}

const unknown = 0;
const far = 1;
const near = 2;
