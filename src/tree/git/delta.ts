/** A delta applied to its base (https://git-scm.com/docs/pack-format#_deltified_representation); null where it does not fit. */
export function applyDelta(base: Uint8Array, delta: Uint8Array, most: number): Uint8Array | null {
  const cursor = new Cursor(delta);
  if (cursor.size() !== base.length) return null;
  const size = cursor.size();
  if (size > most) return null;
  const result = new Uint8Array(size);
  let filled = 0;
  while (!cursor.isDone()) {
    const code = cursor.byte();
    const piece = (code & 0x80) === 0 ? cursor.take(code) : copied(base, code, cursor);
    if (piece === null || piece.length === 0 || filled + piece.length > size) return null;
    result.set(piece, filled);
    filled += piece.length;
  }
  return filled === size ? result : null;
}

/** The size that a delta's result will have. */
export function sizeOfResult(delta: Uint8Array): number {
  const cursor = new Cursor(delta);
  cursor.size();
  return cursor.size();
}

function copied(base: Uint8Array, code: number, cursor: Cursor): Uint8Array | null {
  let from = 0;
  let length = 0;
  for (let bit = 0; bit < 4; bit++) if ((code & (1 << bit)) !== 0) from += cursor.byte() * 2 ** (8 * bit);
  for (let bit = 0; bit < 3; bit++) if ((code & (0x10 << bit)) !== 0) length += cursor.byte() * 2 ** (8 * bit);
  if (length === 0) length = 0x10000;
  return from + length > base.length ? null : base.subarray(from, from + length);
}

class Cursor {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  take(length: number): Uint8Array | null {
    const piece = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return piece.length === length ? piece : null;
  }

  /** Seven bits a byte, the lowest first. */
  size(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 49; factor *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if ((byte & 0x80) === 0) return value;
    }
    return Number.POSITIVE_INFINITY;
  }
}
