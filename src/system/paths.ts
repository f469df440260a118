import { isUtf8 } from 'node:buffer';
import path from 'node:path';

/** A relative path as the bytes the file system holds, one character each, with forward slashes. */
export type RawPath = string;

export function bytesOf(root: Buffer, raw: RawPath): Buffer {
  return raw === '' ? root : Buffer.concat([root, slash, Buffer.from(raw, 'latin1')]);
}

/** Text of a raw path. A byte that is no UTF-8 becomes one of U+DC80…U+DCFF, so two different names never look the same. */
export function pathText(raw: RawPath): string {
  if (isAscii(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : escapeBytes(bytes);
}

export function rawPathOf(text: string): RawPath {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export const joinPath = (...parts: string[]): string => path.join(...parts);
export const resolvePath = (base: string, ...parts: string[]): string => path.resolve(base, ...parts);
export const parentOf = (absolute: string): string => path.dirname(absolute);

/** The way from `root` down to `absolute` with forward slashes; null where it is not below it. The root itself is ''. */
export function pathBelow(root: string, absolute: string): string | null {
  const relative = path.relative(root, absolute);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return null;
  return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}

function isAscii(raw: RawPath): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) > 0x7f) return false;
  return true;
}

function escapeBytes(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = validLength(bytes, at);
    text += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : bytes.toString('utf8', at, at + length);
    at += Math.max(1, length);
  }
  return text;
}

/** Length of the UTF-8 sequence at `at`; 0 where there is none. */
function validLength(bytes: Buffer, at: number): number {
  for (let length = 1; length <= 4 && at + length <= bytes.length; length++) {
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}

const slash = Buffer.from('/');
