import { constants, inflateRawSync, inflateSync } from 'node:zlib';

/** The inflated bytes of a zlib stream; what follows its end is ignored. null: broken, cut off or longer than `most`. */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}

/** What the first bytes of a zlib stream give, which may be cut off anywhere. */
export function inflateStart(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** What the first bytes of a bare deflate stream give, which may be cut off anywhere. null: broken or longer than `most`. */
export function inflateRawStart(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
