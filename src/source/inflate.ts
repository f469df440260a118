import { inflateRawStart } from '../system/inflate.js';

/**
 * About the first `most` bytes that a deflate stream gives. The stream is taken from its beginning in ever smaller pieces until what
 * one gives is no more than can be held, so that a bomb costs no more than a file.
 */
export function inflateStart(bytes: Uint8Array, most: number): Uint8Array | null {
  for (let length = Math.min(bytes.length, most); length > 0; length = Math.floor(length / 8)) {
    const plain = inflateRawStart(bytes.subarray(0, length), most * 8);
    if (plain !== null) return plain;
  }
  return null;
}
