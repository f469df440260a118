import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256 of a text: enough to be unique within a report. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
