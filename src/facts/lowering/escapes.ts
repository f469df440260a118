/** The text of a string literal's content with the escapes that C and its descendants share. Others stay as they are written. */
export function unescaped(content: string): string {
  const text = content.includes('\r') ? content.replaceAll('\r\n', '\n') : content;
  return text.includes('\\') ? text.replace(escape, unescape) : text;
}

const escape = /\\(?:\r?\n[ \t]*|[0-7]{2,3}|[abefnrtv0\\'"`$#@/ ]|x[\da-fA-F]{1,2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|u\{[\da-fA-F]{1,6}\})/g;

function unescape(written: string): string {
  const letter = written.charAt(1);
  if (letter === '\n' || letter === '\r') return '';
  if (written.length === 2) return singles.get(letter) ?? letter;
  const digits = letter === 'x' || letter === 'u' || letter === 'U' ? written.slice(2).replace(/[{}]/g, '') : written.slice(1);
  const code = Number.parseInt(digits, letter >= '0' && letter <= '7' ? 8 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

const singles = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['e', '\u001b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
