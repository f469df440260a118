import { blank } from './blocks.js';

/**
 * A script with what a template engine fills in (`{{ rows | tojson }}`, `{% if … %}`, `<?= $name ?>`, `<%= name %>`, `[[${name}]]`) made
 * a script by itself: a tag that gives a value becomes the first name in it, any other is blanked, and inside a text it is part of that
 * text. Every place stays where it is.
 */
export function withoutTags(script: string): string {
  if (!mayHoldTags.test(script)) return script;
  const parts: string[] = [];
  let quote = '';
  for (let at = 0; at < script.length;) {
    const letter = script.charAt(at);
    const end = endOfTag(script, at);
    if (end > 0) parts.push(filled(script.slice(at, end), quote));
    else if (letter === '\\') parts.push(script.slice(at, at + 2));
    else parts.push(letter);
    if (end < 0) quote = quoteAfter(script, at, quote);
    at = end > 0 ? end : letter === '\\' ? at + 2 : at + 1;
  }
  return parts.join('');
}

function endOfTag(script: string, at: number): number {
  const opener = openers.find(([open]) => script.startsWith(open, at));
  if (opener === undefined) return -1;
  const [open, close] = opener;
  const found = script.slice(at, at + maxTag).indexOf(close, open.length);
  return found < 0 ? -1 : at + found + close.length;
}

/** A quoted text ends with its line, so that a quote in a pattern or a comment is soon forgotten. */
function quoteAfter(script: string, at: number, quote: string): string {
  const letter = script.charAt(at);
  if (letter === '\n' && quote !== '`') return '';
  if (quote === '') return isQuote(letter) ? letter : '';
  return letter === quote ? '' : quote;
}

function filled(tag: string, quote: string): string {
  if (quote !== '') return tag.replace(breaking, (letter) => (isQuote(letter) && letter !== quote ? letter : '_'));
  const [, before, name = ''] = giving.exec(tag) ?? [];
  if (before === undefined) return blank(tag);
  const written = reserved.has(name) ? '_' : name;
  return `${blank(before)}${written}${blank(tag.slice(before.length + written.length))}`;
}

function isQuote(letter: string): boolean {
  return letter === '"' || letter === "'" || letter === '`';
}

/** What ends a text or means something else in it. */
const breaking = /[\r\n"'`\\]/g;
const openers = [
  ['{{{', '}}}'],
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<?', '?>'],
  ['<%', '%>'],
  ['[[${', '}]]'],
] as const;
const mayHoldTags = /\{\{|\{%|<\?|<%|\[\[\$\{/;
/** A tag that gives a value, and the first name in it. */
const giving = /^((?:\{\{\{?-?|<\?(?:=|php\s{1,5}echo)|<%[=-]|\[\[\$\{)[\s(]{0,20})(\$?[A-Za-z_]\w{0,80}(?:\.[A-Za-z_]\w{0,80}){0,8})/;
const reserved: ReadonlySet<string> = new Set(['if', 'not', 'new', 'in', 'for', 'class', 'default', 'super', 'null', 'function', 'return']);
const maxTag = 2000;
