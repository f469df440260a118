/** The value of a plain, verbatim or raw string, quotes included. */
export function stringText(token: string): string {
  if (token.startsWith('"""')) return rawText(token);
  if (token.startsWith('@"')) return token.slice(2, token.endsWith('"') && token.length > 2 ? -1 : undefined).replaceAll('""', '"');
  const end = token.endsWith('u8') ? token.length - 2 : token.length;
  return unescaped(token.slice(1, token.charAt(end - 1) === '"' && end > 1 ? end - 1 : end));
}

/** Text between the holes of an interpolated string. */
export function contentText(content: string, start: string): string {
  if (start.includes('"""')) return content;
  const text = content.replaceAll('{{', '{').replaceAll('}}', '}');
  return start.includes('@') ? text.replaceAll('""', '"') : unescaped(text);
}

export function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(escape, meant) : text;
}

/** As far as its closing quotes are indented, so is every line. */
function rawText(token: string): string {
  const quotes = /^"+/.exec(token)?.[0].length ?? 3;
  const body = token.slice(quotes, token.length >= 2 * quotes ? -quotes : undefined);
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  if (lines.length < 2) return body;
  const last = lines.pop() ?? '';
  const indent = last.trim() === '' ? last.length : 0;
  return lines
    .slice(1)
    .map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length)))
    .join('\n');
}

const escape = /\\(?:[abfnrtv0'"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{1,4})/g;

function meant(written: string): string {
  const single = singles.get(written.charAt(1));
  if (single !== undefined) return single;
  const code = Number.parseInt(written.slice(2), 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

const singles = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['0', '\0'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
]);
