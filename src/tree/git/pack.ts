import { readStretch } from '../../system/files.js';
import { inflate } from '../../system/inflate.js';
import { applyDelta, sizeOfResult } from './delta.js';
import type { GitObject, ObjectTrouble, ObjectType } from './objects.js';
import { oidOf, type Oid } from './oid.js';
import { PackIndex } from './pack-index.js';

/** One pack file, read object by object: it may be larger than memory. */
export class Pack {
  private readonly recent = new RecentObjects();

  private constructor(
    private readonly path: string,
    readonly index: PackIndex,
  ) {}

  /** null: no index that can be read stands beside it. */
  static open(path: string): Pack | null {
    const index = PackIndex.open(`${path.slice(0, -'.pack'.length)}.idx`);
    return index === null ? null : new Pack(path, index);
  }

  /** null: it is not in this pack. */
  read(oid: Oid, most: number): GitObject | ObjectTrouble | null {
    const offset = this.index.offsetOf(oid);
    return offset === null ? null : this.readAt(offset, most);
  }

  /** Down the chain of deltas to a whole object, then up again. */
  private readAt(start: number, most: number): GitObject | ObjectTrouble {
    const deltas: { readonly at: number; readonly bytes: Uint8Array }[] = [];
    let budget = mostDeltaBytes;
    let at = start;
    for (let depth = 0; depth < longestChain; depth++) {
      const known = this.recent.get(at);
      const entry = known === undefined ? this.entryAt(at) : null;
      if (known === undefined && entry === null) return 'broken';
      if (known !== undefined) return this.build(known, deltas, most);
      if (entry === null) return 'broken';
      if (deltas.length === 0 && entry.base === null && entry.size > most) return 'too-large';
      const bytes = entry.size > mostObjectBytes || (budget -= entry.size) < 0 ? 'too-large' : this.inflated(entry);
      if (typeof bytes === 'string') return bytes;
      if (entry.base === null) return entry.type === null ? 'broken' : this.build(this.keep(at, { type: entry.type, bytes }), deltas, most);
      if (deltas.length === 0 && sizeOfResult(bytes) > most) return 'too-large';
      deltas.push({ at, bytes });
      at = entry.base;
    }
    return 'broken';
  }

  private build(
    base: GitObject,
    deltas: readonly { readonly at: number; readonly bytes: Uint8Array }[],
    most: number,
  ): GitObject | ObjectTrouble {
    let object = base;
    for (let index = deltas.length - 1; index >= 0; index--) {
      const delta = deltas[index];
      const bytes = delta === undefined ? null : applyDelta(object.bytes, delta.bytes, mostObjectBytes);
      if (delta === undefined || bytes === null) return 'broken';
      object = this.keep(delta.at, { type: object.type, bytes });
    }
    return object.bytes.length > most ? 'too-large' : object;
  }

  private keep(at: number, object: GitObject): GitObject {
    this.recent.set(at, object);
    return object;
  }

  private entryAt(offset: number): PackEntry | null {
    const head = readStretch(this.path, offset, headLength);
    if (typeof head === 'string') return null;
    let at = 0;
    let byte = head[at++] ?? 0;
    const code = (byte >> 4) & 7;
    let size = byte & 15;
    for (let factor = 16; (byte & 0x80) !== 0 && at < 9; factor *= 128) {
      byte = head[at++] ?? 0;
      size += (byte & 0x7f) * factor;
    }
    const type = typeOfCode.get(code) ?? null;
    if (type !== null) return { type, size, base: null, dataAt: offset + at };
    if (code === 6) return baseBehind(head, at, offset, size);
    const base = code === 7 && at + 20 <= head.length ? this.index.offsetOf(oidOf(head.subarray(at, at + 20))) : null;
    return base === null ? null : { type, size, base, dataAt: offset + at + 20 };
  }

  /** How long the compressed bytes are is written nowhere; they are hardly ever longer than what they hold. */
  private inflated({ dataAt, size }: PackEntry): Uint8Array | 'broken' {
    for (const length of [size + (size >> 9) + 64, size * 4 + 65_536]) {
      const compressed = readStretch(this.path, dataAt, length);
      const bytes = typeof compressed === 'string' ? null : inflate(compressed, size);
      if (bytes?.length === size) return bytes;
    }
    return 'broken';
  }
}

interface PackEntry {
  readonly type: ObjectType | null;
  readonly size: number;
  /** Offset of what a delta builds on. */
  readonly base: number | null;
  readonly dataAt: number;
}

/** The base of a delta as a distance back from it. */
function baseBehind(head: Uint8Array, start: number, offset: number, size: number): PackEntry | null {
  let at = start;
  let byte = head[at++] ?? 0;
  let distance = byte & 0x7f;
  while ((byte & 0x80) !== 0 && at < headLength) {
    byte = head[at++] ?? 0;
    distance = (distance + 1) * 128 + (byte & 0x7f);
  }
  const base = offset - distance;
  return distance <= 0 || base < 12 ? null : { type: null, size, base, dataAt: offset + at };
}

/** The objects used last, for neighbours in history are made from the same ones. */
class RecentObjects {
  private readonly objects = new Map<number, GitObject>();
  private size = 0;

  get(at: number): GitObject | undefined {
    const object = this.objects.get(at);
    if (object !== undefined) {
      this.objects.delete(at);
      this.objects.set(at, object);
    }
    return object;
  }

  set(at: number, object: GitObject): void {
    if (object.bytes.length > mostRecentBytes / 4 || this.objects.has(at)) return;
    this.objects.set(at, object);
    this.size += object.bytes.length;
    for (const [oldest, { bytes }] of this.objects) {
      if (this.size <= mostRecentBytes) break;
      this.objects.delete(oldest);
      this.size -= bytes.length;
    }
  }
}

const typeOfCode = new Map<number, ObjectType>([
  [1, 'commit'],
  [2, 'tree'],
  [3, 'blob'],
  [4, 'tag'],
]);
const headLength = 40;
const longestChain = 5000;
const mostObjectBytes = 100_000_000;
const mostDeltaBytes = 200_000_000;
const mostRecentBytes = 32_000_000;
