import type { Alphabet } from './shape.js';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const alnum = `${lower}${upper}${digits}`;

const letters: Readonly<Record<Alphabet, string>> = {
  alnum,
  upper: `${upper}${digits}`,
  digits,
  hex: `${digits}abcdefABCDEF`,
  uuid: `${digits}abcdefABCDEF-`,
  token: `${alnum}_-`,
  'token-dot': `${alnum}_-.`,
  'token-colon': `${alnum}_-:`,
  base64: `${alnum}+/=_-`,
  base64url: `${alnum}_-=`,
  path: `${alnum}_-/@.`,
  percent: `${alnum}%_-`,
  azure: `${alnum}_~.-`,
};

const tables = new Map(Object.entries(letters).map(([name, text]) => [name, tableOf(text)]));

/** How many characters from `from` on belong to the alphabet, `limit` at most. */
export function runLength(text: string, from: number, alphabet: Alphabet, limit: number): number {
  const table = tables.get(alphabet);
  let length = 0;
  while (length < limit && table?.[text.charCodeAt(from + length)] === 1) length++;
  return length;
}

/** The same, leftwards from `to`. */
export function runLengthBefore(text: string, to: number, alphabet: Alphabet, limit: number): number {
  const table = tables.get(alphabet);
  let length = 0;
  while (length < limit && table?.[text.charCodeAt(to - length - 1)] === 1) length++;
  return length;
}

function tableOf(text: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const letter of text) table[letter.charCodeAt(0)] = 1;
  return table;
}
