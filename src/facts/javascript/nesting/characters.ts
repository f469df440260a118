/** The kinds of characters that a scan of code tells apart. */
export const [blank, letter, opener, closer, separator, chain, quote, other] = [0, 1, 2, 3, 4, 5, 6, 7];

export function kindOf(code: number): number {
  return code < kinds.length ? (kinds[code] ?? blank) : isLineEnd(code) ? blank : letter;
}

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\w$#\\]/.test(character)) return letter;
  if (code <= 32) return blank;
  if ('([{'.includes(character)) return opener;
  if (')]}'.includes(character)) return closer;
  if (';,'.includes(character)) return separator;
  if ('=?:'.includes(character)) return chain;
  return '"\'`'.includes(character) ? quote : other;
});

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

export const at = (character: string): number => character.charCodeAt(0);
