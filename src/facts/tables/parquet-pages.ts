import { cellOf, limits } from './sample.js';
import { unsnap } from './snappy.js';
import { ThriftReader, type Thrift, type ThriftStruct } from './thrift.js';
import type { Inflate } from './zip.js';

/** Where the values of one flat column stand, and how they are written. */
export interface ColumnChunk {
  readonly type: number;
  /** The logical type of old writers; -1 where there is none. */
  readonly converted: number;
  readonly isOptional: boolean;
  readonly codec: number;
  readonly at: number;
  /** How many values it has. */
  readonly count: number;
}

/** The first values of a column as text; none where a page is broken, too large or packed in a way that is not known here. */
export function readPages(bytes: Uint8Array, chunk: ColumnChunk, inflate: Inflate): string[] {
  const cells: string[] = [];
  const most = Math.min(limits.rows, chunk.count);
  let dictionary: readonly string[] | null = null;
  let at = chunk.at;
  for (let page = 0; page < mostPages && cells.length < most && at > 0 && at < bytes.length; page++) {
    const reader = new ThriftReader(bytes, at);
    const header = reader.struct();
    const packed = numberOf(header.get(3));
    const body = bytes.subarray(reader.at, reader.at + packed);
    at = reader.at + packed;
    const size = numberOf(header.get(2));
    if (packed <= 0 || size <= 0 || size > mostBytes || body.length < packed) break;
    const form = numberOf(header.get(1));
    const about = structOf(header.get(form === 2 ? 7 : form === 3 ? 8 : 5));
    if (about === null) break;
    const values = form === 3 ? bodyOfSecond(body, size, about, chunk, inflate) : unpack(body, size, chunk.codec, inflate);
    if (values === null) break;
    if (form === 2) dictionary = new Plain(values, chunk).take(Math.min(numberOf(about.get(1)), mostDictionary));
    else cells.push(...valuesOf(values, { about, form, chunk, dictionary }));
  }
  return cells.slice(0, most);
}

interface Page {
  readonly about: ThriftStruct;
  readonly form: number;
  readonly chunk: ColumnChunk;
  readonly dictionary: readonly string[] | null;
}

function valuesOf(bytes: Uint8Array, { about, form, chunk, dictionary }: Page): string[] {
  const count = Math.min(numberOf(about.get(1)), limits.rows);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let levels: readonly number[] | null = null;
  if (chunk.isOptional) {
    const length = form === 3 ? numberOf(about.get(5)) : bytes.length < 4 ? 0 : view.getUint32(0, true);
    const from = form === 3 ? 0 : 4;
    levels = runs(bytes.subarray(from, from + length), 1, count);
    at = from + length;
  }
  const present = levels === null ? count : levels.filter((level) => level === 1).length;
  const encoding = numberOf(about.get(form === 3 ? 4 : 2));
  const rest = bytes.subarray(at);
  const read =
    encoding === 0
      ? new Plain(rest, chunk).take(present)
      : isDictionary(encoding) && dictionary !== null
        ? picked(rest, present, dictionary)
        : [];
  if (levels === null || read.length === 0) return read;
  let next = 0;
  return levels.map((level) => (level === 1 ? (read[next++] ?? '') : ''));
}

/** Of the second kind of page the levels stand unpacked before the packed values. */
function bodyOfSecond(body: Uint8Array, size: number, about: ThriftStruct, { codec }: ColumnChunk, inflate: Inflate): Uint8Array | null {
  const levels = numberOf(about.get(5)) + numberOf(about.get(6));
  if (levels < 0 || levels > body.length || levels > size) return null;
  const isPacked = about.get(7) !== false;
  const values = isPacked ? unpack(body.subarray(levels), size - levels, codec, inflate) : body.subarray(levels);
  if (values === null) return null;
  const whole = new Uint8Array(levels + values.length);
  whole.set(body.subarray(0, levels));
  whole.set(values, levels);
  return whole;
}

function unpack(body: Uint8Array, size: number, codec: number, inflate: Inflate): Uint8Array | null {
  if (codec === 0) return body;
  if (codec === 1) return unsnap(body, size);
  // A member of gzip without the fields that nobody writes here.
  return codec === 2 && body[0] === 0x1f && body[3] === 0 ? inflate(body.subarray(10), size) : null;
}

function picked(bytes: Uint8Array, count: number, dictionary: readonly string[]): string[] {
  return runs(bytes.subarray(1), bytes[0] ?? 0, count).map((index) => dictionary[index] ?? '');
}

/** Numbers of some bits each, as runs of one value or packed by eight; no more than asked for, however long a run says that it is. */
function runs(bytes: Uint8Array, width: number, most: number): number[] {
  const found: number[] = [];
  if (width > 24) return found;
  let at = 0;
  while (at < bytes.length && found.length < most) {
    let head = 0;
    let scale = 1;
    for (; (bytes[at] ?? 0) > 127 && scale < 2 ** 28; at++, scale *= 128) head += ((bytes[at] ?? 0) & 127) * scale;
    head += (bytes[at++] ?? 0) * scale;
    const count = Math.floor(head / 2);
    if (head % 2 === 0) {
      let value = 0;
      for (let byte = 0; byte < Math.ceil(width / 8); byte++) value += (bytes[at++] ?? 0) * 256 ** byte;
      for (let index = 0; index < count && found.length < most; index++) found.push(value);
      if (count === 0) break;
    } else {
      for (let index = 0; index < count * 8 && found.length < most; index++) found.push(bits(bytes, at * 8 + index * width, width));
      at += count * width;
    }
  }
  return found;
}

function bits(bytes: Uint8Array, from: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < width; bit++) value += (((bytes[(from + bit) >> 3] ?? 0) >> ((from + bit) & 7)) & 1) << bit;
  return value;
}

/** Values one after the other. */
class Plain {
  private readonly view: DataView;
  private at = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly chunk: ColumnChunk,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  take(count: number): string[] {
    const found: string[] = [];
    while (found.length < count && this.at < this.bytes.length) {
      const value = this.next(found.length);
      if (value === null) break;
      found.push(value);
    }
    return found;
  }

  private next(index: number): string | null {
    const { type } = this.chunk;
    if (type === 0) return index >> 3 < this.bytes.length ? String(((this.bytes[index >> 3] ?? 0) >> (index & 7)) & 1) : null;
    const width = [0, 4, 8, 12, 4, 8][type] ?? 0;
    if (type === 6) return this.text();
    if (width === 0 || this.at + width > this.bytes.length) return null;
    this.at += width;
    const from = this.at - width;
    if (type === 1) return this.integer(this.view.getInt32(from, true));
    if (type === 2) return this.integer(Number(this.view.getBigInt64(from, true)));
    if (type === 4) return String(this.view.getFloat32(from, true));
    return type === 5 ? String(this.view.getFloat64(from, true)) : '';
  }

  private text(): string | null {
    if (this.at + 4 > this.bytes.length) return null;
    const length = this.view.getUint32(this.at, true);
    const from = this.at + 4;
    if (from + length > this.bytes.length) return null;
    this.at = from + length;
    return cellOf(decoder.decode(this.bytes.subarray(from, from + Math.min(length, limits.cell * 2))));
  }

  /** Days and milliseconds or microseconds since 1970 as other formats write them. */
  private integer(value: number): string {
    const scale = this.chunk.converted === 6 ? 86_400_000 : this.chunk.converted === 9 ? 1 : this.chunk.converted === 10 ? 0.001 : 0;
    const time = value * scale;
    return scale === 0 || Math.abs(time) > 8e15 ? String(value) : new Date(time).toISOString().slice(0, scale > 1 ? 10 : 19);
  }
}

function isDictionary(encoding: number): boolean {
  return encoding === 2 || encoding === 8;
}

function numberOf(value: Thrift | undefined): number {
  return typeof value === 'number' ? value : 0;
}

function structOf(value: Thrift | undefined): ThriftStruct | null {
  return value instanceof Map ? value : null;
}

const mostPages = 6;
const mostBytes = 2_000_000;
const mostDictionary = 20_000;
const decoder = new TextDecoder();
