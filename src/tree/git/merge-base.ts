import type { Commit } from './commits.js';
import type { ObjectTrouble } from './objects.js';
import type { Oid } from './oid.js';

/** The newest commit that both come from, and that no other such commit comes from; null where there is none. */
export function findMergeBase(one: Oid, other: Oid, read: (oid: Oid) => Commit | ObjectTrouble): Oid | ObjectTrouble | null {
  return new Search(read).run(one, other);
}

const fromOne = 1;
const fromOther = 2;
const both = fromOne | fromOther;
/** Older than a commit that both come from. */
const beyond = 4;

/** Walks back from both at once, newest first, until everything left is older than what both have in common. */
class Search {
  private readonly marks = new Map<Oid, number>();
  private readonly queue = new NewestFirst();
  private readonly common: Oid[] = [];

  constructor(private readonly read: (oid: Oid) => Commit | ObjectTrouble) {}

  run(one: Oid, other: Oid): Oid | ObjectTrouble | null {
    const trouble = this.mark(one, fromOne) ?? this.mark(other, fromOther);
    if (trouble !== null) return trouble;
    for (let oid = this.next(); oid !== null; oid = this.next()) {
      const marks = this.marksOf(oid);
      const passed = (marks & both) === both ? marks | beyond : marks;
      if (passed !== marks) this.common.push(oid);
      const commit = this.read(oid);
      if (typeof commit === 'string') return commit;
      for (const parent of commit.parents) {
        const found = this.mark(parent, passed);
        if (found !== null) return found;
      }
    }
    return this.common.find((oid) => (this.marksOf(oid) & beyond) === 0) ?? null;
  }

  /** null when only what lies beyond a common commit is left. */
  private next(): Oid | null {
    return this.queue.some((oid) => (this.marksOf(oid) & beyond) === 0) ? this.queue.pop() : null;
  }

  private mark(oid: Oid, marks: number): ObjectTrouble | null {
    const known = this.marksOf(oid);
    if ((known & marks) === marks) return null;
    const commit = this.read(oid);
    if (typeof commit === 'string') return commit;
    this.marks.set(oid, known | marks);
    this.queue.push(oid, commit.time);
    return null;
  }

  private marksOf(oid: Oid): number {
    return this.marks.get(oid) ?? 0;
  }
}

/** A heap by time. */
class NewestFirst {
  private readonly items: { readonly oid: Oid; readonly time: number }[] = [];

  some(fits: (oid: Oid) => boolean): boolean {
    return this.items.some(({ oid }) => fits(oid));
  }

  push(oid: Oid, time: number): void {
    let at = this.items.push({ oid, time }) - 1;
    for (let above = (at - 1) >> 1; at > 0 && this.timeAt(above) < this.timeAt(at); above = (at - 1) >> 1) {
      this.swap(at, above);
      at = above;
    }
  }

  pop(): Oid | null {
    this.swap(0, this.items.length - 1);
    const top = this.items.pop();
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const larger = this.timeAt(left + 1) > this.timeAt(left) ? left + 1 : left;
      if (this.timeAt(larger) <= this.timeAt(at)) return top?.oid ?? null;
      this.swap(at, larger);
      at = larger;
    }
  }

  private timeAt(index: number): number {
    return this.items[index]?.time ?? Number.NEGATIVE_INFINITY;
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.items[one], this.items[other]];
    if (first === undefined || second === undefined) return;
    this.items[one] = second;
    this.items[other] = first;
  }
}
