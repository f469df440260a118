/** A value of Thrift's compact protocol; a struct by the numbers of its fields, bytes as they stand. */
export type Thrift = number | boolean | Uint8Array | readonly Thrift[] | ThriftStruct;
export type ThriftStruct = ReadonlyMap<number, Thrift>;

/** Reads one struct and stands behind it. Throws a `RangeError` where the bytes end or nest too deeply; every element costs at least a byte. */
export class ThriftReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  struct(depth = 0): ThriftStruct {
    if (depth > deepest) throw new RangeError('nested too deeply');
    const fields = new Map<number, Thrift>();
    let id = 0;
    for (;;) {
      const head = this.byte();
      if ((head & 15) === 0) return fields;
      id = head >> 4 === 0 ? zigzag(this.varint()) : id + (head >> 4);
      fields.set(id, this.value(head & 15, depth));
    }
  }

  private value(type: number, depth: number): Thrift {
    switch (type) {
      case 1:
      case 2:
        return type === 1;
      case 3:
        return this.byte();
      case 4:
      case 5:
      case 6:
        return zigzag(this.varint());
      case 7:
        this.at += 8;
        return 0;
      case 8:
        return this.text();
      case 9:
      case 10:
        return this.list(depth);
      case 12:
        return this.struct(depth + 1);
      default:
        throw new RangeError('no such type');
    }
  }

  private list(depth: number): readonly Thrift[] {
    const head = this.byte();
    const length = head >> 4 === 15 ? this.varint() : head >> 4;
    const items: Thrift[] = [];
    for (let at = 0; at < length; at++) {
      // In a list a truth value is a byte of its own.
      const type = head & 15;
      items.push(type === 1 || type === 2 ? this.byte() === 1 : this.value(type, depth + 1));
    }
    return items;
  }

  private text(): Uint8Array {
    const length = this.varint();
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('cut off');
    const text = this.bytes.subarray(this.at, end);
    this.at = end;
    return text;
  }

  private varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      if (scale > 2 ** 56) throw new RangeError('no such number');
    }
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('cut off');
    return byte;
  }
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

const deepest = 20;
