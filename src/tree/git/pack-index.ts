import { readStretch } from '../../system/files.js';
import { oidOf, type Oid } from './oid.js';

/** Where a pack holds which object (version 2 of https://git-scm.com/docs/pack-format): read bucket by bucket, for it may be large. */
export class PackIndex {
  private readonly buckets = new Map<number, Uint8Array>();

  private constructor(
    private readonly path: string,
    /** How many names begin with each byte or a lower one. */
    private readonly fanout: DataView,
  ) {}

  static open(path: string): PackIndex | null {
    const head = readStretch(path, 0, namesAt);
    if (typeof head === 'string' || head.length < namesAt) return null;
    const view = viewOf(head);
    return view.getUint32(0) === signature && view.getUint32(4) === 2 ? new PackIndex(path, view) : null;
  }

  offsetOf(oid: Oid): number | null {
    const name = Buffer.from(oid, 'hex');
    const first = name[0] ?? 0;
    const bucket = this.bucket(first);
    let low = 0;
    let high = bucket.length / nameLength;
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = Buffer.compare(bucket.subarray(middle * nameLength, (middle + 1) * nameLength), name);
      if (order === 0) return this.offsetAt(this.start(first) + middle);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return null;
  }

  /** Names that begin with these at least two hexadecimal digits. */
  namesFrom(prefix: string): readonly Oid[] {
    const bucket = this.bucket(Number.parseInt(prefix.slice(0, 2), 16));
    const names: Oid[] = [];
    for (let at = 0; at < bucket.length; at += nameLength) {
      const name = oidOf(bucket.subarray(at, at + nameLength));
      if (name.startsWith(prefix)) names.push(name);
    }
    return names;
  }

  private bucket(first: number): Uint8Array {
    const known = this.buckets.get(first);
    if (known !== undefined) return known;
    const count = Math.max(0, this.start(first + 1) - this.start(first));
    const read = readStretch(this.path, namesAt + this.start(first) * nameLength, count * nameLength);
    const bucket = typeof read === 'string' ? new Uint8Array() : read.subarray(0, read.length - (read.length % nameLength));
    this.buckets.set(first, bucket);
    return bucket;
  }

  private start(first: number): number {
    return first === 0 ? 0 : this.fanout.getUint32(8 + (first - 1) * 4);
  }

  private offsetAt(index: number): number | null {
    const count = this.start(256);
    const offsetsAt = namesAt + count * (nameLength + checksumLength);
    const small = this.number(offsetsAt + index * 4, 4);
    if (small === null || small < 0x80000000) return small;
    return this.number(offsetsAt + count * 4 + (small - 0x80000000) * 8, 8);
  }

  private number(at: number, length: 4 | 8): number | null {
    const bytes = readStretch(this.path, at, length);
    if (typeof bytes === 'string' || bytes.length < length) return null;
    const view = viewOf(bytes);
    return length === 4 ? view.getUint32(0) : Number(view.getBigUint64(0));
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

const signature = 0xff744f63;
const nameLength = 20;
const checksumLength = 4;
const namesAt = 8 + 256 * 4;
