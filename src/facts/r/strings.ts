import { unescaped } from '../lowering/escapes.js';

/** The text of a string, also of a raw one: `r"(…)"`, `R'---[…]---'`. */
export function textOf(written: string): string {
  const raw = /^[rR]["'](-{0,20})[([{]/.exec(written);
  if (raw !== null) return written.slice(raw[0].length, -2 - (raw[1]?.length ?? 0));
  return unescaped(written.slice(1, -1));
}

/** A name without the backticks that unusual ones stand in. */
export function nameOf(written: string): string {
  return written.startsWith('`') ? written.slice(1, -1) : written;
}
