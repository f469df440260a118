/** Offsets at which lines start. A line ends with \n, \r\n or \r, as editors and git count them. */
export function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x0a || (char === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

export interface LineColumn {
  /** Both count from 1; columns are UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

export function lineColumn(starts: Uint32Array, offset: number): LineColumn {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
