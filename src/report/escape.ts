/** The only door out: every text of the scanned tree passes one of these before it is printed. */

const longest = 200;

/** Untrusted text for a terminal: short, on one line, and nothing in it that a terminal would obey or hide. */
export function shown(text: string): string {
  return visible(withoutPasswords(cut(text)));
}

/** Untrusted text as data of a machine format. */
export function plain(text: string): string {
  return withoutPasswords(cut(text));
}

/** JSON in which what a terminal would obey or hide stands as an escape; it reads back as the same value. */
export function safeJson(value: unknown): string {
  return replaced(JSON.stringify(value, null, 2), (code) => (code === 10 ? '\n' : jsonEscape(code)));
}

/** Control, direction and invisible characters as `\u{...}`. */
export function visible(text: string): string {
  return replaced(text, (code) => `\\u{${code.toString(16)}}`);
}

export function cut(text: string): string {
  if (text.length <= longest) return text;
  const end = isHighSurrogate(text.charCodeAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}

/** `scheme://user:password@host` without the password. */
export function withoutPasswords(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', from)) {
    const start = at + 3;
    const end = endOfAuthority(text, start);
    const sign = text.lastIndexOf('@', end - 1);
    const colon = text.indexOf(':', start);
    result +=
      sign > colon && colon >= start && colon + 1 < sign
        ? `${text.slice(from, colon + 1)}…${text.slice(sign, end)}`
        : text.slice(from, end);
    from = end;
  }
  return result + text.slice(from);
}

function endOfAuthority(text: string, start: number): number {
  let end = start;
  while (end < text.length && !authorityEnds.includes(text.charAt(end))) end++;
  return end;
}

const authorityEnds = '/?#"\'`<> \t\r\n,;)}]';

function replaced(text: string, escape: (code: number) => string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    if (isUnsafe(code)) {
      result += text.slice(from, at) + escape(code);
      from = at + size;
    }
    at += size;
  }
  return result + text.slice(from);
}

function isUnsafe(code: number): boolean {
  if (code >= 0x20 && code < 0x7f) return false;
  return unsafeRanges.some(([first, last]) => code >= first && code <= last);
}

const unsafeRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe01ef],
];

function jsonEscape(code: number): string {
  const units = code > 0xffff ? [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)] : [code];
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
