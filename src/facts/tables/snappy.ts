/** The plain bytes of a Snappy block of a known length; null where it is broken (https://github.com/google/snappy, format_description.txt). */
export function unsnap(bytes: Uint8Array, length: number): Uint8Array | null {
  const plain = new Uint8Array(length);
  let at = 0;
  let filled = 0;
  while ((bytes[at++] ?? 0) > 127);
  while (at < bytes.length && filled < length) {
    const tag = bytes[at++] ?? 0;
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const size = (extra === 0 ? tag >> 2 : little(bytes, at, extra)) + 1;
      at += extra;
      if (at + size > bytes.length || filled + size > length) return null;
      plain.set(bytes.subarray(at, at + size), filled);
      at += size;
      filled += size;
    } else {
      const width = [0, 1, 2, 4][tag & 3] ?? 1;
      const size = width === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
      const back = width === 1 ? ((tag >> 5) << 8) + (bytes[at] ?? 0) : little(bytes, at, width);
      at += width;
      if (back === 0 || back > filled || filled + size > length) return null;
      for (let end = filled + size; filled < end; filled++) plain[filled] = plain[filled - back] ?? 0;
    }
  }
  return filled === length ? plain : null;
}

function little(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = width - 1; index >= 0; index--) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}
