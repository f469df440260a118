/** The value of a plain string token, quotes and prefix included. Bytes give their text. */
export function literalText(token: string): string {
  const quote = firstQuote(token);
  const width = token.startsWith(token.charAt(quote).repeat(3), quote) ? 3 : 1;
  const closed = token.endsWith(token.charAt(quote).repeat(width)) && token.length >= quote + 2 * width;
  return contentText(token.slice(quote + width, closed ? -width : undefined), contentForm(token.slice(0, quote)));
}

/** How the text between the quotes is written, by the letters before them. */
export function contentForm(start: string): 'raw' | 'escaped' {
  return start.includes('r') || start.includes('R') ? 'raw' : 'escaped';
}

export function contentText(content: string, form: 'raw' | 'escaped'): string {
  const text = content.includes('\r') ? content.replaceAll('\r\n', '\n') : content;
  return form === 'raw' || !text.includes('\\') ? text : text.replace(escape, unescape);
}

function firstQuote(token: string): number {
  let at = 0;
  while (at < token.length && token[at] !== '"' && token[at] !== "'") at++;
  return at;
}

const escape = /\\(?:[\nabfnrtv\\'"]|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/g;

function unescape(written: string): string {
  const letter = written.charAt(1);
  const single = singles.get(letter);
  if (single !== undefined) return single;
  const code = letter >= '0' && letter <= '7' ? Number.parseInt(written.slice(1), 8) : Number.parseInt(written.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

const singles = new Map([
  ['\n', ''],
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);
