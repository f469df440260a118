/** The value of a string or text block, quotes included. */
export function stringText(token: string): string {
  if (!token.startsWith('"""')) return unescaped(token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined));
  const body = token.slice(3, token.endsWith('"""') && token.length > 5 ? -3 : undefined);
  const start = body.indexOf('\n');
  return unescaped(withoutIndent(body.slice(start + 1).replaceAll('\r\n', '\n')));
}

export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(escape, meant) : text;
}

/** As far as every line that says something, and the closing quotes, is indented. */
function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const counted = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1);
  const indent = counted.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Math.min(indent, line.length)).trimEnd()).join('\n');
}

const escape = /\\(?:\r?\n|[btnfrs"'\\]|[0-7]{1,3}|u{1,4}[\da-fA-F]{4})/g;

function meant(written: string): string {
  const letter = written.charAt(1);
  const single = singles.get(letter);
  if (single !== undefined) return single;
  if (letter === 'u') return String.fromCharCode(Number.parseInt(written.slice(-4), 16));
  return letter >= '0' && letter <= '7' ? String.fromCharCode(Number.parseInt(written.slice(1), 8)) : '';
}

const singles = new Map([
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['f', '\f'],
  ['r', '\r'],
  ['s', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
]);
