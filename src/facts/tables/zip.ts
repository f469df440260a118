/** What the compressed bytes give, cut off at about `most` bytes; null where they are broken. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array | null;

/** Texts of the files in an archive that are asked for, each cut off at `most` bytes: nothing is unpacked beyond that. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly inflate: Inflate,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  text(name: string, most: number): string | null {
    const entry = this.entries.get(name);
    if (entry === undefined || entry.at + 30 > this.bytes.length || this.view.getUint32(entry.at, true) !== 0x04034b50) return null;
    const from = entry.at + 30 + this.view.getUint16(entry.at + 26, true) + this.view.getUint16(entry.at + 28, true);
    const packed = this.bytes.subarray(from, from + entry.packed);
    const plain = entry.method === 0 ? packed.subarray(0, most) : entry.method === 8 ? this.inflate(packed, most) : null;
    return plain === null ? null : new TextDecoder().decode(plain.subarray(0, most));
  }

  private readDirectory(): void {
    const { bytes, view } = this;
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0 || end <= bytes.length - 66_000) return;
    const count = Math.min(view.getUint16(end + 10, true), mostEntries);
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count && at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50; index++) {
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + Math.min(length, 300)));
      this.entries.set(name, {
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

const mostEntries = 2000;
