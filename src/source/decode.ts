export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

export interface Decoded {
  /** Without a byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Text of any bytes that are text. Bytes with a NUL among the first 8,192 are not, unless they are UTF-16; a later NUL is a character. */
export function decode(bytes: Uint8Array): Decoded | 'binary' | 'encoding' {
  const mark = encodingOfMark(bytes);
  if (mark === 'utf-32') return 'encoding';
  const encoding = mark ?? sniff(bytes.subarray(0, sniffed));
  if (encoding === null) return 'binary';
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes), encoding: 'latin1' };
  }
}

const sniffed = 8192;

function encodingOfMark(bytes: Uint8Array): Encoding | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length >= 4 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

/** UTF-16 without a mark shows by NULs on one side of almost every pair. */
function sniff(head: Uint8Array): Encoding | null {
  const nuls = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  if (even + odd === 0) return 'utf-8';
  const most = head.length * 0.3;
  if (odd > most && even * 20 < odd) return 'utf-16le';
  return even > most && odd * 20 < even ? 'utf-16be' : null;
}
