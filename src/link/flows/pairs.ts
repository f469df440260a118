import { IntColumn } from '../../model/int-column.js';

/** Pairs of whole numbers, each once, by the order in which they came. A set of numbers that tell a pair would hold each as an object. */
export class Pairs {
  readonly first = new IntColumn();
  readonly second = new IntColumn();
  /** 1 + the number of a pair where its place is taken, at that place or the next free one behind it; 0: free. */
  private slots = new Int32Array(1024);

  get length(): number {
    return this.first.length;
  }

  /** The number of the pair, which is the former length where it is new. */
  add(first: number, second: number): number {
    const mask = this.slots.length - 1;
    let slot = slotOf(first, second) & mask;
    for (let held = this.slots[slot] ?? 0; held !== 0; held = this.slots[slot] ?? 0) {
      if (this.first.at(held - 1) === first && this.second.at(held - 1) === second) return held - 1;
      slot = (slot + 1) & mask;
    }
    this.second.push(second);
    this.slots[slot] = this.first.push(first);
    if (this.length * 2 > this.slots.length) this.grow();
    return this.length - 1;
  }

  clear(): void {
    if (this.length > 0) this.slots.fill(0);
    this.first.clear();
    this.second.clear();
  }

  private grow(): void {
    const mask = this.slots.length * 4 - 1;
    this.slots = new Int32Array(mask + 1);
    for (let index = 0; index < this.length; index++) {
      let slot = slotOf(this.first.at(index), this.second.at(index)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    }
  }
}

function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
