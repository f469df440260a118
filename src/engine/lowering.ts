import { extract } from '../facts/extract.js';
import { pack, type Parcel, unpack } from '../facts/parcel.js';
import type { Document, Kind } from '../model/facts.js';

export interface SourceText {
  readonly text: string;
  readonly kind: Kind;
}

/** null: the front end failed. */
export type Settle = (facts: Document | null) => void;

/** Turns texts into facts. They may be settled in any order, and all are when `finish` returns. */
export interface Lowering {
  add(source: SourceText, settle: Settle): void;
  finish(): void;
}

/** One after the other, here. */
export const inPlace: Lowering = {
  add: (source, settle) => settle(lower(source)),
  finish: () => undefined,
};

/** A front end must not throw; if one does, its file is a gap and the others stand. */
export function lower({ text, kind }: SourceText): Document | null {
  try {
    return extract(text, kind);
  } catch {
    return null;
  }
}

/** What another thread is asked and answers: texts and, in the same order, their facts. */
export type Batch = readonly SourceText[];
export type Lowered = readonly (Parcel | null)[];

/** The other side of a thread; see `openThread`. */
export interface Helper {
  send(batch: Batch): void;
  receive(): Lowered | null;
  wait(): Lowered | null;
  close(): void;
}

/** Shares the work with another thread, once there is enough of it to be worth a start. */
export class SharedLowering implements Lowering {
  private helper: Helper | null = null;
  private state: 'alone' | 'shared' = 'alone';
  private done = 0;
  private batch: Task[] = [];
  private batched = 0;
  private readonly sent: Task[][] = [];

  /** `open` gives null where there is no other thread. */
  constructor(private readonly open: () => Helper | null) {}

  add(source: SourceText, settle: Settle): void {
    if (this.state === 'alone' && this.done > worthStarting) {
      this.state = 'shared';
      this.helper = this.open();
    }
    if (this.helper === null) {
      this.done += source.text.length;
      return settle(lower(source));
    }
    this.batch.push({ source, settle });
    this.batched += source.text.length;
    if (this.batched >= batchSize) this.dispatch(this.helper);
  }

  finish(): void {
    this.lowerBatch(this.takeBatch());
    while (this.sent.length > 0) this.settleNext(this.helper?.wait() ?? null);
    this.helper?.close();
    this.helper = null;
  }

  /** To the other thread, as long as it has little before it; else it is done here. */
  private dispatch(helper: Helper): void {
    for (let lowered = helper.receive(); lowered !== null; lowered = helper.receive()) this.settleNext(lowered);
    const batch = this.takeBatch();
    if (this.sent.length >= maxAhead) return this.lowerBatch(batch);
    helper.send(batch.map(({ source }) => source));
    this.sent.push(batch);
  }

  /** Without an answer the other thread is lost, and what it was sent is done here. */
  private settleNext(lowered: Lowered | null): void {
    const batch = this.sent.shift() ?? [];
    if (lowered === null) {
      this.helper?.close();
      this.helper = null;
      return this.lowerBatch(batch);
    }
    for (const [index, { settle }] of batch.entries()) {
      const parcel = lowered[index] ?? null;
      settle(parcel === null ? null : unpack(parcel));
    }
  }

  private lowerBatch(batch: readonly Task[]): void {
    for (const { source, settle } of batch) settle(lower(source));
  }

  private takeBatch(): Task[] {
    const batch = this.batch;
    this.batch = [];
    this.batched = 0;
    return batch;
  }
}

interface Task {
  readonly source: SourceText;
  readonly settle: Settle;
}

export function isBatch(value: unknown): value is Batch {
  return (
    Array.isArray(value) && value.every((item: unknown) => typeof item === 'object' && item !== null && 'text' in item && 'kind' in item)
  );
}

/** What the other thread does with a batch. */
export function lowerBatch(batch: Batch): Lowered {
  return batch.map((source) => {
    const facts = lower(source);
    return facts === null ? null : pack(facts);
  });
}

/** Characters. A thread takes about as long to start as a megabyte of code takes to lower. */
const worthStarting = 1_500_000;
const batchSize = 200_000;
const maxAhead = 3;
