import { IntColumn } from '../../model/int-column.js';

/**
 * How a step leads from a value to what it was computed from. `into`: from a call to what the function it calls returns. `out`:
 * from a parameter to what its callers give; `handed`: to what a function of a package hands to it. `away`: to what another step of
 * a graph leaves. `decides`: to the condition that it hangs on. `field`: from a field of the own object to what others put there.
 * `made`: from a field to what the function that was called for its object put there.
 * Everything else stays within its function.
 */
export type Step = 'within' | 'into' | 'out' | 'handed' | 'away' | 'decides' | 'field' | 'made';

export interface Tie {
  readonly step: Step;
  readonly certainty: 'proven' | 'possible';
  /** The name of the container that a value was added to. */
  readonly kept: string | null;
  /**
   * The call by which the function that a step leads to was entered, where only that one can be meant; of a step into a function that
   * was handed over, the call that handed it over; of one out of a constructor, the call that makes the object.
   */
  readonly by: number | null;
}

export interface Edge {
  readonly to: number;
  readonly tie: Tie;
}

/** The edges of a graph of numbered nodes, as columns: programs have millions. A node's edges are added at once. */
export class Edges {
  /** By node: 1 + where its edges begin in `pool`; 0: not known yet. */
  private readonly begin: Int32Array;
  /** Runs of a count, then pairs of target and tie. */
  private readonly pool = new IntColumn();
  private readonly names: Pick<Tie, 'kept' | 'by'>[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(nodes: number) {
    this.begin = new Int32Array(nodes);
  }

  /** Where the node's edges stand; null: they are not known yet. */
  of(node: number): number | null {
    const begin = this.begin[node] ?? 0;
    return begin === 0 ? null : begin - 1;
  }

  add(node: number, edges: readonly Edge[]): number {
    const at = this.pool.push(edges.length) - 1;
    for (const edge of edges) {
      this.pool.push(edge.to);
      this.pool.push(this.encode(edge.tie));
    }
    this.begin[node] = at + 1;
    return at;
  }

  count(at: number): number {
    return this.pool.at(at);
  }
  to(at: number, index: number): number {
    return this.pool.at(at + 1 + 2 * index);
  }
  /** A number that stands for the tie of an edge. */
  tie(at: number, index: number): number {
    return this.pool.at(at + 2 + 2 * index);
  }

  step(tie: number): Step {
    return steps[tie & 7] ?? 'within';
  }
  certainty(tie: number): Tie['certainty'] {
    return (tie & 8) === 0 ? 'proven' : 'possible';
  }
  kept(tie: number): string | null {
    return this.names[(tie >> 4) - 1]?.kept ?? null;
  }
  by(tie: number): number | null {
    return this.names[(tie >> 4) - 1]?.by ?? null;
  }

  private encode({ step, certainty, kept, by }: Tie): number {
    return steps.indexOf(step) + (certainty === 'possible' ? 8 : 0) + (kept === null && by === null ? 0 : this.numberOf(kept, by) << 4);
  }

  private numberOf(kept: string | null, by: number | null): number {
    const key = by === null ? (kept ?? '') : `${by}\n${kept ?? ''}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.names.push({ kept, by });
    this.numbers.set(key, number);
    return number;
  }
}

const steps = ['within', 'into', 'out', 'handed', 'away', 'decides', 'field', 'made'] as const satisfies readonly Step[];
