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

/** Untrusted text in Markdown: it links, mentions, formats and hides nothing. */
export function inMarkdown(text: string): string {
  return visible(withoutPasswords(text))
    .replace(/[\\`*_{}[\]#|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@<!-- -->')
    .replaceAll('://', ':<!-- -->//')
    .replace(/^(\s{0,8})([-+=])/, '$1\\$2')
    .replace(/^(\s{0,8}\d{1,9})([.)])/, '$1\\$2');
}

/** An address of the policy as a link, anything else as text. */
export function linkInMarkdown(text: string): string {
  return /^https?:\/\/[^\s<>\\`|]{1,1000}$/.test(text) ? `<${visible(withoutPasswords(text))}>` : inMarkdown(text);
}

/** Untrusted text as a piece of code in Markdown, in a table too. */
export function inMarkdownCode(text: string): string {
  const code = visible(withoutPasswords(text)).replaceAll('|', '\\|');
  const longestRun = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return longestRun === 0 ? `${fence}${code}${fence}` : `${fence} ${code} ${fence}`;
}

/** The message of a workflow command. */
export function inAnnotation(text: string): string {
  return visible(withoutPasswords(text)).replaceAll('%', '%25');
}

/** A property of a workflow command, which a colon or comma would end. */
export function inAnnotationProperty(text: string): string {
  return inAnnotation(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A path as a relative reference. A byte that is no UTF-8, kept as U+DC80…U+DCFF, becomes that byte again. */
export function inUri(path: string): string {
  let uri = '';
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) uri += `%${(code - 0xdc00).toString(16).toUpperCase()}`;
    else if (code >= 0xd800 && code <= 0xdfff) uri += '%EF%BF%BD';
    else uri += encodeURIComponent(character).replaceAll('%2F', '/');
  }
  return uri;
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

/** Control, format and direction characters, line separators, lone surrogates, variation selectors. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

function replaced(text: string, escape: (code: number) => string): string {
  return text.replace(unsafe, (character) => escape(character.codePointAt(0) ?? 0));
}

function jsonEscape(code: number): string {
  const units = code > 0xffff ? [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)] : [code];
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
